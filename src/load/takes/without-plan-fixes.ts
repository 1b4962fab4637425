import type { Diagnostic } from '../../diagnostics/problem.js';
import type { TakingLevel } from '../source-file.js';

/** Without the fixes that would edit files of a plan: they are those of the province, and a pull would undo them. */
export function withoutPlanFixes(
  diagnostics: readonly Diagnostic[],
  levels: readonly TakingLevel[],
): readonly Diagnostic[] {
  const below = levels.at(-1)?.below;
  if (below === undefined) return diagnostics;
  return diagnostics.map((diagnostic) => {
    const { fix = [], change: _, fix: __, ...rest } = diagnostic;
    const files = [diagnostic.span.file, ...fix.map(({ span }) => span.file)];
    return files.some((file) => file.startsWith(below)) ? rest : diagnostic;
  });
}
