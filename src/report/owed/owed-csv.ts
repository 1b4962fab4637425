import { spokenTime } from '../../calendar/spoken.js';
import { csvText } from '../../diagnostics/csv-text.js';
import type { OwedByOrganisation, OwedLesson } from '../../media/owed.js';
import { inLanguage } from '../../model/local-text.js';
import { type OwedFormat, type OwedReport, wantsOf } from './owed-report.js';

const COLUMNS = [
  ...['organisation', 'organisation-name', 'person', 'phone', 'mail', 'chat'],
  ...['grade', 'course', 'lesson', 'title', 'due', 'overdue', 'airs', 'first-airs', 'wanted', 'file', 'found'],
  ...['zh', 'en'],
] as const;

/** For spreadsheets: one row a lesson, the same in every language. */
export const owedCsv: OwedFormat = (report) =>
  csvText([COLUMNS, ...report.groups.flatMap((group) => group.lessons.map((lesson) => cells(lesson, group, report)))]);

function cells(owed: OwedLesson, { organisation }: OwedByOrganisation, { project }: OwedReport): readonly string[] {
  const { languages, timeZone } = project;
  const { lesson, use } = owed.row;
  const inFirst = (text: Readonly<Record<string, string>> | undefined): string =>
    text === undefined ? '' : inLanguage(text, languages[0] ?? 'zh', languages);
  const { contact } = organisation ?? {};
  const wants = wantsOf(owed, project);
  return [
    ...[organisation?.id ?? '', inFirst(organisation?.name), inFirst(contact?.person)],
    ...[contact?.phone ?? '', contact?.mail ?? '', contact?.chat ?? ''],
    ...[lesson.course.grade.id, lesson.course.id, lesson.id, inFirst(lesson.title)],
    ...[spokenTime(owed.due, timeZone), owed.isOverdue ? 'yes' : 'no'],
    ...[spokenTime(owed.airs, timeZone), spokenTime(use.first.start, timeZone)],
    ...[owed.wants.join(' '), lesson.file, owed.found.map(({ name }) => name).join(' | ')],
    ...[wants.map(({ zh }) => zh).join('；'), wants.map(({ en }) => en).join('; ')],
  ];
}
