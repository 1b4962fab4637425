import { countBySeverity, type ReportInput } from '../report/problems/report.js';
import { readCount } from './read-options.js';

export function readMaxWarnings(asked: string | undefined): number {
  return asked === undefined ? Number.POSITIVE_INFINITY : readCount('--max-warnings', asked, 0);
}

/** Errors fail; warnings only where there are more than allowed. */
export function verdict({ diagnostics }: Pick<ReportInput, 'diagnostics'>, maxWarnings: number): 0 | 1 {
  const { error, warning } = countBySeverity(diagnostics);
  return error > 0 || warning > maxWarnings ? 1 : 0;
}
