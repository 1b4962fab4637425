/** What fails once a release is on air cannot be taken back: an answer, not an exception. */
export function failureOf(work: () => void): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error ?? new Error('failed');
  }
}
