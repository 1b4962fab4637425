import { isDeepStrictEqual } from 'node:util';
import type { Insertion } from './insert-entry.js';
import { parsedText } from './parsed-text.js';

/** What an entry has put into a file. */
export interface Inserted {
  readonly insertions: readonly Insertion[];
  /** The entry as the file has it, e.g. `{on: 2020-03-11, at: 09:05, cancel: true}`. */
  readonly entry: string;
}

/**
 * A file's text without the entry, however the rest of it was edited since; `undefined` where the entry itself was, or is
 * no longer there.
 */
export function takeBack(text: string, inserted: Inserted): string | undefined {
  for (const without of [withoutInsertions(text, inserted.insertions), ...withoutLines(text, inserted)])
    if (without !== undefined && saysAllBut(text, without, inserted)) return without;
  return undefined;
}

/** Where each of them is still where it was put. */
function withoutInsertions(text: string, insertions: readonly Insertion[]): string | undefined {
  let result = '';
  let done = 0;
  let shift = 0;
  for (const { at, text: words } of insertions) {
    const start = at + shift;
    if (!text.startsWith(words, start)) return undefined;
    result += text.slice(done, start);
    done = start + words.length;
    shift += words.length;
  }
  return result + text.slice(done);
}

/** Where the lines around it changed: without the one place that still has what was put in, or the entry's line alone. */
function* withoutLines(text: string, { insertions, entry }: Inserted): Iterable<string> {
  for (const words of [insertions.at(-1)?.text ?? '', lineOf(insertions, entry)]) {
    const at = words.trim() === '' ? -1 : text.indexOf(words);
    if (at !== -1 && text.indexOf(words, at + 1) === -1) yield text.slice(0, at) + text.slice(at + words.length);
  }
}

/** Without a `changes:` that was written with it: that has other entries below it now. */
function lineOf(insertions: readonly Insertion[], entry: string): string {
  const words = insertions.at(-1)?.text ?? '';
  const at = words.indexOf(entry);
  return at === -1 ? '' : words.slice(words.lastIndexOf('\n', at) + 1);
}

/** The rest is as it was: the data are those of before without this one entry. */
function saysAllBut(text: string, without: string, { entry }: Inserted): boolean {
  const [now, then] = [parsedText(text), parsedText(without)];
  if (now === undefined || then === undefined) return false;
  const place = now.root.parts.find(({ name }) => name === 'changes')?.parts ?? [];
  const index = place.findIndex(({ start, end }) => text.slice(start, end) === entry);
  if (index === -1) return false;
  const data: Record<string, unknown> = { ...Object(now.data) };
  const { changes, ...rest } = data;
  const left = Array.isArray(changes) ? changes.filter((_, at) => at !== index) : [];
  return (
    isDeepStrictEqual(then.data, { ...rest, changes: left }) ||
    (left.length === 0 && isDeepStrictEqual(then.data, rest))
  );
}
