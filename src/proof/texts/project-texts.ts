import type { Lesson } from '../../model/course.js';
import type { LocalText } from '../../model/local-text.js';
import type { Project } from '../../model/project.js';
import type { Zone } from '../../model/zone.js';

/** What the texts of written files are compared with: data alone, so that a thread can be handed it. */
export type ProjectTexts = Pick<
  Project,
  | 'id'
  | 'title'
  | 'languages'
  | 'publisher'
  | 'slate'
  | 'fill'
  | 'vocabulary'
  | 'teachers'
  | 'courses'
  | 'programmes'
  | 'zones'
  | 'channels'
>;

export function projectTexts(project: Project): ProjectTexts {
  const { id, title, languages, publisher, slate, fill, vocabulary, teachers, courses, programmes } = project;
  const { zones, channels } = project;
  return {
    id,
    title,
    languages,
    publisher,
    slate,
    fill,
    vocabulary,
    teachers,
    courses,
    programmes,
    zones,
    channels,
  };
}

const lessons = new WeakMap<ProjectTexts, ReadonlyMap<string, Lesson>>();

/** By id. */
export function lessonsOf(project: ProjectTexts): ReadonlyMap<string, Lesson> {
  let known = lessons.get(project);
  if (known === undefined) {
    const all = [...project.courses.values()].flatMap((course) => course.lessons);
    known = new Map(all.map((lesson) => [lesson.id, lesson]));
    lessons.set(project, known);
  }
  return known;
}

/** Why timetables were changed, each reason once. */
export function reasonsOf({ channels }: ProjectTexts): readonly LocalText[] {
  const changes = [...channels.values()].flatMap(({ timetables }) => timetables.flatMap((table) => table.changes));
  return [...new Map(changes.flatMap(({ reason }) => (reason ? [[JSON.stringify(reason), reason]] : []))).values()];
}

/** Throws where the project has no such zone: a fault of the file that names it. */
export function zoneOf({ zones }: ProjectTexts, id: string): Zone {
  const zone = zones.get(id);
  if (zone === undefined) throw new Error(`the project has no zone "${id}"`);
  return zone;
}
