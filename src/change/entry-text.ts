import type { Value } from '../load/written/value-meant.js';
import { yamlOf } from '../load/written/yaml-of.js';
import type { Entry, EntryStyle } from './entry.js';

/** `{on: 2020-03-11, at: 09:05, cancel: true}` */
export function entryText(entry: Entry, style: EntryStyle): string {
  return `{${style.padding}${pairsOf(entry, style).join(', ')}${style.padding}}`;
}

/** `on: 2020-03-11`, key by key. */
export function pairsOf(entry: Entry, { quote }: EntryStyle): readonly string[] {
  return [...entry].map(([key, value]) =>
    quote === undefined ? `${key}: ${yamlOf(value)}` : `${quote}${key}${quote}: ${quoted(value)}`,
  );
}

/** Where keys are in quotes, so are texts. */
function quoted(value: Value): string {
  return typeof value === 'object' ? `[${value.map(quoted).join(', ')}]` : JSON.stringify(value);
}
