import type { TakingLevel } from '../../load/source-file.js';

/** The level whose own file it is; -1 for one of the innermost plan. */
export function levelOf(path: string, levels: readonly TakingLevel[]): number {
  return levels.findLastIndex(({ below }) => !path.startsWith(below));
}
