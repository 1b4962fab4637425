import { addDays, DAY, type Day, dayNumber, HOUR, type Instant, MINUTE } from '../../model/time.js';
import type { Airing } from '../../timeline/airing.js';
import type { ChannelLine } from '../../timeline/timeline.js';
import { guideEvents } from '../guide-events.js';
import type { ZoneView } from '../output.js';

const DAY_MINUTES = DAY / MINUTE;
/**
 * The day's last minute has a row of its own. Apps put the file's date before both times: to most of them `00:00` is the
 * midnight at which the day begins, and some cannot read `24:00`. These would show nothing of an evening that ends at
 * 24:00; with the row they miss only that minute.
 */
const LAST_MINUTE = DAY_MINUTES - 1;

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
 * A calendar day's entries, from midnight to midnight without a gap. The format has minutes only: what does not last
 * until the next one is left out, and where the clock goes back the hour that comes twice is listed once.
 */
export function dayEntries(line: ChannelLine, day: Day, view: ZoneView): readonly DayEntry[] {
  const { timeline } = view;
  const midnight = dayNumber(day) * DAY;
  const wallMinute = (at: Instant): number =>
    Math.min(DAY_MINUTES, Math.max(0, Math.floor((at + timeline.offsetAt(at) - midnight) / MINUTE)));
  const [dayStart, dayEnd] = [startOfDay(midnight, view), startOfDay(midnight + DAY, view)];
  const entries: DayEntry[] = [];
  for (const { id, airing, start, stop } of eventsAround(line, day, view)) {
    if (stop <= dayStart || start >= dayEnd) continue;
    const from = Math.max(wallMinute(start), entries.at(-1)?.to ?? 0);
    const to = wallMinute(stop);
    if (from >= to) continue;
    entries.push({ id, airing, start: Math.max(start, dayStart), end: Math.min(stop, dayEnd), from, to });
  }
  return entries;
}

/** Airings of the broadcast days that overlap the calendar day. */
function eventsAround(line: ChannelLine, day: Day, view: ZoneView) {
  return [-1, 0].flatMap((days) => guideEvents(line, addDays(day, days), view));
}

/** The day's first instant. Some clocks change at midnight itself: it is then missing, or comes twice. */
function startOfDay(localMidnight: number, { timeline }: ZoneView): Instant {
  const evening = localMidnight - timeline.offsetAt(localMidnight) - 3 * HOUR;
  const byOldOffset = localMidnight - timeline.offsetAt(evening);
  return Math.max(byOldOffset, localMidnight - timeline.offsetAt(byOldOffset));
}

/** `HH:MM`; the midnight at which a day ends is `24:00`. */
export function clockText(minute: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

/** The rows of an entry, each from one minute to another. */
export function rowsOf({ from, to }: Pick<DayEntry, 'from' | 'to'>): readonly (readonly [from: number, to: number])[] {
  if (to < DAY_MINUTES || from >= LAST_MINUTE) return [[from, to]];
  return [
    [from, LAST_MINUTE],
    [LAST_MINUTE, DAY_MINUTES],
  ];
}
