import { addToGroup, groupBy } from '../../diagnostics/group-by.js';
import type { Course, Lesson, Teacher } from '../../model/course.js';
import { addDays, type Day, WEEKDAYS, weekdayOf } from '../../model/time.js';
import type { LineupEntry } from '../../model/zone.js';
import type { LessonAiring } from '../../timeline/airing.js';
import { type OnDemandItem, onDemandItems } from '../on-demand/on-demand-items.js';
import type { ZoneView } from '../output.js';
import { daysOf, guideWindow } from '../window.js';
import { type NumberedEvent, SameForZones } from './same-for-zones.js';

/** An event of the guide on a channel of the zone. */
export interface ChannelEvent extends NumberedEvent {
  readonly entry: LineupEntry;
  readonly day: Day;
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
  /** Says which events those are: lists with the same text are the same in all zones. */
  readonly sameOn: (entry: LineupEntry, days: readonly Day[]) => string;
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
  const dayOf = (entry: LineupEntry, day: Day) => events.get(entry)?.get(day);
  const eventsOn = (entry: LineupEntry, day: Day) => dayOf(entry, day)?.events ?? [];
  const items = zone.onDemand === undefined ? [] : onDemandItems(view, zone.onDemand);
  const lessons = lessonsOf(zone.lineup.flatMap((entry) => days.flatMap((day) => eventsOn(entry, day))));
  for (const { lesson } of items) if (!lessons.has(lesson)) lessons.set(lesson, []);
  const inOrder = lessonsInOrder(lessons.keys(), view);
  return {
    view,
    days,
    weeks: weeksOf(days),
    eventsOn,
    sameOn: (entry, of) => of.map((day) => `${day} ${dayOf(entry, day)?.same}`).join(),
    lessons: new Map(inOrder.map((lesson) => [lesson, lessons.get(lesson) ?? []])),
    byTeacher: groupBy(inOrder, ({ teacher }) => teacher),
    byChannel: new Map(zone.lineup.map((entry) => [entry, inOrder.filter((lesson) => isOf(lesson, entry, lessons))])),
    onDemand: new Map(items.map((item) => [item.lesson, item])),
  };
}

interface EventsOfDay {
  readonly same: number;
  readonly events: readonly ChannelEvent[];
}

function eventsByDay(entry: LineupEntry, days: readonly Day[], view: ZoneView): ReadonlyMap<Day, EventsOfDay> {
  const shared = SameForZones.of(view);
  return new Map(
    days.map((day) => {
      const { same, events } = day === days[0] ? shared.firstDay(entry, day) : shared.eventsOn(entry, day);
      return [day, { same, events: events.map((event) => ofChannel(event, entry, day)) }];
    }),
  );
}

function ofChannel({ id, start, stop, airing, same }: NumberedEvent, entry: LineupEntry, day: Day): ChannelEvent {
  return { id, start, stop, airing, same, entry, day };
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
function lessonsInOrder(lessons: Iterable<Lesson>, { project }: ZoneView): readonly Lesson[] {
  const { grades, subjects } = project.vocabulary;
  const places = new Map([...grades.values(), ...subjects.values()].map((term, index) => [term, index]));
  const placeOf = ({ grade, subject }: Course) => (places.get(grade) ?? 0) * 10_000 + (places.get(subject) ?? 0);
  const byCourse = groupBy(lessons, ({ course }) => course);
  const courses = [...byCourse].map(([course, own]) => ({ place: placeOf(course), own }));
  return courses.sort((a, b) => a.place - b.place).flatMap(({ own }) => own.sort((a, b) => a.number - b.number));
}

function weeksOf(days: readonly Day[]): readonly Week[] {
  const weeks = groupBy(days, (day) => addDays(day, -WEEKDAYS.indexOf(weekdayOf(day))));
  return [...weeks].map(([monday, own]) => ({ monday, days: own }));
}
