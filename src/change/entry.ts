import type { Value } from '../load/written/value-meant.js';

/** One entry of `changes:` as a file has it: values by key, in the order in which they are written. */
export type Entry = ReadonlyMap<string, Value>;

/** How the entries beside it are written. */
export interface EntryStyle {
  readonly quote: '"' | "'" | undefined;
  /** Blanks inside the braces: `{ on: … }`. */
  readonly padding: string;
}

export const PLAIN_STYLE: EntryStyle = { quote: undefined, padding: '' };

/** Leaves out what has no value. */
export function entryOf(values: Readonly<Record<string, Value | undefined>>): Entry {
  return new Map(Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}
