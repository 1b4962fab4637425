import type { Span } from '../../diagnostics/span.js';
import type { ClockTime, Day, Weekday } from '../../model/time.js';
import { WEEKDAYS } from '../../model/time.js';
import type { Channel, Timetable } from '../../model/timetable.js';
import type { Grade } from '../../model/vocabulary.js';

/** A lesson of the grid that is not a repeat, on one weekday. */
export interface WeeklyLesson {
  readonly channel: Channel;
  readonly grade: Grade;
  readonly weekday: Weekday;
  readonly from: ClockTime;
  readonly to: ClockTime;
  readonly span: Span;
}

/** The week in the grids in force on `day`, without changes. */
export function weeklyLessons(channels: Iterable<Channel>, day: Day): readonly WeeklyLesson[] {
  return [...channels].flatMap((channel) => {
    const grid = channel.timetables.findLast(({ from }) => from <= day);
    if (grid === undefined) return [];
    const lessons = known.get(channel)?.get(grid) ?? weekOf(channel, grid);
    known.set(channel, (known.get(channel) ?? new Map<Timetable, readonly WeeklyLesson[]>()).set(grid, lessons));
    return lessons;
  });
}

const known = new WeakMap<Channel, Map<Timetable, readonly WeeklyLesson[]>>();

function weekOf(channel: Channel, { rows }: Timetable): readonly WeeklyLesson[] {
  const lessons: WeeklyLesson[] = [];
  for (const { from, to, cells, weeks } of rows) {
    for (const weekday of WEEKDAYS) {
      const cell = cells.get(weekday);
      if (cell === undefined || cell.kind === 'programme' || cell.kind === 'repeat') continue;
      const { grade } = cell.kind === 'next' ? cell.course : cell.lesson.course;
      // Of odd and even weeks one stands for both.
      if (weeks !== undefined && lessons.some((other) => isSameTime(other, channel, weekday, from))) continue;
      lessons.push({ channel, grade, weekday, from, to, span: cell.span });
    }
  }
  return lessons;
}

function isSameTime(lesson: WeeklyLesson, channel: Channel, weekday: Weekday, from: ClockTime): boolean {
  return lesson.channel === channel && lesson.weekday === weekday && lesson.from === from;
}

/** Days on which a grid takes over from another. */
export function turningDays(channels: Iterable<Channel>): readonly Day[] {
  return [...new Set([...channels].flatMap(({ timetables }) => timetables.map(({ from }) => from)))].sort();
}
