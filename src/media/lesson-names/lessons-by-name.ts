import { groupBy } from '../../diagnostics/group-by.js';
import type { Lesson } from '../../model/course.js';
import type { Project } from '../../model/project.js';
import { mediaKind } from '../media-kind.js';
import { type KnownLesson, knownLesson, titleIn } from './known-lesson.js';
import { type NameFacts, NameReader } from './name-facts.js';
import { isOldFolder } from './other-material.js';
import { spelled, squeezed, withoutLetters } from './spelled.js';

/** More lessons than these that a name could mean are no hint. */
const MOST = 4;
/** Extensions that are not opened; converted, they may be what is missing. */
const FOREIGN = /\.(?:rmvb|rm|3gp|f4v)$/iu;

interface Found {
  readonly known: KnownLesson;
  readonly title: string | undefined;
}

/** Which lessons a file is of, by what people write into names: grade, subject, number, title, in any order. */
export class LessonsByName {
  readonly #lessons: readonly KnownLesson[];
  readonly #byCourse: ReadonlyMap<string, readonly KnownLesson[]>;
  /** Courses by the title of a lesson. */
  readonly #byTitle = new Map<string, Set<string>>();
  readonly #reader: NameReader;
  readonly #folders = new Map<string, NameFacts>();
  /** Courses by the folder of their recordings. */
  readonly #courses = new Map<string, Set<string>>();

  readonly #firstYear: number;

