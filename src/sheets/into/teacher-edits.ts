import type { Course } from '../../model/course.js';
import { formatClock } from '../../model/format-time.js';
import { foldWords } from '../grid/fold-words.js';
import type { TeacherRow } from '../list/read-lessons.js';
import { coursePlace } from './course-place.js';
import { type IntoContext, isUnnamed, refuse } from './into-context.js';
import { namesOf } from './known-people.js';

/** Writes the teachers of a list into teachers.yaml, and into the courses that they take over. */
export function editTeachers(rows: readonly TeacherRow[], context: IntoContext): void {
  const { known, people } = context;
  for (const row of rows) {
    const { name, subjects, grades, organisation } = row;
    const [subject] = subjects;
    const isNew = !people.knows(name);
    const id = people.teacher(name, subject?.id ?? 'teacher', organisation);
    if (!isNew) compareOrganisation(row, id, context);
    for (const course of known.project.courses.values())
      if (subjects.includes(course.subject) && (grades.length === 0 || grades.includes(course.grade)))
        takeOver(row, id, course, rows, context);
  }
}

function compareOrganisation(row: TeacherRow, id: string, { known }: IntoContext): void {
  const { organisation } = known.project.teachers.get(id) ?? {};
  if (row.organisation === undefined || organisation === undefined) return;
  if (namesOf(organisation.name).includes(foldWords(row.organisation))) return;
  const [own = ''] = namesOf(organisation.name);
  refuse(row, {
    zh: `项目里${row.name}的单位是“${own}”；若是同名的另一人，请写全名以示区别，否则改 teachers.yaml`,
    en: `in the project ${row.name} belongs to "${own}"; tell two people of one name apart by their names, or change teachers.yaml`,
  });
}

function takeOver(
  row: TeacherRow,
  id: string,
  course: Course,
  rows: readonly TeacherRow[],
  context: IntoContext,
): void {
  const { known, edits } = context;
  const { teacher, lessons } = course;
  if (teacher.id === id || lessons.some((lesson) => lesson.teacher.id === id)) return;
  const own = namesOf(teacher.name);
  // Both are in the list: who stands in for whom is said beside the lessons.
  if (rows.some(({ name, subjects }) => own.includes(foldWords(name)) && subjects.includes(course.subject))) return;
  const place = coursePlace(course, edits);
  const begun = lessons
    .flatMap((lesson) => known.timeline.firstBroadcasts.get(lesson) ?? [])
    .find(({ at }) => at <= known.now);
  if (place === undefined || (begun !== undefined && !isUnnamed(course))) {
    const when = begun === undefined ? '' : `${begun.day} ${formatClock(0)}`.slice(0, 10);
    refuse(row, {
      zh: `${course.id} 自 ${when} 起由${own[0] ?? ''}任教，已经播出；从哪一课起换成${row.name}，请写在课题表的教师一列`,
      en: `${own[0] ?? ''} has taught ${course.id} on air since ${when}; say in a list of lessons, in its column of teachers, which lessons ${row.name} takes`,
    });
    return;
  }
  edits.edit(place.path, { path: [...place.keys, 'teacher'], words: id });
}
