import type { Diagnostic } from '../../diagnostics/problem.js';
import type { ReportInput } from '../../report/problems/report.js';
import { recordingMissing } from '../../rules/recording-missing.js';

/** `--allow-missing`: a recording that is not there is reported, and stops nothing; the slate plays in its place. */
export function liftMissing(report: ReportInput): ReportInput {
  const lifted = (diagnostic: Diagnostic): Diagnostic =>
    isMissing(diagnostic) && diagnostic.severity === 'error' ? { ...diagnostic, severity: 'warning' } : diagnostic;
  return { ...report, diagnostics: report.diagnostics.map(lifted) };
}

export function isMissing({ problem }: Diagnostic): boolean {
  return problem.id === recordingMissing.id;
}
