import { countBySeverity, type ReportInput } from '../report/problems/report.js';

/** Errors fail; warnings only where there are more than allowed. */
export function verdict(
  { diagnostics }: Pick<ReportInput, 'diagnostics'>,
  maxWarnings = Number.POSITIVE_INFINITY,
): 0 | 1 {
  const { error, warning } = countBySeverity(diagnostics);
  return error > 0 || warning > maxWarnings ? 1 : 0;
}
