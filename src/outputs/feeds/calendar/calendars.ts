import { LocalClock } from '../../../calendar/local-time.js';
import type { CalendarSettings, CalendarsOf } from '../../../model/feed-settings.js';
import { inLanguage, type LocalText } from '../../../model/local-text.js';
import { addDays } from '../../../model/time.js';
import { madeFrom, once } from '../../made-from.js';
import type { Output, OutputFile, ZoneView } from '../../output.js';
import { calendarWindow } from '../../window.js';
import type { PublishedEvent } from './calendar-event.js';
import { type CalendarHead, calendarText } from './calendar-text.js';
import { type FirstRun, firstRuns } from './first-runs.js';
import { lessonEvent } from './lesson-event.js';
import { readCalendar } from './read-calendar.js';
import { reviseEvents } from './revise-events.js';

/** Whose calendar it is, and its events. */
interface Owner {
  readonly of: CalendarsOf;
  readonly id: string;
  readonly name: LocalText;
  readonly has: (run: FirstRun) => boolean;
}

export const calendars: Output = {
  *files(view) {
    const settings = view.zone.feeds?.calendar;
    if (settings === undefined) return;
    const inWindow = once(() => firstRuns(view, calendarWindow(view, settings)));
    const planned = once(() => everyFirstRun(view));
    for (const owner of owners(view, settings)) yield calendarFile(owner, view, settings, inWindow, planned);
  },
};

function calendarFile(
  owner: Owner,
  view: ZoneView,
  settings: CalendarSettings,
  inWindow: () => readonly FirstRun[],
  planned: () => ReadonlyMap<string, FirstRun>,
): OutputFile {
  const path = calendarPath(owner);
  return madeFrom(path, ownText, () => {
    const { project, zone, timeline } = view;
    const [language = 'zh'] = project.languages;
    const from = timeline.dayStart(calendarWindow(view, settings).from);
    const published = eventsBefore(view.previous(path));
    const shown = inWindow().filter(owner.has);
    const events = [...shown, ...movedAway(shown, published, from, owner, planned)].map((run) =>
      lessonEvent(run, project.languages),
    );
    const head = {
      name: [owner.name, zone.title].map((name) => inLanguage(name, language, project.languages)).join(' · '),
      scope: [owner.id, owner.of, zone.id, project.id].join('.').toLowerCase(),
      from,
      timeZone: project.timeZone,
    };
    return { head, events: reviseEvents({ events, published, from, at: timeline.dayStart(view.from) }) };
  });
}

/** All that a calendar is made from. */
interface CalendarParts {
  readonly head: Omit<CalendarHead, 'offsetAt'>;
  readonly events: readonly PublishedEvent[];
}

function ownText({ head, events }: CalendarParts): string {
  const clock = LocalClock.of(head.timeZone);
  return calendarText({ ...head, offsetAt: (at) => clock.offsetAt(at) }, events);
}

function calendarPath({ of, id }: Owner): string {
  return `calendar/${of}/${id}.ics`;
}

/**
 * Those that the zone shows now, and those that had a calendar and are still in the project: people have subscribed to
 * it, and learn that its lessons are cancelled.
 */
function owners(view: ZoneView, { of }: CalendarSettings): readonly Owner[] {
  const { project, zone } = view;
  const grades = new Set(zone.lineup.flatMap(({ channel }) => channel.grades));
  const lessons = [...project.courses.values()]
    .filter(({ grade }) => grades.has(grade))
    .flatMap((course) => course.lessons);
  const teachers = new Set(lessons.map(({ teacher }) => teacher));
  const every: readonly (Owner & { readonly isShown: boolean })[] = [
    ...[...project.vocabulary.grades.values()].map((grade) => ({
      of: 'grades' as const,
      id: grade.id,
      name: grade.name,
      has: ({ airing }: FirstRun) => airing.lesson.course.grade === grade,
      isShown: grades.has(grade),
    })),
    ...[...project.teachers.values()].map((teacher) => ({
      of: 'teachers' as const,
      id: teacher.id,
      name: teacher.name,
      has: ({ airing }: FirstRun) => airing.lesson.teacher === teacher,
      isShown: teachers.has(teacher),
    })),
  ];
  return every.filter(
    (owner) => of.includes(owner.of) && (owner.isShown || view.previous(calendarPath(owner)) !== undefined),
  );
}

/** Lessons that readers expect in the window, or after it, and that are shown at a time out of it. */
function movedAway(
  shown: readonly FirstRun[],
  published: ReadonlyMap<string, PublishedEvent>,
  from: number,
  { has }: Owner,
  planned: () => ReadonlyMap<string, FirstRun>,
): readonly FirstRun[] {
  const known = new Set(shown.map(({ airing }) => airing.id));
  return [...published.values()]
    .filter(({ id, end }) => end > from && !known.has(id))
    .flatMap(({ id }) => planned().get(id) ?? [])
    .filter(has);
}

function everyFirstRun(view: ZoneView): ReadonlyMap<string, FirstRun> {
  const { planned } = view.timeline;
  const runs = planned && firstRuns(view, { from: planned.from, until: addDays(planned.to, 1) });
  return new Map(runs?.map((run) => [run.airing.id, run]));
}

/** A calendar that cannot be read is started again. */
function eventsBefore(bytes: Uint8Array | undefined): ReadonlyMap<string, PublishedEvent> {
  if (bytes === undefined) return new Map();
  try {
    const { events } = readCalendar(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return new Map(events.map(({ uid, ...event }) => [event.id, event]));
  } catch {
    return new Map();
  }
}
