import type { Diagnostic } from '../../diagnostics/problem.js';
import type { Span } from '../../diagnostics/span.js';
import type { MessageLanguage } from '../../diagnostics/text.js';
import type { Recordings } from '../../media/recording.js';
import type { Project } from '../../model/project.js';
import { addDays, type Day, type Instant } from '../../model/time.js';
import type { Channel } from '../../model/timetable.js';
import type { LessonUses } from '../../timeline/lesson-use.js';
import type { Timeline } from '../../timeline/timeline.js';

/** What every export is made from. */
export interface ExportInput {
  readonly project: Project;
  readonly timeline: Timeline;
  readonly uses: LessonUses;
  readonly recordings: Recordings;
  readonly diagnostics: readonly Diagnostic[];
  readonly now: Instant;
  readonly from: Day;
  readonly days: number;
  readonly channels: readonly Channel[];
  readonly language: MessageLanguage;
}

export function exportDays({ from, days }: Pick<ExportInput, 'from' | 'days'>): readonly Day[] {
  return Array.from({ length: days }, (_, index) => addDays(from, index));
}

/** What `check` says of a cell of the timetable or of a lesson, one line each; `undefined` where it says nothing. */
export function problemsAt(
  { diagnostics, language }: Pick<ExportInput, 'diagnostics' | 'language'>,
  span: Span | undefined,
  subject?: string,
): string | undefined {
  const found = diagnostics.filter(
    (one) =>
      one.severity !== 'info' &&
      ((subject !== undefined && one.subject === subject) ||
        (span !== undefined &&
          one.span.file === span.file &&
          one.span.start >= span.start &&
          one.span.end <= span.end)),
  );
  const lines = [...new Set(found.map(({ message, problem }) => `${message[language]} [${problem.id}]`))];
  return lines.length === 0 ? undefined : lines.join('\n');
}
