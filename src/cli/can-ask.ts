import type { Session } from './io.js';

/** Only a person at a terminal is asked. */
export function canAsk({ input, isTerminal, quiet }: Session): boolean {
  return input !== undefined && isTerminal && !quiet;
}
