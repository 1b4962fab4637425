import type { Span } from '../diagnostics/span.js';
import type { Lesson } from '../model/course.js';
import type { Programme } from '../model/programme.js';
import type { Project } from '../model/project.js';
import { posterFile } from './adi-content.js';

/** A file that the project plays, and who asks for it. */
export interface NeededFile {
  readonly file: string;
  readonly lessons: readonly Lesson[];
  readonly programmes: readonly Programme[];
  /** The first that asks for it; the project file for the slate. */
  readonly span: Span;
  /** A review names the SHA-256 of what was reviewed. */
  readonly reviewed: boolean;
}

/**
 * Recordings of every lesson, files of every programme, the slate, posters that a zone needs; by path, in the order of
 * use.
 */
export function neededFiles(project: Project): ReadonlyMap<string, NeededFile> {
  const needed = new Map<string, NeededFile>();
  const ask = (file: string, span: Span, by: { lesson?: Lesson; programme?: Programme }): void => {
    const known = needed.get(file) ?? { file, lessons: [], programmes: [], span, reviewed: false };
    needed.set(file, {
      ...known,
      lessons: by.lesson === undefined ? known.lessons : [...known.lessons, by.lesson],
      programmes: by.programme === undefined ? known.programmes : [...known.programmes, by.programme],
      reviewed: known.reviewed || by.lesson?.review?.sha256 !== undefined,
    });
  };
  for (const course of project.courses.values()) {
    for (const lesson of course.lessons) ask(lesson.file, lesson.span, { lesson });
  }
  for (const programme of project.programmes.values()) {
    if (programme.file !== undefined) ask(programme.file, programme.span, { programme });
  }
  if (project.slate !== undefined) ask(project.slate, project.span, {});
  for (const { feeds, lineup } of project.zones.values()) {
    const adi = feeds?.adi;
    if (adi?.poster === undefined) continue;
    const grades = new Set(lineup.flatMap(({ channel }) => channel.grades));
    const courses = [...project.courses.values()].filter(({ grade }) => grades.has(grade));
    for (const lesson of courses.flatMap((course) => course.lessons)) {
      const file = posterFile(lesson, adi);
      if (file !== undefined) ask(file, adi.span, {});
    }
  }
  return needed;
}
