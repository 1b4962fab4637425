import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { suggestion } from '../../diagnostics/did-you-mean.js';
import { compareCodeUnits } from '../../diagnostics/order.js';
import type { Diagnostic } from '../../diagnostics/problem.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import type { Project } from '../../model/project.js';
import type { ReportInput } from '../../report/problems/report.js';
import type { AllowedMissing } from '../../report/release-page/report-facts.js';
import { recordingMissing } from '../../rules/recording-missing.js';

/**
 * `--allow-missing`, with or without lessons. What follows an option without a value of its own may be the project's
 * folder.
 */
export function readAllowMissing(
  value: string | true | undefined,
  project: string | undefined,
  cwd: string,
): { readonly allowed: AllowedMissing; readonly project: string | undefined } {
  if (value === undefined) return { allowed: undefined, project };
  if (value === true) return { allowed: 'all', project };
  if (project === undefined && value !== '' && existsSync(join(resolve(cwd, value), 'project.yaml')))
    return { allowed: 'all', project: value };
  const lessons = new Set(value.split(',').map((id) => id.trim()));
  return { allowed: [...lessons].sort(compareCodeUnits), project };
}

/** A name that is not a lesson would allow nothing without a word. */
export function checkAllowed(allowed: AllowedMissing, { courses }: Project): void {
  if (allowed === undefined || allowed === 'all') return;
  const known = [...courses.values()].flatMap(({ lessons }) => lessons.map(({ id }) => id));
  for (const id of allowed) {
    if (known.includes(id)) continue;
    const near = suggestion(id, known);
    throw new UsageError({
      zh: `--allow-missing 后的“${id}”不是一课的标识${near.zh}；例如 --allow-missing ${known[0] ?? 'P1-chinese-03'}`,
      en: `"${id}" after --allow-missing is not the id of a lesson${near.en}; write it as in --allow-missing ${known[0] ?? 'P1-chinese-03'}`,
    });
  }
}

/** A recording that is not there is reported, and stops nothing; the slate plays in its place. */
export function liftMissing(report: ReportInput, allowed: AllowedMissing): ReportInput {
  const lifted = (diagnostic: Diagnostic): Diagnostic =>
    isAllowed(diagnostic, allowed) && diagnostic.severity === 'error'
      ? { ...diagnostic, severity: 'warning' }
      : diagnostic;
  return { ...report, diagnostics: report.diagnostics.map(lifted) };
}

export function isAllowed({ problem, subject }: Diagnostic, allowed: AllowedMissing): boolean {
  if (allowed === undefined || problem.id !== recordingMissing.id) return false;
  return allowed === 'all' || (subject !== undefined && allowed.includes(subject));
}
