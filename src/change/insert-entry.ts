import { isDeepStrictEqual } from 'node:util';
import type { Part } from '../load/places.js';
import { type Entry, type EntryStyle, PLAIN_STYLE } from './entry.js';
import { entryText, pairsOf } from './entry-text.js';
import { parsedText } from './parsed-text.js';

/** Text that is put in at an offset; nothing else of the file changes. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

export interface InsertedEntry {
  readonly text: string;
  /** In order of place. */
  readonly insertions: readonly Insertion[];
  /** The entry as the new text has it, and where. */
  readonly entry: string;
  readonly at: number;
}

/**
 * Puts an entry after the last one of `changes:`, in the way in which that list is written. Answers `undefined` where it
 * cannot be proved that the result says the same as before and the entry.
 */
export function insertEntry(text: string, entry: Entry): InsertedEntry | undefined {
  const before = parsedText(text);
  if (before === undefined) return undefined;
  const wanted = withEntry(before.data, entry);
  for (const insertions of waysToInsert(text, before.root, entry)) {
    const after = insertAll(text, insertions);
    const parsed = parsedText(after);
    if (parsed === undefined || !isDeepStrictEqual(parsed.data, wanted)) continue;
    const own = parsed.root.parts.find(({ name }) => name === CHANGES)?.parts.at(-1) ?? parsed.root;
    return { text: after, insertions, entry: after.slice(own.start, own.end), at: own.start };
  }
  return undefined;
}

export function insertAll(text: string, insertions: readonly Insertion[]): string {
  let result = '';
  let done = 0;
  for (const { at, text: words } of insertions) {
    result += text.slice(done, at) + words;
    done = at;
  }
  return result + text.slice(done);
}

const CHANGES = 'changes';

function withEntry(data: unknown, entry: Entry): unknown {
  const before: Record<string, unknown> = { ...Object(data) };
  const changes = before[CHANGES];
  return { ...before, [CHANGES]: [...(Array.isArray(changes) ? changes : []), Object.fromEntries(entry)] };
}

/** The likeliest first. */
function* waysToInsert(text: string, root: Part, entry: Entry): Iterable<readonly Insertion[]> {
  const changes = root.parts.find(({ name }) => name === CHANGES);
  if (changes !== undefined) {
    const isBrackets = text[changes.start] === '[';
    if (isBrackets) yield* intoBrackets(text, changes, entry);
    else if (changes.parts.length > 0) yield afterLine(text, changes, entry);
    return;
  }
  if (text[root.start] === '{') {
    const last = root.parts.at(-1);
    if (last !== undefined) yield [{ at: last.end, text: `, ${CHANGES}: [${entryText(entry, PLAIN_STYLE)}]` }];
    return;
  }
  yield atEnd(text, root, entry, text.trimEnd().length);
  yield atEnd(text, root, entry, text.length);
  // A file may end with the mark of YAML.
  const mark = /^\.\.\.\s*$/m.exec(text.slice(root.end));
  if (mark !== null) yield atEnd(text, root, entry, root.end + mark.index - 1);
}

function* intoBrackets(text: string, changes: Part, entry: Entry): Iterable<readonly Insertion[]> {
  const [last] = changes.parts.slice(-1);
  if (last === undefined) {
    yield [{ at: changes.start + 1, text: entryText(entry, PLAIN_STYLE) }];
    return;
  }
  const words = entryText(entry, styleOf(text, last));
  const lineStart = startOfLine(text, last.start);
  if (text.slice(lineStart, last.start).trim() !== '') {
    yield [{ at: last.end, text: `, ${words}` }];
    return;
  }
  const line = `${text.slice(lineStart, last.start)}${words}`;
  const lineEnd = endOfLine(text, last.end);
  const rest = text.slice(last.end, lineEnd);
  // A comma after the last one stays there, and so does a comment.
  if (/^\s*,/.test(rest)) yield [{ at: lineEnd, text: `${line},${eolOf(text)}` }];
  else if (/^\s*(?:#|$)/.test(rest)) {
    yield [
      { at: last.end, text: ',' },
      { at: lineEnd, text: `${line}${eolOf(text)}` },
    ];
  }
  yield [{ at: last.end, text: `, ${words}` }];
}

/** After the last entry's last line. */
function afterLine(text: string, changes: Part, entry: Entry): readonly Insertion[] {
  const last = changes.parts.at(-1) ?? changes;
  const dash = text.slice(0, last.start).lastIndexOf('-');
  const column = ' '.repeat(dash - startOfLine(text, dash));
  const gap = text.slice(dash + 1, last.start);
  const eol = eolOf(text);
  const style = styleOf(text, last);
  const words =
    text[last.start] === '{' || !/^ +$/.test(gap)
      ? `${column}- ${entryText(entry, style)}`
      : pairsOf(entry, style)
          .map((pair, index) => `${column}${index === 0 ? '-' : ' '}${gap}${pair}`)
          .join(eol);
  return [lineAt(text, endOfLine(text, last.end), words, eol)];
}

function atEnd(text: string, root: Part, entry: Entry, end: number): readonly Insertion[] {
  const eol = eolOf(text);
  const indent = ' '.repeat(root.start - startOfLine(text, root.start));
  const dash = `${indent}${dashIndent(text, root)}`;
  const words = `${indent}${CHANGES}:${eol}${dash}- ${entryText(entry, PLAIN_STYLE)}`;
  return [lineAt(text, endOfLine(text, end), words, eol)];
}

/** As the other lists of the file are indented. */
function dashIndent(text: string, root: Part): string {
  const list = root.parts.find(({ kind, start }) => kind === 'list' && text[start] === '-');
  if (list === undefined) return '  ';
  const column = list.start - startOfLine(text, list.start) - (root.start - startOfLine(text, root.start));
  return ' '.repeat(Math.max(0, column));
}

/** A line at the start of another, or after a last one that does not end. */
function lineAt(text: string, at: number, words: string, eol: string): Insertion {
  const isEnded = at === 0 || text[at - 1] === '\n';
  return { at, text: isEnded ? `${words}${eol}` : `${eol}${words}` };
}

function styleOf(text: string, { start, parts }: Part): EntryStyle {
  const first = text[parts[0]?.nameStart ?? start];
  const [, padding = ''] = /^\{( +)\S/.exec(text.slice(start, start + 20)) ?? [];
  return { quote: first === '"' || first === "'" ? first : undefined, padding };
}

function startOfLine(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the next line starts. */
function endOfLine(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed === -1 ? text.length : feed + 1;
}

function eolOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}
