import type { Subject } from '../../model/vocabulary.js';
import { cellSpan } from '../cell-name.js';
import { sheetRowUnclear } from '../problems.js';
import type { ListedCourses, Said } from './deal-rows.js';
import type { GradePlan } from './grade-plan.js';
import type { ListedLesson } from './list-row.js';
import type { LessonRow, TeacherRow } from './read-lessons.js';

/** A grade with the lessons and teachers that lists without times have for it. */
export function addLessons(plan: GradePlan, lessons: readonly LessonRow[], teachers: readonly TeacherRow[]): GradePlan {
  const own = lessons.filter(({ grade }) => grade === plan.grade);
  return { ...plan, courses: withLessons(plan.courses, own), teachers: withTeachers(plan, teachers) };
}

function withLessons(courses: ListedCourses, rows: readonly LessonRow[]): ListedCourses {
  const filled: Map<Subject, (ListedLesson | undefined)[]> = new Map(
    [...courses].map(([subject, lessons]) => [subject, [...lessons]] as const),
  );
  const taken = new Map<string, LessonRow>();
  const next = new Map<string, number>();
  for (const row of rows) {
    const { subject } = row;
    const number = row.number ?? next.get(subject.id) ?? 1;
    next.set(subject.id, number + 1);
    const key = `${subject.id} ${number}`;
    const before = taken.get(key);
    if (before !== undefined) {
      const message = { zh: `第 ${number} 课写了两次`, en: `lesson ${number} is there twice` };
      const span = cellSpan(before.log.workbook, before.sheet, before.place);
      row.log.report(sheetRowUnclear, message, row.sheet, row.place, [
        { message: { zh: '先写的在这里', en: 'the first is here' }, span },
      ]);
      continue;
    }
    taken.set(key, row);
    const list = filled.get(subject) ?? [];
    filled.set(subject, list);
    while (list.length < number) list.push(undefined);
    const known = list[number - 1];
    if (known?.title !== undefined && known.title !== row.title)
      refuse(row, {
        zh: `第 ${number} 课在另一张列表里是“${known.title}”`,
        en: `another list has "${known.title}" for lesson ${number}`,
      });
    list[number - 1] = { ...lessonOf(row), ...known };
  }
  return filled;
}

function lessonOf({ title, length, file, teacher, organisation }: LessonRow): ListedLesson {
  return {
    ...(title !== undefined && { title }),
    ...(length !== undefined && { length }),
    ...(file !== undefined && { file }),
    ...(teacher !== undefined && { teacher }),
    ...(organisation !== undefined && { organisation }),
  };
}

function withTeachers({ grade, teachers, courses }: GradePlan, rows: readonly TeacherRow[]): GradePlan['teachers'] {
  const all = new Map(teachers);
  for (const row of rows) {
    if (row.grades.length > 0 && !row.grades.includes(grade)) continue;
    for (const subject of row.subjects) {
      const known = all.get(subject.id);
      const isListed = (courses.get(subject) ?? []).some((lesson) => lesson?.teacher !== undefined);
      // Who takes which lesson is said there.
      if (isListed) continue;
      if (known === undefined) all.set(subject.id, row.name);
      else if (known !== row.name)
        refuse(row, {
          zh: `${grade.name.zh}${subject.name.zh}已有教师${known}；请只留一位，代课写在课题表的教师一列`,
          en: `${known} teaches ${subject.name.en} of ${grade.name.en} already; leave one of them, and name who stands in beside the lessons`,
        });
    }
  }
  return all;
}

function refuse({ log, sheet, place }: Pick<LessonRow, 'log' | 'sheet' | 'place'>, message: Said): void {
  log.report(sheetRowUnclear, message, sheet, place);
}
