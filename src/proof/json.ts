import { isFields } from '../files/is-shape.js';
import { type FormatReader, wholeText } from './format-reader.js';

/** A file of the whole release that is a JSON object with these keys; it is compared with no other file. */
export function jsonFile(name: string, keys: readonly string[]): FormatReader {
  return {
    id: name,
    reads: ({ zone, path }) => zone === undefined && path === name,
    open: (_, blame) =>
      wholeText((text) => {
        const data = record(JSON.parse(text));
        for (const key of keys)
          if (!Object.hasOwn(data, key)) blame({ text: { zh: `没有“${key}”`, en: `it has no "${key}"` } });
      }),
  };
}

/** For readers of a format of JSON: what is not an object is a fault of the file. */
export function record(data: unknown): Readonly<Record<string, unknown>> {
  if (!isFields(data)) throw new Error('not an object');
  return data;
}

export function list(data: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(data)) throw new Error(`no "${name}"`);
  return data;
}
