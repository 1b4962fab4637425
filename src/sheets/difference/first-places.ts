import type { Lesson } from '../../model/course.js';
import { addDays, type ClockTime, type Day } from '../../model/time.js';
import type { Channel } from '../../model/timetable.js';
import type { Timeline } from '../../timeline/timeline.js';

export interface DayTime {
  readonly day: Day;
  readonly at: ClockTime;
}

/** Where a channel shows each of its lessons for the first time. */
export function firstPlaces({ lines, planned }: Timeline, channel: Channel): ReadonlyMap<Lesson, DayTime> {
  const places = new Map<Lesson, DayTime>();
  const line = lines.get(channel.id);
  if (planned === undefined || line === undefined) return places;
  for (let day = planned.from; day <= planned.to; day = addDays(day, 1)) {
    for (const { lesson, copiedBy, from } of line.plannedOn(day))
      if (lesson !== undefined && copiedBy === undefined && !places.has(lesson)) places.set(lesson, { day, at: from });
  }
  return places;
}

export function isBefore(one: DayTime, other: DayTime): boolean {
  return one.day === other.day ? one.at < other.at : one.day < other.day;
}
