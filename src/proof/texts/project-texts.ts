import type { Calendar } from '../../calendar/calendar.js';
import type { Lesson } from '../../model/course.js';
import type { LocalText } from '../../model/local-text.js';
import type { Project } from '../../model/project.js';
import { addDays } from '../../model/time.js';
import type { Zone } from '../../model/zone.js';
import { reasonsOfExceptions } from '../../timeline/repeats-on.js';

/** What the texts of written files are compared with: data alone, so that it can be passed to a thread. */
export interface ProjectTexts
  extends Pick<
    Project,
    | 'id'
    | 'title'
    | 'languages'
    | 'dayStart'
    | 'publisher'
    | 'slate'
    | 'fill'
    | 'vocabulary'
    | 'teachers'
    | 'courses'
    | 'programmes'
    | 'zones'
  > {
  /** Why timetables were changed or days are off, each reason once. */
  readonly reasons: readonly LocalText[];
}

export function projectTexts(project: Project, calendar: Calendar): ProjectTexts {
  const { id, title, languages, dayStart, publisher, slate, fill, vocabulary, teachers, courses, programmes } = project;
  return {
    id,
    title,
    languages,
    dayStart,
    publisher,
    slate,
    fill,
    vocabulary,
    teachers,
    courses,
    programmes,
    zones: new Map([...project.zones].map(([name, zone]) => [name, withoutTimetables(zone)])),
    reasons: reasonsOf(project, calendar),
  };
}

/** Grids have no texts, and would be most of what a thread is handed. */
function withoutTimetables(zone: Zone): Zone {
  return {
    ...zone,
    lineup: zone.lineup.map((entry) => ({
      ...entry,
      channel: { ...entry.channel, timetables: [], sharedChanges: [] },
    })),
  };
}

function reasonsOf({ channels }: Project, calendar: Calendar): readonly LocalText[] {
  const changes = [...channels.values()].flatMap(({ timetables, sharedChanges }) => [
    ...timetables.flatMap((table) => table.changes),
    ...sharedChanges,
  ]);
  const reasons = changes.map(({ reason }) => reason);
  for (let day = calendar.first; day <= calendar.last; day = addDays(day, 1))
    reasons.push(calendar.closedOn(day)?.reason);
  reasons.push(...reasonsOfExceptions(channels.values(), calendar));
  return [...new Map(reasons.flatMap((reason) => (reason ? [[JSON.stringify(reason), reason]] : []))).values()];
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

/** Throws where the project has no such zone: a fault of the file that names it. */
export function zoneOf({ zones }: ProjectTexts, id: string): Zone {
  const zone = zones.get(id);
  if (zone === undefined) throw new Error(`the project has no zone "${id}"`);
  return zone;
}
