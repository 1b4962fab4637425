import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import type { Part } from '../load/places.js';
import { type Insertion, insertAll } from './insert-entry.js';
import { parsedText } from './parsed-text.js';

export type TextPath = readonly (string | number)[];

/** One thing that a file is to say. */
export interface TextEdit {
  /** Of a key, or of the place after the last item of a list. */
  readonly path: TextPath;
  /** As YAML has it inside brackets, on one line. */
  readonly words: string;
  /** The same in lines of their own, where what is around it is written so; without indentation. */
  readonly lines?: readonly string[];
}

/**
 * The text that says one thing more, or another; whatever else it says stays, and so does its layout. `undefined` where
 * that cannot be proved.
 */
export function editText(text: string, edit: TextEdit): string | undefined {
  const before = parsedText(text);
  if (before === undefined) return undefined;
  const wanted = withValue(before.data, edit.path, parse(edit.words));
  for (const after of waysToEdit(text, before.root, edit)) {
    const parsed = parsedText(after);
    if (parsed !== undefined && isDeepStrictEqual(parsed.data, wanted)) return after;
  }
  return undefined;
}

function withValue(data: unknown, [key, ...rest]: TextPath, value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list: readonly unknown[] = Array.isArray(data) ? data : [];
    return [...list.slice(0, key), withValue(list[key], rest, value), ...list.slice(key + 1)];
  }
  const map: Record<string, unknown> = { ...Object(data) };
  return { ...map, [key]: withValue(map[key], rest, value) };
}

/** The likeliest first. */
function* waysToEdit(text: string, root: Part, edit: TextEdit): Iterable<string> {
  let part = root;
  for (const [index, key] of edit.path.entries()) {
    const next = partAt(part, key);
    const isLast = index === edit.path.length - 1;
    const isWritten = next !== undefined && next.start < next.end;
    if (isWritten && !isLast) part = next;
    else if (isWritten) yield text.slice(0, next.start) + edit.words + text.slice(next.end);
    else {
      yield* waysToAdd(text, part, next, edit.path.slice(index), edit);
      return;
    }
  }
}

function partAt({ kind, parts }: Part, key: string | number): Part | undefined {
  return kind === 'list' ? parts[Number(key)] : parts.find(({ name }) => name === key);
}

function* waysToAdd(
  text: string,
  part: Part,
  unwritten: Part | undefined,
  [key, ...below]: TextPath,
  edit: TextEdit,
): Iterable<string> {
  const words = below.reduceRight<string>(
    (inner, own) => (typeof own === 'number' ? `[${inner}]` : `{${keyText(own)}: ${inner}}`),
    edit.words,
  );
  const lead = typeof key === 'number' ? '' : `${keyText(key ?? '')}: `;
  const lines = typeof key === 'number' ? itemLines(edit, words, below) : keyLines(edit, key ?? '', below, words);
  // `teachers:` with nothing after it.
  if (unwritten !== undefined && part.kind === 'map') {
    yield `${text.slice(0, unwritten.nameEnd)}: ${words}${text.slice(text.indexOf(':', unwritten.nameEnd) + 1)}`;
    return;
  }
  const isFlow = '[{'.includes(text[part.start] ?? ' ');
  const last = part.parts.at(-1);
  if (isFlow) {
    const at = last === undefined ? part.start + 1 : last.end;
    // Nothing in it: lines of its own read better.
    if (last === undefined && /^[[{]\s*[\]}]$/.test(text.slice(part.start, part.end)) && edit.lines !== undefined) {
      const indent = `${' '.repeat(columnOf(text, keyStartBefore(text, part.start)))}  `;
      const rest = text.slice(part.end);
      const eol = eolOf(text);
      yield `${text.slice(0, part.start).trimEnd()}${eol}${lines.map((line) => `${indent}${line}`).join(eol)}${rest}`;
    }
    yield insertAll(text, [{ at, text: `${last === undefined ? '' : ', '}${lead}${words}` }]);
    return;
  }
  if (last === undefined) return;
  const column = part.kind === 'list' ? columnOf(text, dashBefore(text, last.start)) : columnOf(text, last.nameStart);
  const indent = ' '.repeat(column);
  const own = (some: readonly string[]) => some.map((line) => `${indent}${line}`).join(eolOf(text));
  for (const some of [lines, [`${part.kind === 'list' ? '- ' : ''}${lead}${words}`]])
    yield insertAll(text, [afterLine(text, last.end > last.start ? last.end : last.nameEnd, own(some))]);
}

function itemLines({ lines }: TextEdit, words: string, below: TextPath): readonly string[] {
  if (lines === undefined || below.length > 0) return [`- ${words}`];
  return lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}

function keyLines({ lines }: TextEdit, key: string, below: TextPath, words: string): readonly string[] {
  if (below.length > 0) {
    const [only] = below;
    // A list that is begun.
    return only === 0 && below.length === 1
      ? [`${keyText(key)}:`, `  - ${words.slice(1, -1)}`]
      : [`${keyText(key)}: ${words}`];
  }
  return lines === undefined
    ? [`${keyText(key)}: ${words}`]
    : [`${keyText(key)}:`, ...lines.map((line) => `  ${line}`)];
}

function keyText(key: string | number): string {
  return /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(String(key)) ? String(key) : JSON.stringify(String(key));
}

function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}

function dashBefore(text: string, at: number): number {
  return text.lastIndexOf('-', at - 1);
}

function keyStartBefore(text: string, at: number): number {
  const line = text.lastIndexOf('\n', at - 1) + 1;
  return line + (/^[\s-]*/.exec(text.slice(line, at))?.[0].length ?? 0);
}

/** A line after the one in which something ends. */
function afterLine(text: string, at: number, words: string): Insertion {
  const [feed, eol] = [text.indexOf('\n', at), eolOf(text)];
  return feed === -1 ? { at: text.length, text: `${eol}${words}${eol}` } : { at: feed + 1, text: `${words}${eol}` };
}

function eolOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}