  constructor({ courses, vocabulary, calendar }: Pick<Project, 'courses' | 'vocabulary' | 'calendar'>) {
    this.#lessons = [...courses.values()].flatMap((course) => course.lessons).map(knownLesson);
    this.#byCourse = groupBy(this.#lessons, ({ lesson }) => lesson.course.id);
    this.#reader = new NameReader(vocabulary);
    this.#firstYear = Number(calendar.term.from.slice(0, 4));
    for (const { lesson, titles } of this.#lessons) {
      add(this.#courses, folderOf(lesson.file), lesson.course.id);
      for (const title of titles) add(this.#byTitle, title, lesson.course.id);
    }
  }

  /** One where it is certain enough to be proposed; several where each of them could be meant; else none. */
  lessonsOf(file: string): readonly Lesson[] {
    const [parts, base] = [foldersOf(file), file.slice(file.lastIndexOf('/') + 1)];
    if (!isFilm(base) || parts.some((part) => isOldFolder(spelled(part)))) return [];
    const name = withoutExtensions(base);
    const found = this.#found(name, parts).filter(({ known }) => !this.isAgainst(file, known.lesson));
    const titled = found.filter(({ title }) => title !== undefined);
    const meant = titled.length > 0 ? titled : found;
    return meant.length > MOST ? [] : meant.map(({ known }) => known.lesson);
  }

  /**
   * Whether a folder of the file that is not the lesson's own is of another grade or subject, of one other lesson, or of
   * what does not air.
   */
  isAgainst(file: string, { file: wanted, course, number }: Lesson): boolean {
    const own = new Set(foldersOf(wanted));
    return foldersOf(file).some((folder) => {
      if (own.has(folder)) return false;
      const { grades, subjects, material, marked } = this.#folder(folder);
      return (
        material.length > 0 ||
        isOldFolder(spelled(folder)) ||
        (marked.length > 0 && !marked.includes(number)) ||
        !grades.every((ids) => ids.has(course.grade.id)) ||
        !subjects.every((ids) => ids.has(course.subject.id))
      );
    });
  }

  #found(name: string, folders: readonly string[]): readonly Found[] {
    const [text, letters, plain] = [spelled(name), squeezed(name), this.#reader.read(name)];
    const byTitle = new Map<string, NameFacts>();
    const withoutTitle = (title: string): NameFacts => {
      const facts = byTitle.get(title) ?? this.#reader.read(withoutLetters(text, title));
      byTitle.set(title, facts);
      return facts;
    };
    const around = folders.map((folder) => this.#folder(folder));
    const ownCourses = this.#courses.get(folders.join('/'));
    const numbers = new Set([...plain.marked, ...plain.bare]);
    const titles = longestTitles(this.#lessons.map((known) => ({ known, title: titleIn(letters, known) })));
    return this.#lessons.flatMap((known) => {
      const title = titles.get(known);
      if (title === undefined && (!numbers.has(known.lesson.number) || hasAnother(known, titles))) return [];
      const facts = title === undefined ? plain : withoutTitle(title);
      const isOwnFolder = ownCourses?.size === 1 && ownCourses.has(known.lesson.course.id);
      return this.#isMeant(known, facts, title, around, isOwnFolder) ? [{ known, title }] : [];
    });
  }

  #isMeant(
    known: KnownLesson,
    { grades, subjects, marked, bare, isPadded, others, material, years }: NameFacts,
    title: string | undefined,
    around: readonly NameFacts[],
    isOwnFolder: boolean,
  ): boolean {
    const { course, number } = known.lesson;
    const isOther = material.some((word) => !known.titles.some((one) => one.includes(squeezed(word))));
    if (isOther || (years.length > 0 && years.every((year) => year < this.#firstYear))) return false;
    const allGrades = [...grades, ...around.flatMap((facts) => facts.grades)];
    const allSubjects = [...subjects, ...around.flatMap((facts) => facts.subjects)];
    if (!allGrades.every((ids) => ids.has(course.grade.id))) return false;
    if (!allSubjects.every((ids) => ids.has(course.subject.id))) return false;
    const isNumber = (one: number): boolean => one === number || (title !== undefined && one === known.textbook);
    const isMarked = marked.some(isNumber);
    const isBare = bare.length === 1 && bare.some(isNumber);
    // Its other numbers must not be those of another lesson.
    if (marked.length > 0 ? !isMarked : bare.length > 0 && !(isBare || (title !== undefined && bare.some(isNumber))))
      return false;
    const strange = others.filter((word) => !known.people.some((person) => word === person || word.includes(person)));
    if (title !== undefined) return isMarked || isBare || strange.length === 0;
    if (this.#isOfAnother(strange, known)) return false;
    const isInCourse = isOwnFolder || (allGrades.some(({ size }) => size === 1) && allSubjects.length > 0);
    if (isMarked) return isInCourse || allGrades.length > 0 || allSubjects.length > 0 || strange.length === 0;
    return isBare && isInCourse && (isPadded || strange.length === 0);
  }

  /** A word that another lesson of the course has in its title, and this one has not; or a title of one other course. */
  #isOfAnother(words: readonly string[], { lesson, titles }: KnownLesson): boolean {
    const strange = words.filter((word) => !titles.some((title) => title.includes(word)));
    if (strange.some((word) => this.#byTitle.get(word)?.size === 1)) return true;
    const others = strange.length === 0 ? [] : (this.#byCourse.get(lesson.course.id) ?? []);
    return others.some((other) =>
      other.titles.some((title) => strange.some((word) => title.includes(word) || word.includes(title))),
    );
  }

  #folder(name: string): NameFacts {
    const facts = this.#folders.get(name) ?? this.#reader.read(name);
    this.#folders.set(name, facts);
    return facts;
  }
}

/** By lesson, where its title is in the name and no longer one with it: 秋天的怀念 is not 秋天. */
function longestTitles(found: readonly Found[]): ReadonlyMap<KnownLesson, string> {
  const titled = found.flatMap(({ known, title }) => (title === undefined ? [] : [{ known, title }]));
  const longest = titled.filter(
    ({ title }) => !titled.some((other) => other.title !== title && other.title.includes(title)),
  );
  return new Map(longest.map(({ known, title }) => [known, title]));
}

/** The name has the title of another lesson of the course. */
function hasAnother({ lesson }: KnownLesson, titles: ReadonlyMap<KnownLesson, string>): boolean {
  return [...titles.keys()].some((other) => other.lesson.course === lesson.course);
}

function isFilm(name: string): boolean {
  return mediaKind(name)?.kind === 'video' || FOREIGN.test(name);
}

/** `03.mp4.mp4` too. */
function withoutExtensions(name: string): string {
  let rest = name.trim();
  while (isFilm(rest)) rest = rest.slice(0, rest.lastIndexOf('.')).trimEnd();
  return rest;
}

function add(courses: Map<string, Set<string>>, key: string, course: string): void {
  courses.set(key, (courses.get(key) ?? new Set()).add(course));
}

function foldersOf(file: string): readonly string[] {
  return file.split('/').slice(0, -1);
}

function folderOf(file: string): string {
  return foldersOf(file).join('/');
}
