import type { Text } from './text.js';

/** A wrong command line or environment: printed as one line, exit code 2 unless another is given. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly exitCode: number;

  constructor(
    readonly text: Text,
    { exitCode = 2, ...options }: ErrorOptions & { readonly exitCode?: number } = {},
  ) {
    super(text.en, options);
    this.exitCode = exitCode;
  }
}
