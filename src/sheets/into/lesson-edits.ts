import { addToGroup } from '../../diagnostics/group-by.js';
import type { Course, Lesson } from '../../model/course.js';
import { foldWords } from '../grid/fold-words.js';
import type { LessonRow } from '../list/read-lessons.js';
import { lengthText } from '../project/courses-text.js';
import { numbersText } from '../project/numbers-text.js';
import { scalar } from '../project/yaml-text.js';
import { type CoursePlace, coursePlace } from './course-place.js';
import { type IntoContext, isUnnamed, isUntitled, refuse } from './into-context.js';
import { namesOf } from './known-people.js';
import { newCourse } from './new-course.js';

/** Writes what the rows of lists say of lessons into the courses of their grades. */
export function editLessons(rows: readonly LessonRow[], context: IntoContext): void {
  const byCourse = new Map<string, LessonRow[]>();
  for (const row of rows) addToGroup(byCourse, `${row.grade.id}-${row.subject.id}`, row);
  for (const [id, own] of byCourse) {
    const course = context.known.project.courses.get(id);
    if (course === undefined) newCourse(own, context);
    else new CourseEdits(course, context).edit(own);
  }
}

class CourseEdits {
  readonly #standIns = new Map<string, number[]>();

  constructor(
    readonly course: Course,
    readonly context: IntoContext,
  ) {}

  edit(rows: readonly LessonRow[]): void {
    this.#nameTeacher(rows);
    const taken = new Map<number, LessonRow>();
    let before = 0;
    for (const row of rows) {
      const number = this.#numberOf(row, before);
      if (number === undefined) continue;
      before = number;
      const other = taken.get(number);
      if (other !== undefined) {
        if (foldWords(other.title ?? '') !== foldWords(row.title ?? '') || other.teacher !== row.teacher)
          refuse(row, { zh: `第 ${number} 课写了两次`, en: `lesson ${number} is there twice` });
        continue;
      }
      taken.set(number, row);
      this.#editLesson(row, number);
    }
    this.#writeStandIns(rows[0]);
  }

