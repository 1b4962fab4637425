import { groupBy } from '../../diagnostics/group-by.js';
import type { Lesson } from '../../model/course.js';
import type { Project } from '../../model/project.js';
import { mediaKind } from '../media-kind.js';
import { type KnownLesson, knownLesson, titleIn } from './known-lesson.js';
import { type NameFacts, NameReader } from './name-facts.js';
import { spelled, squeezed, withoutLetters } from './spelled.js';

/** Folders of what is no longer used: a recording of last year has the same number. */
const OLD =
  /^(?:(?:19|20)\d{2}(?:年|学年)?(?:[-~]\d{2,4})?|archive[ds]?|backups?|bak|old|trash|deleted|recycle(?: bin)?|旧.*|.*归档|.*备份|往年.*|去年.*|回收站|作废|废弃)$/u;
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
  readonly #reader: NameReader;
  readonly #folders = new Map<string, NameFacts>();
  /** Courses by the folder of their recordings. */
  readonly #courses = new Map<string, Set<string>>();

  constructor({ courses, vocabulary }: Pick<Project, 'courses' | 'vocabulary'>) {
    this.#lessons = [...courses.values()].flatMap((course) => course.lessons).map(knownLesson);
    this.#byCourse = groupBy(this.#lessons, ({ lesson }) => lesson.course.id);
    this.#reader = new NameReader(vocabulary);
    for (const { lesson } of this.#lessons) {
      const folder = folderOf(lesson.file);
      this.#courses.set(folder, (this.#courses.get(folder) ?? new Set()).add(lesson.course.id));
    }
  }

  /** One where it is certain enough to be proposed; several where each of them could be meant; else none. */
  lessonsOf(file: string): readonly Lesson[] {
    const parts = file.split('/');
    const base = parts.pop() ?? '';
    if (!isFilm(base) || parts.some((part) => OLD.test(spelled(part).trim()))) return [];
    const name = withoutExtensions(base);
    const found = this.#found(name, parts);
    const titled = found.filter(({ title }) => title !== undefined);
    const meant = titled.length > 0 ? titled : found;
    return meant.length > MOST ? [] : meant.map(({ known }) => known.lesson);
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
    { grades, subjects, marked, bare, isPadded, others }: NameFacts,
    title: string | undefined,
    around: readonly NameFacts[],
    isOwnFolder: boolean,
  ): boolean {
    const { course, number } = known.lesson;
    const allGrades = [...grades, ...around.flatMap((facts) => facts.grades)];
    const allSubjects = [...subjects, ...around.flatMap((facts) => facts.subjects)];
    if (!allGrades.every((ids) => ids.has(course.grade.id))) return false;
    if (!allSubjects.every((ids) => ids.has(course.subject.id))) return false;
    const isNumber = (one: number): boolean => one === number || (title !== undefined && one === known.textbook);
    const isMarked = marked.some(isNumber);
    const isBare = bare.length === 1 && bare.some(isNumber);
    // What else it says must be none of another lesson's.
    if (marked.length > 0 ? !isMarked : bare.length > 0 && !(isBare || (title !== undefined && bare.some(isNumber))))
      return false;
    const strange = others.filter((word) => !known.people.some((person) => word === person || word.includes(person)));
    if (title !== undefined) return isMarked || isBare || strange.length === 0;
    if (this.#isOfAnother(strange, known)) return false;
    const isInCourse = isOwnFolder || (allGrades.length > 0 && allSubjects.length > 0);
    if (isMarked) return isInCourse || allGrades.length > 0 || allSubjects.length > 0 || strange.length === 0;
    return isBare && isInCourse && (isPadded || strange.length === 0);
  }

  /** A word that another lesson of the course has in its title, and this one has not. */
  #isOfAnother(words: readonly string[], { lesson, titles }: KnownLesson): boolean {
    const strange = words.filter((word) => !titles.some((title) => title.includes(word)));
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

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}
