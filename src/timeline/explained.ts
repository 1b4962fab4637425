import { addDays, type Stretch } from '../model/time.js';
import type { Timeline } from './timeline.js';

/** When a channel does not show what its grid says, and the timetable or the calendar says why. */
export function* explained(timeline: Timeline, channel: string, { from, until }: Stretch): Iterable<Stretch> {
  const line = timeline.lines.get(channel);
  if (line === undefined) return;
  // What begins on one calendar day may be part of the broadcast day before.
  const last = addDays(timeline.dayOf(until), 1);
  for (let day = addDays(timeline.dayOf(from), -1); day <= last; day = addDays(day, 1)) {
    for (const { start, end } of line.cancelledOn(day)) yield { from: start, until: end };
    for (const { start, end, reason } of line.airingsOn(day))
      if (reason !== undefined) yield { from: start, until: end };
  }
}
