import type { NextStep } from '../../diagnostics/next-step.js';
import type { Diagnostic } from '../../diagnostics/problem.js';
import type { MessageLanguage } from '../../diagnostics/text.js';
import { countBySeverity } from '../../report/problems/report.js';
import type { AllowedMissing } from '../../report/release-page/report-facts.js';
import { recordingMissing } from '../../rules/recording-missing.js';

/** More lessons are not named one by one. */
const MAX_NAMED = 12;

/** What publishes in spite of the problems that stop a build, where an operator may say so; other errors have to be corrected. */
export function afterProblems(
  diagnostics: readonly Diagnostic[],
  allowed: AllowedMissing,
  { language, isLesson }: { readonly language: MessageLanguage; isLesson(id: string): boolean },
): readonly NextStep[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) {
    const { warning } = countBySeverity(diagnostics);
    return [{ kind: 'again', without: '--max-warnings', add: ['--max-warnings', `${warning}`] }];
  }
  if (errors.some(({ problem }) => problem.id !== recordingMissing.id)) return [];
  const lessons = new Set([
    ...(Array.isArray(allowed) ? allowed : []),
    ...errors.flatMap(({ subject }) => subject ?? []),
  ]);
  const isNamed =
    lessons.size <= MAX_NAMED && errors.every(({ subject }) => subject !== undefined && isLesson(subject));
  const named = !isNamed ? [] : [[...lessons].join(',')];
  const reason = language === 'zh' ? '录像未到' : 'recordings have not arrived';
  return [
    {
      kind: 'again',
      ...(Array.isArray(allowed) ? { without: '--allow-missing' } : {}),
      add: ['--allow-missing', ...named, '--reason', reason],
    },
  ];
}
