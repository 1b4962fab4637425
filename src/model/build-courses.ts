import type { Span } from '../diagnostics/span.js';
import type { CourseEntry, LessonEntry } from '../load/file-types.js';
import type { SourceFileOf } from '../load/source-file.js';
import type { People } from './build-people.js';
import { findSubject } from './build-vocabulary.js';
import type { Course, Lesson, Organisation, StandIn, Teacher, Textbook } from './course.js';
import { findGrade } from './find-grade.js';
import { fillPattern } from './lesson-pattern.js';
import type { LocalText } from './local-text.js';
import type { ModelContext } from './model-context.js';
import { definedTwice } from './problems.js';
import { readDuration, readNumbers } from './read-values.js';
import { resolveName, textsOf } from './resolve-name.js';
import type { Grade, Subject, Theme, Vocabulary } from './vocabulary.js';

/** Where a lesson's recording is, unless the lesson names its file. */
export const DEFAULT_FILE_PATTERN = '{grade}/{course}/{number:02}.mp4';

type CoursesSource = SourceFileOf<'courses'>;

/** Courses by id; a course whose grade or subject is unknown is reported and left out. */
export function buildCourses(
  modelContext: ModelContext,
  vocabulary: Vocabulary,
  people: People,
  filePattern: string,
): ReadonlyMap<string, Course> {
  const courses = new Map<string, Course>();
  for (const file of modelContext.files('courses')) {
    const { teachers, organisations } = people;
    const ingredients = {
      key: `courses ${file.path}`,
      of: [file, vocabulary, filePattern],
      looks: [teachers, organisations],
    };
    const own = modelContext.recall<readonly BuiltCourse[]>(ingredients, (context, watch) =>
      coursesOf(
        file,
        context,
        vocabulary,
        { teachers: watch(teachers), organisations: watch(organisations) },
        filePattern,
      ),
    );
    for (const { course, place } of own) {
      const twin = courses.get(course.id);
      if (twin !== undefined) {
        const message = { zh: `课程“${twin.id}”定义了两次`, en: `course "${twin.id}" is defined twice` };
        modelContext.report(definedTwice, place, message, [
          { message: { zh: '另一处在这里', en: 'the other one is here' }, span: twin.span },
        ]);
      } else courses.set(course.id, course);
    }
  }
  return courses;
}

interface BuiltCourse {
  readonly course: Course;
  /** Of its name. */
  readonly place: Span;
}

function coursesOf(
  file: CoursesSource,
  modelContext: ModelContext,
  vocabulary: Vocabulary,
  people: People,
  filePattern: string,
): readonly BuiltCourse[] {
  const grade = findGrade(vocabulary.grades, file.data.grade);
  if (grade === undefined) {
    modelContext.unknown(
      { zh: '年级', en: 'grade' },
      file.data.grade,
      vocabulary.grades.keys(),
      'vocabulary',
      file.valueSpan(['grade']),
    );
    return [];
  }
  return Object.entries(file.data.courses).flatMap(([word, entry]) => {
    const place = file.keySpan(['courses', word]);
    const subject = findSubject(vocabulary, word);
    if (subject === undefined) {
      modelContext.unknown({ zh: '学科', en: 'subject' }, word, vocabulary.subjects.keys(), 'vocabulary', place);
      return [];
    }
    const builder = new CourseBuilder(modelContext, vocabulary, people, file, word, entry, filePattern);
    return [{ course: builder.build(grade, subject), place }];
  });
}

function unknownTeacher(id: string, span: Span): Teacher {
  return { id, name: { zh: id }, organisation: undefined, span };
}

class CourseBuilder {
  constructor(
    readonly modelContext: ModelContext,
    readonly vocabulary: Vocabulary,
    readonly people: People,
    readonly file: CoursesSource,
    readonly word: string,
    readonly entry: CourseEntry,
    readonly filePattern: string,
  ) {}

