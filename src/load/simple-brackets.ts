import type { Part } from './places.js';
import { DEEPEST, DOUBLE, type Name, NOT_SIMPLE, type Read, type SimpleCursor, UNNAMED } from './simple-cursor.js';

const SINGLE = 0x27;
const BRACKET = 0x5b;
const BRACE = 0x7b;
const END_OF_PLAIN = /[,[\]{}\n]/g;
const KEY_OR_COMMENT = /:(?: |$)| #/;

/** What brackets or quotes enclose; `undefined` where neither begins here. */
export function readEnclosed(cursor: SimpleCursor, name: Name, depth = 0): Read | undefined {
  const code = cursor.code();
  if (code === DOUBLE || code === SINGLE) return cursor.quoted(name);
  if (code !== BRACKET && code !== BRACE) return undefined;
  if (depth > DEEPEST) throw NOT_SIMPLE;
  return code === BRACKET ? readList(cursor, name, depth) : readMap(cursor, name, depth);
}

function readList(cursor: SimpleCursor, { name, nameStart, nameEnd }: Name, depth: number): Read {
  const start = cursor.at;
  const data: unknown[] = [];
  const parts: Part[] = [];
  for (let more = opens(cursor, ']'); more; more = continues(cursor, ']')) {
    const value = readValue(cursor, UNNAMED, depth);
    data.push(value.data);
    parts.push(value.root);
  }
  return { data, root: { kind: 'list', start, end: cursor.at, name, nameStart, nameEnd, parts } };
}

function readMap(cursor: SimpleCursor, { name, nameStart, nameEnd }: Name, depth: number): Read {
  const start = cursor.at;
  const data: Record<string, unknown> = {};
  const parts: Part[] = [];
  const keys = new Set<string>();
  for (let more = opens(cursor, '}'); more; more = continues(cursor, '}')) {
    const key = cursor.key(keys);
    cursor.skipBlanks();
    const value = readValue(cursor, key, depth);
    data[key.name] = value.data;
    parts.push(value.root);
  }
  return { data, root: { kind: 'map', start, end: cursor.at, name, nameStart, nameEnd, parts } };
}

/** False where the bracket closes at once. */
function opens(cursor: SimpleCursor, close: string): boolean {
  cursor.at++;
  cursor.skipWithinBrackets();
  if (cursor.text[cursor.at] !== close) return true;
  cursor.at++;
  return false;
}

/** True after a comma, false after the closing bracket. */
function continues(cursor: SimpleCursor, close: string): boolean {
  cursor.skipWithinBrackets();
  const found = cursor.text[cursor.at++];
  if (found === close) return false;
  if (found !== ',') throw NOT_SIMPLE;
  cursor.skipWithinBrackets();
  return true;
}

function readValue(cursor: SimpleCursor, name: Name, depth: number): Read {
  const enclosed = readEnclosed(cursor, name, depth + 1);
  if (enclosed !== undefined) return enclosed;
  END_OF_PLAIN.lastIndex = cursor.at;
  const end = END_OF_PLAIN.exec(cursor.text);
  if (end === null) throw NOT_SIMPLE;
  const written = cursor.text.slice(cursor.at, end.index).trimEnd();
  if (KEY_OR_COMMENT.test(written)) throw NOT_SIMPLE;
  return cursor.plain(name, written);
}
