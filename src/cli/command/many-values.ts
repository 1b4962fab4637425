/** For an option that may be repeated. */
export function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

/** `a,b`, repeated or not. An option of several words would swallow the project folder after it. */
export function readList(value: string, before: readonly string[]): readonly string[] {
  return [...before, ...value.split(',').filter((word) => word !== '')];
}
