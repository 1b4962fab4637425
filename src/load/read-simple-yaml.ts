import type { Part } from './places.js';
import { readEnclosed } from './simple-brackets.js';
import { BLANK, DEEPEST, type Name, NOT_SIMPLE, type Read, SimpleCursor, UNNAMED } from './simple-cursor.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: tabs, carriage returns and what the library's lexer uses as marks
const STRANGE = /[\u0000-\u0009\u000B-\u001F\u007F\uFEFF]|\p{Surrogate}/u;
const DASH = 0x2d;

/**
 * Reads the YAML that timetables are mostly written in, some twenty times as fast as the library: block mappings and
 * lists, brackets, one-line texts. `undefined` for everything else, be it right or wrong: that is the
 * library's to read and to complain of. What is answered is what the library would answer, and nothing in it is to be
 * complained of; a test holds the two against each other.
 */
export function readSimpleYaml(text: string): Read | undefined {
  if (STRANGE.test(text)) return undefined;
  const cursor = new SimpleCursor(text);
  try {
    cursor.nextLine(0);
    if (cursor.indent !== 0) return undefined;
    const file = readMap(cursor, UNNAMED, 0);
    return cursor.at === text.length ? file : undefined;
  } catch (error) {
    if (error === NOT_SIMPLE) return undefined;
    throw error;
  }
}

function readMap(cursor: SimpleCursor, { name, nameStart, nameEnd }: Name, depth: number): Read {
  if (depth > DEEPEST) throw NOT_SIMPLE;
  const column = cursor.indent;
  const start = cursor.at;
  const data: Record<string, unknown> = {};
  const parts: Part[] = [];
  const keys = new Set<string>();
  let end = start;
  do {
    const key = cursor.key(keys);
    const value = cursor.goesOn() ? readLine(cursor, key) : readBelow(cursor, key, column, depth);
    data[key.name] = value.data;
    parts.push(value.root);
    end = value.root.end;
  } while (cursor.indent === column);
  if (cursor.indent > column) throw NOT_SIMPLE;
  return { data, root: { kind: 'map', start, end, name, nameStart, nameEnd, parts } };
}

/** What a key without a value on its own line leads to; a list may stand as far left as the key. */
function readBelow(cursor: SimpleCursor, key: Name, column: number, depth: number): Read {
  cursor.endLine();
  const isList = isDash(cursor);
  if (cursor.indent < column || (cursor.indent === column && !isList)) throw NOT_SIMPLE;
  return isList ? readList(cursor, key, depth + 1) : readMap(cursor, key, depth + 1);
}

function readList(cursor: SimpleCursor, { name, nameStart, nameEnd }: Name, depth: number): Read {
  const column = cursor.indent;
  const start = cursor.at;
  const data: unknown[] = [];
  const parts: Part[] = [];
  let end = start;
  do {
    const dash = cursor.at++;
    cursor.skipBlanks();
    cursor.indent = column + cursor.at - dash;
    const value = beginsMap(cursor) ? readMap(cursor, UNNAMED, depth + 1) : readLine(cursor, UNNAMED);
    data.push(value.data);
    parts.push(value.root);
    end = value.root.end;
  } while (cursor.indent === column && isDash(cursor));
  if (cursor.indent > column) throw NOT_SIMPLE;
  return { data, root: { kind: 'list', start, end, name, nameStart, nameEnd, parts } };
}

function isDash(cursor: SimpleCursor): boolean {
  return cursor.code() === DASH && cursor.code(cursor.at + 1) === BLANK;
}

const BEGINS_TEXT = /[\p{L}\p{N}]/u;

function beginsMap(cursor: SimpleCursor): boolean {
  const { text, at } = cursor;
  if (!BEGINS_TEXT.test(text.charAt(at))) return false;
  const line = text.slice(at, cursor.lineEnd(at));
  return line.includes(': ') || line.endsWith(':');
}

/** A value that ends on its line, and the line's end. */
function readLine(cursor: SimpleCursor, name: Name): Read {
  const value = readEnclosed(cursor, name) ?? readPlain(cursor, name);
  cursor.endLine();
  return value;
}

function readPlain(cursor: SimpleCursor, name: Name): Read {
  const line = cursor.text.slice(cursor.at, cursor.lineEnd(cursor.at));
  const comment = line.indexOf(' #');
  const written = (comment === -1 ? line : line.slice(0, comment)).trimEnd();
  if (written.includes(': ') || written.endsWith(':')) throw NOT_SIMPLE;
  return cursor.plain(name, written);
}
