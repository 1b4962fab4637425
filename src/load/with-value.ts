import type { DataPath } from './source-file.js';

/** A copy of data with another value at a path. */
export function withValue(data: unknown, [step, ...rest]: DataPath, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(data)) return data.map((item, index) => (index === step ? withValue(item, rest, value) : item));
  const entries = Object.entries(Object(data));
  return Object.fromEntries(entries.map(([key, own]) => [key, key === step ? withValue(own, rest, value) : own]));
}

/** A copy of data in which the key that ends the path is another one. */
export function withKey(data: unknown, path: DataPath, key: string): unknown {
  const last = path.at(-1);
  const above = valueAt(data, path.slice(0, -1));
  const entries = Object.entries(Object(above)).map(([own, value]) => [own === last ? key : own, value] as const);
  return withValue(data, path.slice(0, -1), Object.fromEntries(entries));
}

export function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>((value, step) => Object(value)[step], data);
}
