/** An error after the switch must not undo it: it is returned, not thrown. */
export function failureOf(work: () => void): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error ?? new Error('failed');
  }
}