  build(grade: Grade, subject: Subject): Course {
    const { entry, file, word } = this;
    // An unknown teacher is reported; the course is kept, or every cell that names it would be reported too.
    const teacher = this.#teacher(entry.teacher, ['teacher']) ?? unknownTeacher(entry.teacher, this.#span(['teacher']));
    const standIns = this.#standIns();
    const recordedBy = this.#recordedBy();
    const lessons: Lesson[] = [];
    const course: Course = {
      id: `${grade.id}-${subject.id}`,
      grade,
      subject,
      title: entry.title === undefined ? subject.name : this.modelContext.text(entry.title, this.#span(['title'])),
      teacher,
      standIns,
      recordedBy,
      textbook: this.#textbook(),
      lessons,
      span: file.keySpan(['courses', word]),
    };
    for (const [index, lesson] of entry.lessons.entries()) lessons.push(this.#lesson(course, lesson, index));
    return course;
  }

  #span(path: readonly (string | number)[]) {
    return this.file.valueSpan(['courses', this.word, ...path]);
  }

  #teacher(word: string, path: readonly (string | number)[]): Teacher | undefined {
    const nameables = {
      what: { zh: '教师', en: 'teacher' },
      known: this.people.teachers,
      namesOf,
      definedIn: 'teachers',
    } as const;
    return resolveName(this.modelContext, nameables, word, this.#span(path));
  }

  #standIns(): readonly StandIn[] {
    return (this.entry['stand-ins'] ?? []).flatMap((entry, index) => {
      const teacher = this.#teacher(entry.teacher, ['stand-ins', index, 'teacher']);
      if (teacher === undefined) return [];
      const span = this.#span(['stand-ins', index]);
      const reason = this.modelContext.text(entry.reason, this.#span(['stand-ins', index, 'reason']));
      const approvedBy = this.modelContext.line(entry['approved-by'], this.#span(['stand-ins', index, 'approved-by']));
      return [{ lessons: readNumbers(entry.lessons), teacher, reason, approvedBy, span }];
    });
  }

  #textbook(): Textbook | undefined {
    const { textbook } = this.entry;
    if (textbook === undefined) return undefined;
    const { edition, volume } = textbook;
    return {
      edition: this.modelContext.line(edition, this.#span(['textbook', 'edition'])),
      volume: volume === undefined ? undefined : this.modelContext.line(volume, this.#span(['textbook', 'volume'])),
    };
  }

  #recordedBy(): Organisation | undefined {
    const own = this.entry['recorded-by'];
    const id = own ?? this.file.data['recorded-by'];
    if (id === undefined) return undefined;
    const place = own === undefined ? this.file.valueSpan(['recorded-by']) : this.#span(['recorded-by']);
    const nameables = {
      what: { zh: '单位', en: 'organisation' },
      known: this.people.organisations,
      namesOf,
      definedIn: 'teachers',
    } as const;
    return resolveName(this.modelContext, nameables, id, place);
  }

  #lesson(course: Course, written: LessonEntry, index: number): Lesson {
    const number = index + 1;
    const id = `${course.id}-${String(number).padStart(2, '0')}`;
    const entry = typeof written === 'string' ? { title: written } : written;
    const span = this.#span(['lessons', index]);
    const standIn = course.standIns.find(({ lessons }) => lessons.has(number));
    const own = entry.teacher === undefined ? undefined : this.#teacher(entry.teacher, ['lessons', index, 'teacher']);
    const review = entry.reviewed;
    return {
      id,
      course,
      number,
      title: this.modelContext.text(entry.title, span),
      description: entry.description === undefined ? undefined : this.modelContext.text(entry.description, span),
      length: entry.length === undefined ? undefined : readDuration(entry.length),
      review:
        review === undefined
          ? undefined
          : {
              on: review.on,
              by: this.modelContext.line(review.by, this.#span(['lessons', index, 'reviewed', 'by'])),
              sha256: review.sha256?.toLowerCase(),
              span: this.#span(['lessons', index, 'reviewed']),
            },
      themes: this.#themes(entry.themes ?? [], index),
      teacher: own ?? standIn?.teacher ?? course.teacher,
      file:
        entry.file ??
        fillPattern(this.filePattern, { grade: course.grade.id, course: course.subject.id, number, lesson: id }),
      span,
    };
  }

  #themes(words: readonly string[], index: number): readonly Theme[] {
    const nameables = {
      what: { zh: '主题', en: 'theme' },
      known: this.vocabulary.themes,
      namesOf,
      definedIn: 'vocabulary',
    } as const;
    return words.flatMap((word, position) => {
      const place = this.#span(['lessons', index, 'themes', position]);
      return resolveName(this.modelContext, nameables, word, place) ?? [];
    });
  }
}

function namesOf({ name }: { readonly name: LocalText }): readonly string[] {
  return textsOf(name);
}
