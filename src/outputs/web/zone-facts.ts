import { addToGroup, groupBy } from '../../diagnostics/group-by.js';
import type { Lesson, Teacher } from '../../model/course.js';
import { addDays, type Day, WEEKDAYS, weekdayOf } from '../../model/time.js';
import type { LineupEntry } from '../../model/zone.js';
import type { LessonAiring } from '../../timeline/airing.js';
import type { Timeline } from '../../timeline/timeline.js';
import { carriedEvents, type GuideEvent, guideEvents } from '../guide-events.js';
import { type OnDemandItem, onDemandItems } from '../on-demand/on-demand-items.js';
import type { ZoneView } from '../output.js';
import { daysOf, guideWindow } from '../window.js';

/** An event of the guide on a channel of the zone. */
export interface ChannelEvent extends GuideEvent {
  readonly entry: LineupEntry;
  readonly day: Day;
  /** One object for the same event in all zones: they share its markup. */
  readonly same: object;
}

export interface LessonEvent extends ChannelEvent {
  readonly airing: LessonAiring;
}

/** From Monday to Sunday, as far as the guide goes. */
export interface Week {
  readonly monday: Day;
  readonly days: readonly Day[];
}

/** What the pages of a zone say, the same in every language. */
export interface ZoneFacts {
  readonly view: ZoneView;
  readonly days: readonly Day[];
  readonly weeks: readonly Week[];
  readonly eventsOn: (entry: LineupEntry, day: Day) => readonly ChannelEvent[];
  /** Every lesson that has a page, with its broadcasts within the guide in order of time. */
  readonly lessons: ReadonlyMap<Lesson, readonly LessonEvent[]>;
  /** Those lessons, by teacher. */
  readonly byTeacher: ReadonlyMap<Teacher, readonly Lesson[]>;
  /** Those lessons by channel that shows them, or whose grade they are of. */
  readonly byChannel: ReadonlyMap<LineupEntry, readonly Lesson[]>;
  readonly onDemand: ReadonlyMap<Lesson, OnDemandItem>;
}

export function zoneFacts(view: ZoneView): ZoneFacts {
  const { zone } = view;
  const days = [...daysOf(guideWindow(view))];
  const events = new Map(zone.lineup.map((entry) => [entry, eventsByDay(entry, days, view)]));
  const eventsOn = (entry: LineupEntry, day: Day) => events.get(entry)?.get(day) ?? [];
  const items = zone.onDemand === undefined ? [] : onDemandItems(view, zone.onDemand);
  const lessons = lessonsOf(zone.lineup.flatMap((entry) => days.flatMap((day) => eventsOn(entry, day))));
  for (const { lesson } of items) if (!lessons.has(lesson)) lessons.set(lesson, []);
  const inOrder = [...lessons.keys()].sort(compareLessons(view));
  return {
    view,
    days,
    weeks: weeksOf(days),
    eventsOn,
    lessons: new Map(inOrder.map((lesson) => [lesson, lessons.get(lesson) ?? []])),
    byTeacher: groupBy(inOrder, ({ teacher }) => teacher),
    byChannel: new Map(zone.lineup.map((entry) => [entry, inOrder.filter((lesson) => isOf(lesson, entry, lessons))])),
    onDemand: new Map(items.map((item) => [item.lesson, item])),
  };
}

function eventsByDay(entry: LineupEntry, days: readonly Day[], view: ZoneView): ReadonlyMap<Day, ChannelEvent[]> {
  const same = sameEvents(view);
  const line = view.timeline.lines.get(entry.channel.id);
  const found = new Map<Day, ChannelEvent[]>();
  for (const day of days) {
    if (line === undefined) continue;
    // Like a guide, the first day has what is still on air when it begins.
    const carried = day === days[0] ? carriedEvents(line, day, view) : [];
    found.set(
      day,
      [...carried, ...guideEvents(line, day, view)].map((event) => ({ ...event, entry, day, same: same(event) })),
    );
  }
  return found;
}

function lessonsOf(events: readonly ChannelEvent[]): Map<Lesson, LessonEvent[]> {
  const lessons = new Map<Lesson, LessonEvent[]>();
  for (const event of events.toSorted((a, b) => a.start - b.start || a.entry.number - b.entry.number)) {
    if (!isLesson(event)) continue;
    addToGroup(lessons, event.airing.lesson, event);
  }
  return lessons;
}

export function isLesson(event: ChannelEvent): event is LessonEvent {
  return event.airing.kind === 'lesson';
}

function isOf(lesson: Lesson, { channel }: LineupEntry, lessons: ReadonlyMap<Lesson, readonly LessonEvent[]>): boolean {
  return (
    channel.grades.includes(lesson.course.grade) ||
    (lessons.get(lesson)?.some(({ entry }) => entry.channel === channel) ?? false)
  );
}

/** By grade and subject as the vocabulary has them, then by number. */
function compareLessons({ project }: ZoneView): (a: Lesson, b: Lesson) => number {
  const { grades, subjects } = project.vocabulary;
  const places = new Map([...grades.values(), ...subjects.values()].map((term, index) => [term, index]));
  const place = ({ course }: Lesson) => (places.get(course.grade) ?? 0) * 10_000 + (places.get(course.subject) ?? 0);
  return (a, b) => place(a) - place(b) || a.number - b.number;
}

function weeksOf(days: readonly Day[]): readonly Week[] {
  const weeks = groupBy(days, (day) => addDays(day, -WEEKDAYS.indexOf(weekdayOf(day))));
  return [...weeks].map(([monday, own]) => ({ monday, days: own }));
}

const known = new WeakMap<Timeline, Map<string, object>>();

/** An event is what its id says; zones may cut it at other times, and show what fills its rest or not. */
function sameEvents({ timeline }: ZoneView): (event: GuideEvent) => object {
  const events = known.get(timeline) ?? new Map<string, object>();
  known.set(timeline, events);
  return ({ id, start, stop, airing }) => {
    const key = `${id} ${start} ${stop} ${airing.kind === 'lesson' ? '' : airing.programme?.id}`;
    const found = events.get(key) ?? {};
    events.set(key, found);
    return found;
  };
}
