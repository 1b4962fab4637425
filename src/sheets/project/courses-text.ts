import { addToGroup } from '../../diagnostics/group-by.js';
import { type Day, MINUTE, type Millis, SECOND } from '../../model/time.js';
import type { Subject } from '../../model/vocabulary.js';
import { cellsOn, type DaysOfTerm } from '../list/add-changes.js';
import { type GradePlan, subjectsOf } from '../list/grade-plan.js';
import type { ListedLesson } from '../list/list-row.js';
import type { Casting } from './cast.js';
import { numbersText } from './numbers-text.js';
import { scalar } from './yaml-text.js';

export interface CoursesTextOptions {
  /** On which there are lessons. */
  readonly days: readonly Day[];
  readonly firstDay: Day;
  /** The last day that a list has: the courses go on after it. */
  readonly listedUntil: Day | undefined;
  readonly approvedBy: string | undefined;
  readonly reason: string;
  /** Id of the organisation that records, where it is known. */
  readonly recordedBy: string | undefined;
}

export function coursesText(plan: GradePlan, cast: Casting, options: CoursesTextOptions): string {
  const courses = subjectsOf(plan).map((subject) => courseText(plan, subject, cast, options));
  const isListed = [...plan.courses.values()].some((lessons) => lessons.some((lesson) => lesson?.title !== undefined));
  return `# yaml-language-server: $schema=../.airclass/schemas/courses.schema.json
# 一个年级的课程${isListed ? '' : '；请把“第 1 课”换成课题'}。课号就是位置。
# The courses of one grade${isListed ? '' : ': put the titles in'}. A lesson's number is its place in the list.
grade: ${plan.grade.id}
${options.recordedBy === undefined ? '' : `recorded-by: ${options.recordedBy}\n`}${courses.length === 0 ? 'courses: {}\n' : `courses:\n${courses.join('')}`}`;
}

function courseText(plan: GradePlan, subject: Subject, cast: Casting, options: CoursesTextOptions): string {
  const teacher = cast.teacher(plan, subject);
  const listed = plan.courses.get(subject) ?? [];
  const standIns = new Map<string, number[]>();
  const lessons = lessonsOf(plan, subject, listed, options).map((lesson, index) => {
    const name = lesson?.teacher;
    const other = name === undefined || name === teacher.name ? undefined : cast.person(name, subject, plan.grade);
    if (other !== undefined)
      addToGroup(
        standIns,
        `teacher: ${other.id}, reason: ${scalar(lesson?.standInReason ?? options.reason)}`,
        index + 1,
      );
    return lessonText(lesson, index + 1, other?.id);
  });
  const { approvedBy } = options;
  const entries =
    approvedBy === undefined
      ? []
      : [...standIns].map(
          ([words, numbers]) =>
            `      - {lessons: ${quotedNumbers(numbers)}, ${words}, approved-by: ${scalar(approvedBy)}}\n`,
        );
  const declared = entries.length === 0 ? '' : `    stand-ins:\n${entries.join('')}`;
  return `  ${subject.id}:\n    teacher: ${teacher.id}\n${declared}    lessons:\n${lessons.join('')}`;
}

function quotedNumbers(numbers: readonly number[]): string {
  const text = numbersText(numbers);
  return text.includes(',') ? JSON.stringify(text) : text;
}

/** Those that are listed, and as many more as the grid shows after them. */
function lessonsOf(
  plan: GradePlan,
  subject: Subject,
  listed: readonly (ListedLesson | undefined)[],
  options: CoursesTextOptions,
): readonly (ListedLesson | undefined)[] {
  const { days, firstDay, listedUntil } = options;
  const { from = firstDay } = plan;
  const later = days.filter((day) => day >= from && (listedUntil === undefined || day > listedUntil));
  const shown = cellsOf(plan, subject, later, options);
  const isWeekly = listedUntil === undefined;
  const count = Math.max(1, isWeekly ? Math.max(listed.length, shown) : listed.length + shown);
  return Array.from({ length: count }, (_, index) => listed[index]);
}

/** How often a course's next lesson is on. */
export function cellsOf(plan: GradePlan, subject: Subject, later: readonly Day[], options: DaysOfTerm): number {
  let count = 0;
  for (const day of later)
    for (const { content } of cellsOn(plan, day, options))
      if (content.kind === 'course' && content.subject === subject) count++;
  return count;
}

function lessonText(lesson: ListedLesson | undefined, number: number, teacher: string | undefined): string {
  const title = scalar(lesson?.title ?? `第 ${number} 课`);
  const more = [
    ...(lesson?.length === undefined ? [] : [`length: ${lengthText(lesson.length)}`]),
    ...(teacher === undefined ? [] : [`teacher: ${teacher}`]),
    ...(lesson?.file === undefined ? [] : [`file: ${scalar(lesson.file)}`]),
  ];
  if (more.length === 0) return `      - ${title}\n`;
  return `      - title: ${title}\n${more.map((line) => `        ${line}\n`).join('')}`;
}

/** `20m`, `18m30s`. */
export function lengthText(length: Millis): string {
  const [minutes, seconds] = [Math.floor(length / MINUTE), Math.round((length % MINUTE) / SECOND)];
  return `${minutes === 0 ? '' : `${minutes}m`}${seconds === 0 ? '' : `${seconds}s`}`;
}
