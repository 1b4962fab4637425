import { addToGroup } from '../diagnostics/group-by.js';
import type { Course, Lesson } from '../model/course.js';
import type { LessonUse } from '../timeline/lesson-use.js';
import type { RuleInput } from './rule.js';

/** What rules look at by itself. */
export interface Part {
  readonly key: string;
  /** What is its own; compared by identity. */
  readonly of: readonly unknown[];
  /** Keys of the input that are its own, so that `of` speaks for them. */
  readonly own: ReadonlySet<string>;
  /** The input with nothing else of its kind. */
  narrow(): RuleInput;
}

const OF_FILE: ReadonlySet<string> = new Set(['sources.files', 'sources.texts']);
const OF_COURSE: ReadonlySet<string> = new Set(['project.courses', 'uses']);

/** Each file with its text. */
export function* partsByFile(input: RuleInput): Iterable<Part> {
  const { sources } = input;
  for (const file of sources.files) {
    const text = sources.texts.get(file.path) ?? '';
    const narrow = () => ({ ...input, sources: { ...sources, files: [file], texts: new Map([[file.path, text]]) } });
    yield { key: `file ${file.path}`, of: [file, text], own: OF_FILE, narrow };
  }
}

/** Each course with how its lessons are used; all together where there is none, for what is found besides. */
export function* partsByCourse(input: RuleInput): Iterable<Part> {
  const { project } = input;
  if (project.courses.size === 0) yield { key: 'courses', of: [], own: new Set(), narrow: () => input };
  const byCourse = new Map<Course, [Lesson, LessonUse][]>();
  for (const entry of input.uses) addToGroup(byCourse, entry[0].course, entry);
  for (const course of project.courses.values()) {
    const used = byCourse.get(course) ?? [];
    const narrow = () => ({
      ...input,
      project: { ...project, courses: new Map([[course.id, course]]) },
      uses: new Map(used),
    });
    yield { key: `course ${course.id}`, of: [course, ...used.flat()], own: OF_COURSE, narrow };
  }
}
