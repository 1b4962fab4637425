import type { Text } from '../diagnostics/text.js';
import { addDays, type Day, type Instant } from '../model/time.js';
import type { Channel, Timetable } from '../model/timetable.js';
import { Grid } from '../timeline/grid.js';
import { cellWords, channelWords, dayWords } from './cell-words.js';
import { type DayCell, dayCells } from './day-cells.js';
import { nothingOn, pastDay } from './find-cell.js';
import { findChannels, isAll } from './find-channels.js';
import { dayContext, type KnownProject } from './known-project.js';
import { readSpokenDays } from './read-span.js';
import { refusal } from './refusal.js';

/** A day of a channel on which something is planned. */
export interface FoundDay {
  readonly channel: Channel;
  readonly day: Day;
  /** In force on that day; the change is written into its file. */
  readonly timetable: Timetable;
  readonly cells: readonly DayCell[];
  /** Its midnight. */
  readonly start: Instant;
}

export interface FoundDays {
  /** At least one. */
  readonly days: readonly [FoundDay, ...FoundDay[]];
  /** As the file has it: a day, or a range. */
  readonly on: string;
  /** Of all channels: the entry is one that they share. */
  readonly isShared: boolean;
}

/**
 * The days that are meant: of a range, and of all channels, those on which something is planned; with `isFree` those of
 * the term, as something is to be put there.
 */
export function findDays(known: KnownProject, channels: string, words: string, isFree = false): FoundDays {
  const [first, last] = readSpokenDays(words, dayContext(known));
  const isShared = isAll(channels);
  const all = findChannels(channels, known.project).map((channel) => daysOf(known, channel, [first, last], isFree));
  const fault = isShared ? undefined : all.find(({ days }) => days.length === 0)?.fault;
  const [day, ...days] = all.flatMap((one) => one.days);
  if (fault !== undefined || day === undefined) throw refusal(fault ?? all[0]?.fault ?? pastDay(first));
  return { days: [day, ...days], on: first === last ? first : `${first}/${last}`, isShared };
}

/** A day of the term; throws a refusal where it is not one. */
export function findDay(known: KnownProject, channel: Channel, day: Day): FoundDay {
  const found = lookAt(known, channel, day, true);
  if ('channel' in found) return found;
  throw refusal(found);
}

/** A whole day can no longer be changed when its first part has aired. */
export function refuseBegun({ channel, day, cells }: FoundDay, now: Instant): void {
  const [first] = cells;
  if (first === undefined || first.end > now) return;
  const [name, date, what] = [channelWords(channel), dayWords(day), cellWords(first)];
  throw refusal({
    zh: `${name.zh} ${date.zh} 已经播过 ${what.zh}，不能整天改；请逐格改`,
    en: `${name.en}, ${date.en}: ${what.en} has aired, so the whole day cannot be changed any more; change single cells`,
  });
}

interface DaysOfChannel {
  readonly days: readonly FoundDay[];
  /** Why the first day without anything has nothing. */
  readonly fault: Text | undefined;
}

function daysOf(
  known: KnownProject,
  channel: Channel,
  [first, last]: readonly [Day, Day],
  isFree: boolean,
): DaysOfChannel {
  const days: FoundDay[] = [];
  let fault: Text | undefined;
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const found = lookAt(known, channel, day, isFree);
    if ('channel' in found) days.push(found);
    else fault ??= found;
  }
  return { days, fault };
}

function lookAt({ timeline, now }: KnownProject, channel: Channel, day: Day, isFree: boolean): FoundDay | Text {
  if (day < timeline.calendarDayOf(now)) return pastDay(day);
  const grid = new Grid(channel, timeline.calendar);
  const timetable = grid.tables.timetableOn(day);
  const cells = dayCells(timeline, channel, day);
  return timetable === undefined || (cells.length === 0 && !(isFree && grid.isInTerm(day)))
    ? nothingOn(grid, day, timetable)
    : { channel, day, timetable, cells, start: timeline.calendar.clock.nearest(day, 0) };
}
