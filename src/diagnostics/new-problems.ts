import type { Diagnostic } from './problem.js';

/** What was not said before: the same words about the same file are the same problem, wherever it is now. */
export function newProblems(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Map<string, number>();
  for (const one of before) known.set(keyOf(one), (known.get(keyOf(one)) ?? 0) + 1);
  return after.filter((one) => {
    const left = known.get(keyOf(one)) ?? 0;
    known.set(keyOf(one), left - 1);
    return left <= 0;
  });
}

function keyOf({ problem, severity, message, span }: Diagnostic): string {
  return [problem.id, severity, span.file, message.en].join('\0');
}
