import { type FormatReader, wholeText } from './format-reader.js';

/** JSON of which nothing more is known than that it is JSON. */
export const jsonReader: FormatReader = {
  id: 'json',
  reads: ({ path }) => path.endsWith('.json'),
  open: () => wholeText((text) => void JSON.parse(text)),
};

/** For readers of a format of JSON: what is no object is a fault of the file. */
export function record(data: unknown): Readonly<Record<string, unknown>> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new Error('not an object');
  return data as Readonly<Record<string, unknown>>;
}

export function list(data: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(data)) throw new Error(`no "${name}"`);
  return data;
}
