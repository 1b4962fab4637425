import { addDays, DAY_MILLIS, type Day, dayNumber, type Instant } from '../../model/time.js';
import type { Airing } from '../../timeline/airing.js';
import type { ChannelLine } from '../../timeline/timeline.js';
import { guideEvents } from '../guide-events.js';
import type { ZoneView } from '../output.js';

const MINUTE = 60_000;
const DAY_MINUTES = 1440;

/** What is on air between two local midnights: an event that crosses one is in both days' files. */
export interface DayEntry {
  /** Event id. */
  readonly id: string;
  readonly airing: Airing;
  readonly start: Instant;
  readonly end: Instant;
  /** Minutes after midnight on the wall clock; 1440 is the next midnight. */
  readonly from: number;
  readonly to: number;
}

/**
 * A calendar day's entries, from midnight to midnight without a gap. The format knows minutes only: what does not last
 * until the next one is left out, and where the clock goes back the hour that comes twice is told once.
 */
export function dayEntries(line: ChannelLine, day: Day, view: ZoneView): readonly DayEntry[] {
  const { timeline } = view;
  const midnight = dayNumber(day) * DAY_MILLIS;
  const wallMinute = (at: Instant): number =>
    Math.min(DAY_MINUTES, Math.max(0, Math.floor((at + timeline.offsetAt(at) - midnight) / MINUTE)));
  const entries: DayEntry[] = [];
  for (const { id, airing, start, stop } of eventsAround(line, day, view)) {
    const from = Math.max(wallMinute(start), entries.at(-1)?.to ?? 0);
    const to = wallMinute(stop);
    if (from >= to) continue;
    // Where a minute is cut off, so is the instant.
    const cutStart = from === 0 ? startOfDay(midnight, start, view) : start;
    const cutEnd = to === DAY_MINUTES ? startOfDay(midnight + DAY_MILLIS, stop, view) : stop;
    entries.push({ id, airing, start: Math.max(start, cutStart), end: Math.min(stop, cutEnd), from, to });
  }
  return entries;
}

/** Of the broadcast days that the calendar day has a part of. */
function eventsAround(line: ChannelLine, day: Day, view: ZoneView) {
  return [-1, 0].flatMap((days) => guideEvents(line, addDays(day, days), view));
}

/** The instant of a local midnight near `near`. */
function startOfDay(localMidnight: number, near: Instant, { timeline }: ZoneView): Instant {
  const first = localMidnight - timeline.offsetAt(near);
  return localMidnight - timeline.offsetAt(first);
}

/** `HH:MM`; the end of a day is `00:00`, which readers take for the next midnight. */
export function clockText(minute: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(minute / 60) % 24)}:${pad(minute % 60)}`;
}
