/** Whether a JSON value is a `T`. */
export type Is<T> = (value: unknown) => value is T;

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

export function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

export function isTrueOrFalse(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

/** At least 1. */
export function isLength(value: unknown): value is number {
  return isWhole(value) && value > 0;
}

export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isOneOf<T extends string>(words: readonly T[]): Is<T> {
  return (value): value is T => words.some((word) => word === value);
}

export function maybe<T>(is: Is<T>): Is<T | undefined> {
  return (value): value is T | undefined => value === undefined || is(value);
}

export function isListOf<T>(is: Is<T>): Is<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(is);
}

export function isRecordOf<T>(is: Is<T>): Is<Readonly<Record<string, T>>> {
  return (value): value is Readonly<Record<string, T>> => isFields(value) && Object.values(value).every(is);
}

/** Fields that `parts` does not name may be there, as a later AirClass might write them. */
export function isShape<T extends object>(parts: { readonly [K in keyof T]-?: Is<T[K]> }): Is<T> {
  const checks: readonly (readonly [string, Is<unknown>])[] = Object.entries(parts);
  return (value): value is T => isFields(value) && checks.every(([key, is]) => is(value[key]));
}