  /** One that has no number is the lesson of its title, or the next one where that has no title yet. */
  #numberOf(row: LessonRow, before: number): number | undefined {
    if (row.number !== undefined) return row.number;
    const { lessons } = this.course;
    const title = foldWords(row.title ?? '');
    const [only, ...others] = lessons.filter((lesson) => namesOf(lesson.title).includes(title));
    if (only !== undefined && others.length === 0) return only.number;
    const next = lessons[before];
    if (next === undefined || isUntitled(next) || namesOf(next.title).includes(title)) return before + 1;
    const [own = ''] = namesOf(next.title);
    refuse(row, {
      zh: `“${row.title}”不知道是第几课：项目里第 ${before + 1} 课是“${own}”；请写上课号`,
      en: `which lesson "${row.title}" is, is not known: the project has "${own}" for lesson ${before + 1}; write its number`,
    });
    return undefined;
  }

  /** Whoever has most of the lessons takes the place of a teacher without a name. */
  #nameTeacher(rows: readonly LessonRow[]): void {
    // One who stands in is named without a title.
    const names = rows.flatMap(({ teacher, title }) => (title === undefined ? [] : (teacher ?? [])));
    const [name] = names.toSorted((a, b) => countOf(b, names) - countOf(a, names));
    if (name === undefined || !isUnnamed(this.course)) return;
    const id = this.#person(name, rows[0]?.organisation);
    this.#set(['teacher'], id);
  }

  #editLesson(row: LessonRow, number: number): void {
    const { lessons } = this.course;
    const known = lessons[number - 1];
    const written = this.#place?.data.lessons.length ?? 0;
    for (let missing = written + 1; missing < number; missing++)
      this.#set(['lessons', missing - 1], scalar(`第 ${missing} 课`));
    const keys = new Map<string, string>();
    const isTitled =
      row.title === undefined || (known !== undefined && namesOf(known.title).includes(foldWords(row.title)));
    if (row.length !== undefined && row.length !== known?.length) keys.set('length', lengthText(row.length));
    if (row.file !== undefined && row.file !== known?.file) keys.set('file', scalar(row.file));
    const teacher = this.#otherTeacher(row, number, known);
    if (teacher !== undefined) keys.set('teacher', teacher);
    if (known === undefined) this.#setLesson(number, row.title, keys);
    else if (!isTitled || keys.size > 0) this.#setLesson(number, isTitled ? undefined : row.title, keys);
  }

  /** The id of who takes this lesson, where it is not the teacher of the course; noted for `stand-ins`. */
  #otherTeacher(row: LessonRow, number: number, known: Lesson | undefined): string | undefined {
    const { teacher } = row;
    if (teacher === undefined) return undefined;
    const { teacher: own, standIns } = this.course;
    const isOwn = namesOf(own.name).includes(foldWords(teacher));
    if (known !== undefined && namesOf(known.teacher.name).includes(foldWords(teacher))) return undefined;
    const id = this.#person(teacher, row.organisation);
    if (id === this.#place?.data.teacher || (isOwn && known === undefined)) return undefined;
    if (isOwn) {
      refuse(row, {
        zh: `项目里这一课由${namesOf(known?.teacher.name ?? {})[0] ?? ''}代课，表格里却是本课程的教师；请删去 ${this.course.span.file} 里这一课的 teacher 和代课记录`,
        en: `in the project somebody stands in for this lesson, and here it is the teacher of the course; delete "teacher" of the lesson and its stand-in in ${this.course.span.file}`,
      });
      return undefined;
    }
    if (!standIns.some((one) => one.lessons.has(number) && one.teacher.id === id)) {
      const reason = row.standInReason ?? this.context.reason;
      addToGroup(this.#standIns, `teacher: ${id}, reason: ${scalar(reason)}`, number);
    }
    return id;
  }

  #writeStandIns(row: LessonRow | undefined): void {
    if (this.#standIns.size === 0 || row === undefined) return;
    const { mapping } = this.context;
    const { approvedBy } = mapping;
    if (approvedBy === undefined) {
      mapping.ask({ section: 'approved-by', key: '', suggestion: '', place: this.course.id });
      refuse(row, NOT_APPROVED);
      return;
    }
    let count = this.#place?.data.standIns.length ?? 0;
    for (const [words, numbers] of this.#standIns) {
      const text = numbersText(numbers.toSorted((a, b) => a - b));
      const lessons = text.includes(',') ? JSON.stringify(text) : text;
      this.#set(['stand-ins', count], `{lessons: ${lessons}, ${words}, approved-by: ${scalar(approvedBy)}}`);
      count++;
    }
  }

  #setLesson(number: number, title: string | undefined, keys: ReadonlyMap<string, string>): void {
    const there = this.#place?.data.lessons[number - 1];
    if (there !== undefined && typeof there !== 'string') {
      const isOfLanguages = typeof there.title === 'object';
      if (title !== undefined)
        this.#set(['lessons', number - 1, 'title', ...(isOfLanguages ? ['zh'] : [])], scalar(title));
      for (const [key, words] of keys) this.#set(['lessons', number - 1, key], words);
      return;
    }
    const own = title === undefined ? scalar(there ?? `第 ${number} 课`) : scalar(title);
    const words = keys.size === 0 ? own : `{title: ${own}, ${[...keys].map((pair) => pair.join(': ')).join(', ')}}`;
    this.#set(['lessons', number - 1], words);
  }

  #person(name: string, organisation: string | undefined): string {
    const { subject, grade } = this.course;
    return this.context.people.teacher(name, `${subject.id}-${grade.id.toLowerCase()}`, organisation);
  }

  get #place(): CoursePlace | undefined {
    return coursePlace(this.course, this.context.edits);
  }

  #set(path: readonly (string | number)[], words: string): void {
    const { path: file, keys } = this.#place ?? {
      path: this.course.span.file,
      keys: ['courses', this.course.subject.id],
    };
    this.context.edits.edit(file, { path: [...keys, ...path], words });
  }
}

function countOf(name: string, names: readonly string[]): number {
  return names.filter((one) => one === name).length;
}

const NOT_APPROVED = {
  zh: '换教师须有人批准；请在 import.yaml 中写 approved-by',
  en: 'somebody has to approve another teacher; write approved-by in import.yaml',
};
