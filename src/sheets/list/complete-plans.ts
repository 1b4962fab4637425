import type { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import type { Span } from '../../diagnostics/span.js';
import type { Mapping } from '../match/mapping.js';
import { sheetRowUnclear } from '../problems.js';
import { type AddingOptions, addChanges } from './add-changes.js';
import { addLessons } from './add-lessons.js';
import type { GradePlan } from './grade-plan.js';
import type { ChangeRow } from './read-changes.js';
import type { LessonRow, TeacherRow } from './read-lessons.js';

/** What lists say besides what is on. */
export interface ListedDetails {
  readonly changes: readonly ChangeRow[];
  readonly lessons: readonly LessonRow[];
  readonly teachers: readonly TeacherRow[];
}

/** The grades with the changes, lessons and teachers of lists; those of other grades are reported. */
export function completePlans(
  plans: readonly GradePlan[],
  { changes, lessons, teachers }: ListedDetails,
  options: AddingOptions,
): readonly GradePlan[] {
  const known = new Set(plans.map(({ grade }) => grade));
  for (const { log, sheet, place, grade } of [...changes, ...lessons]) {
    if (known.has(grade)) continue;
    const message = {
      zh: `${grade.name.zh}没有课表，不知道什么时候播；请把课表一起导入`,
      en: `${grade.name.en} has no timetable, so that it is not known when this is on; import its timetable too`,
    };
    log.report(sheetRowUnclear, message, sheet, place);
  }
  return plans.map((plan) => addChanges(addLessons(plan, lessons, teachers), changes, options));
}

/** Courses with several teachers need somebody who approves it. */
export function checkTeachers(
  plans: readonly GradePlan[],
  mapping: Mapping,
  span: Span,
  diagnostics: DiagnosticList,
): void {
  if (mapping.approvedBy !== undefined) return;
  for (const { grade, courses, teachers } of plans) {
    for (const [subject, lessons] of courses) {
      const names = [...new Set([teachers.get(subject.id), ...lessons.map((lesson) => lesson?.teacher)])].filter(
        (name) => name !== undefined,
      );
      const isApproved = names.length < 2 && lessons.every((lesson) => lesson?.isStandIn !== true);
      if (isApproved) continue;
      const message = {
        zh: `${grade.name.zh}${subject.name.zh}有代课或几位教师（${names.slice(0, 5).join('、')}）；换教师须有人批准，请在 import.yaml 中写 approved-by`,
        en: `${subject.name.en} of ${grade.name.en} has stand-ins or several teachers (${names.slice(0, 5).join(', ')}); somebody has to approve it: write approved-by in import.yaml`,
      };
      mapping.ask({ section: 'approved-by', key: '', suggestion: '', place: span.cell ?? span.file });
      diagnostics.report(sheetRowUnclear, { message, span });
    }
  }
}
