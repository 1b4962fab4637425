import type { Text } from '../diagnostics/text.js';

/** The machine failed midway: people need to know what is on air now. */
export class Interruption extends Error {
  constructor(
    override readonly cause: unknown,
    readonly onAir: Text,
  ) {
    super(onAir.en);
  }
}
