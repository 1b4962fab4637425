import type { LessonRow } from '../list/read-lessons.js';
import { mostOften } from '../project/cast.js';
import { lengthText } from '../project/courses-text.js';
import { scalar, textValue } from '../project/yaml-text.js';
import type { IntoContext } from './into-context.js';
import { refuse } from './into-context.js';

/** A subject that its grade does not have yet. */
export function newCourse(rows: readonly LessonRow[], { known, edits, people, mapping, reason }: IntoContext): void {
  const [first] = rows;
  if (first === undefined) return;
  const { grade, subject } = first;
  const wanted = `${subject.id}-${grade.id.toLowerCase()}`;
  const name = mostOften(rows.map(({ teacher }) => teacher));
  const own =
    name === undefined
      ? people.unnamed(
          `${subject.id}-teacher`,
          textValue({ zh: `${subject.name.zh}老师`, en: `${subject.name.en} teacher` }),
        )
      : people.teacher(name, wanted);
  const lessons: string[] = [];
  for (const row of rows) {
    const number = row.number ?? lessons.length + 1;
    if (lessons[number - 1] !== undefined) {
      refuse(row, { zh: `第 ${number} 课写了两次`, en: `lesson ${number} is there twice` });
      continue;
    }
    if (row.teacher !== undefined && row.teacher !== name && mapping.approvedBy === undefined) {
      mapping.ask({ section: 'approved-by', key: '', suggestion: '', place: `${grade.id}-${subject.id}` });
      refuse(row, {
        zh: '换教师须有人批准；请在 import.yaml 中写 approved-by',
        en: 'somebody has to approve another teacher; write approved-by in import.yaml',
      });
    }
    const other = row.teacher === undefined || row.teacher === name ? undefined : people.teacher(row.teacher, wanted);
    lessons[number - 1] = lessonWords(row, number, other);
  }
  const all = Array.from(lessons, (words, index) => words ?? scalar(`第 ${index + 1} 课`));
  const standIns = rows.flatMap((row, index) =>
    row.teacher === undefined || row.teacher === name
      ? []
      : [
          `{lessons: ${row.number ?? index + 1}, teacher: ${people.teacher(row.teacher, wanted)}, reason: ${scalar(reason)}, approved-by: ${scalar(mapping.approvedBy ?? '')}}`,
        ],
  );
  const declared = standIns.length === 0 ? '' : `stand-ins: [${standIns.join(', ')}], `;
  const listed = standIns.length === 0 ? [] : ['stand-ins:', ...standIns.map((words) => `  - ${words}`)];
  const edit = {
    path: ['courses', subject.id],
    words: `{teacher: ${own}, ${declared}lessons: [${all.join(', ')}]}`,
    lines: [`teacher: ${own}`, ...listed, 'lessons:', ...all.map((words) => `  - ${words}`)],
  };
  const file = [...known.project.courses.values()].find((course) => course.grade === grade)?.span.file;
  const head = `# yaml-language-server: $schema=../.airclass/schemas/courses.schema.json\ngrade: ${grade.id}\ncourses: {}\n`;
  edits.edit(file ?? `courses/${grade.id.toLowerCase()}.yaml`, edit, head);
}

function lessonWords({ title, length, file }: LessonRow, number: number, teacher: string | undefined): string {
  const own = scalar(title ?? `第 ${number} 课`);
  const more = [
    ...(length === undefined ? [] : [`length: ${lengthText(length)}`]),
    ...(teacher === undefined ? [] : [`teacher: ${teacher}`]),
    ...(file === undefined ? [] : [`file: ${scalar(file)}`]),
  ];
  return more.length === 0 ? own : `{title: ${own}, ${more.join(', ')}}`;
}
