import type { NextStep } from './next-step.js';
import type { Text } from './text.js';

/** A wrong command line or environment: printed as one line, exit code 2 unless another is given. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly exitCode: number;
  /** Commands that lead on, the first choice first. */
  readonly next: readonly NextStep[];

  constructor(
    readonly text: Text,
    {
      exitCode = 2,
      next = [],
      ...options
    }: ErrorOptions & { readonly exitCode?: number; readonly next?: readonly NextStep[] } = {},
  ) {
    super(text.en, options);
    this.exitCode = exitCode;
    this.next = next;
  }
}
