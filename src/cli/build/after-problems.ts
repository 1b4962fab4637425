import type { NextStep } from '../../diagnostics/next-step.js';
import type { Diagnostic } from '../../diagnostics/problem.js';
import type { MessageLanguage } from '../../diagnostics/text.js';
import type { Project } from '../../model/project.js';
import { countBySeverity } from '../../report/problems/report.js';
import type { AllowedMissing } from '../../report/release-page/report-facts.js';
import { recordingMissing } from '../../rules/recording-missing.js';

/** More lessons are not named one by one. */
const MAX_NAMED = 12;

interface Asked {
  readonly language: MessageLanguage;
  /** Why, where the operator said so. */
  readonly reason: string | undefined;
  /** Absent where the project cannot be read as a whole. */
  readonly project: Pick<Project, 'courses'> | undefined;
}

/** What publishes in spite of the problems that stop a build, where an operator may say so; other errors have to be corrected. */
export function afterProblems(
  diagnostics: readonly Diagnostic[],
  allowed: AllowedMissing,
  { language, reason, project }: Asked,
): readonly NextStep[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) {
    const { warning } = countBySeverity(diagnostics);
    return [{ kind: 'again', without: '--max-warnings', add: ['--max-warnings', `${warning}`] }];
  }
  const lessons = project && lessonsToAllow(errors, allowed, project);
  if (lessons === undefined) return [];
  const named = lessons === 'all' ? [] : [lessons.join(',')];
  const why = reason?.trim() ? [] : ['--reason', language === 'zh' ? '录像未到' : 'recordings have not arrived'];
  return [allowing(allowed, [...named, ...why])];
}

/** What `--allow-missing` has to say besides what it says already; `undefined` where other errors have to be corrected. */
export function lessonsToAllow(
  errors: readonly Diagnostic[],
  allowed: AllowedMissing,
  { courses }: Pick<Project, 'courses'>,
): Exclude<AllowedMissing, undefined> | undefined {
  if (errors.length === 0 || errors.some(({ problem }) => problem.id !== recordingMissing.id)) return undefined;
  const known = new Set([...courses.values()].flatMap(({ lessons }) => lessons.map(({ id }) => id)));
  const subjects = errors.map(({ subject }) => subject ?? '');
  const lessons = new Set([...(Array.isArray(allowed) ? allowed : []), ...subjects]);
  // Of many lessons of a course, or of a programme, one finding may speak, which names no lesson.
  return lessons.size <= MAX_NAMED && subjects.every((subject) => known.has(subject)) ? [...lessons] : 'all';
}

/** The same command with another `--allow-missing`; `words` follow it. */
export function allowing(allowed: AllowedMissing, words: readonly string[]): NextStep {
  const without = Array.isArray(allowed) ? { without: '--allow-missing' } : {};
  return { kind: 'again', ...without, add: ['--allow-missing', ...words] };
}
