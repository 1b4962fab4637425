import { addToGroup } from '../diagnostics/group-by.js';
import { type Entry, PLAIN_STYLE } from './entry.js';
import { entryText } from './entry-text.js';
import { type InsertedEntry, insertEntry } from './insert-entry.js';
import type { Proposed } from './proposed.js';
import { refusal } from './refusal.js';
import type { Inserted } from './take-back.js';

export interface ChangedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** It was not there. */
  readonly isNew: boolean;
  /** In the order in which they were put in. */
  readonly inserted: readonly (Inserted & { readonly at: number })[];
}

/** The texts with their entries; a text whose layout is not understood is left to a person. */
export function changedFiles(
  proposed: readonly Pick<Proposed, 'file' | 'entry'>[],
  texts: ReadonlyMap<string, string>,
): readonly ChangedFile[] {
  const byFile = new Map<string, Entry[]>();
  for (const { file, entry } of proposed) addToGroup(byFile, file, entry);
  return [...byFile].map(([path, entries]): ChangedFile => {
    const before = texts.get(path) ?? '';
    const isNew = !texts.has(path);
    let after = before;
    const inserted = entries.map((entry) => {
      const done = isNew && after === '' ? firstEntry(entry, texts) : insertEntry(after, entry);
      if (done === undefined) throw notUnderstood(path, entry);
      after = done.text;
      return { insertions: done.insertions, entry: done.entry, at: done.at };
    });
    return { path, before, after, isNew, inserted };
  });
}

/** A new file that all channels share; it names its schema as the other files do. */
function firstEntry(entry: Entry, texts: ReadonlyMap<string, string>): InsertedEntry {
  const line = /^# yaml-language-server: \$schema=.*(?=calendar\.schema\.json\r?\n)/.exec(
    texts.get('calendar.yaml') ?? '',
  );
  const head = line === null ? '' : `${line[0]}changes.schema.json\n`;
  const words = entryText(entry, PLAIN_STYLE);
  const text = `${head}changes:\n  - ${words}\n`;
  return { text, insertions: [{ at: 0, text }], entry: words, at: text.indexOf(words) };
}

function notUnderstood(path: string, entry: Entry): Error {
  const words = entryText(entry, PLAIN_STYLE);
  return refusal({
    zh: `${path} 的写法无法有把握地改写，什么也没有写；请在 changes 下自己加上：- ${words}`,
    en: `${path} is laid out in a way that cannot be edited with certainty, and nothing was written; add this under changes yourself: - ${words}`,
  });
}
