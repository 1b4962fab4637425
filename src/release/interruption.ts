import type { Text } from '../diagnostics/text.js';

/** The machine failed on the way: people need to know what it has left on air. */
export class Interruption extends Error {
  constructor(
    override readonly cause: unknown,
    readonly onAir: Text,
  ) {
    super(onAir.en);
  }
}
