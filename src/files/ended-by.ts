export interface EndedBy {
  readonly signal: AbortSignal;
  /** It was the time that ended it. */
  readonly isLate: boolean;
  /** Nothing waits any more; what still goes on with this signal is ended. */
  over(): void;
}

/**
 * A signal that ends with another, or after a time in milliseconds. By hand: what `AbortSignal.any` and `AbortSignal.timeout` make may be
 * collected while something waits for it, and then never ends (Node 20).
 */
export function endedBy(other: AbortSignal, time?: number): EndedBy {
  const controller = new AbortController();
  let isLate = false;
  const onAbort = (): void => controller.abort();
  other.addEventListener('abort', onAbort, { once: true });
  if (other.aborted) onAbort();
  const onLate = (): void => {
    isLate = !controller.signal.aborted;
    controller.abort();
  };
  const timer = time === undefined ? undefined : setTimeout(onLate, time);
  return {
    signal: controller.signal,
    get isLate() {
      return isLate;
    },
    over() {
      clearTimeout(timer);
      other.removeEventListener('abort', onAbort);
      controller.abort();
    },
  };
}
