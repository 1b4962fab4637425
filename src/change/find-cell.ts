import { lineColumn } from '../diagnostics/line-column.js';
import type { Text } from '../diagnostics/text.js';
import { visible } from '../diagnostics/visible.js';
import type { Change } from '../model/change.js';
import { formatClock } from '../model/format-time.js';
import type { ClockTime, Day } from '../model/time.js';
import type { Channel, Timetable } from '../model/timetable.js';
import { Grid } from '../timeline/grid.js';
import { bothOf, cellWords, channelWords, contentWords, dayWords, timeWords } from './cell-words.js';
import { type DayCell, dayCells } from './day-cells.js';
import { findChannels } from './find-channels.js';
import { dayContext, type KnownProject } from './known-project.js';
import { readSpokenClock } from './read-spoken-clock.js';
import { readSpokenDay } from './read-spoken-day.js';
import { refusal } from './refusal.js';

export interface FoundCell extends DayCell {
  readonly channel: Channel;
  readonly day: Day;
  /** In force on that day; the change is written into its file. */
  readonly timetable: Timetable;
}

/** The cells that are meant: one per channel. */
export function findCells(known: KnownProject, channels: string, day: string, time: string): readonly FoundCell[] {
  const on = readSpokenDay(day, dayContext(known));
  const at = readSpokenClock(time);
  return findChannels(channels, known.project).map((channel) => findCell(known, channel, on, at));
}

/** What starts at this time; throws a refusal that says what there is instead. */
export function findCell(known: KnownProject, channel: Channel, day: Day, at: ClockTime): FoundCell {
  const { timeline, now } = known;
  if (day < timeline.calendarDayOf(now)) throw refusal(pastDay(day));
  const grid = new Grid(channel, timeline.calendar);
  const timetable = grid.tables.timetableOn(day);
  const cells = dayCells(timeline, channel, day);
  if (timetable === undefined || cells.length === 0) throw refusal(nothingOn(grid, day, timetable));
  const change = grid.changes.on(day)?.cells.get(at)?.change;
  if (change !== undefined) throw refusal(changedAlready(known, channel, { day, at, change }));
  const cell = cells.find(({ from }) => from === at);
  if (cell === undefined) throw refusal(hitsNothing(channel, day, at, cells));
  if (cell.end <= now) throw refusal(hasAired(channel, day, cell));
  return { ...cell, channel, day, timetable };
}

export function pastDay(day: Day): Text {
  const { zh, en } = dayWords(day);
  return { zh: `${zh} 已经过去，不能再改`, en: `${en} is over and cannot be changed any more` };
}

function hasAired(channel: Channel, day: Day, cell: DayCell): Text {
  const [name, date, what, time] = [channelWords(channel), dayWords(day), contentWords(cell), timeWords(cell)];
  return {
    zh: `${name.zh} ${date.zh} ${time} 的${what.zh}已经播完，不能再改`,
    en: `${name.en}, ${date.en}, ${time}: ${what.en} has already aired and cannot be changed any more`,
  };
}

/** Why a day has no cells. */
export function nothingOn(grid: Grid, day: Day, timetable: Timetable | undefined): Text {
  const { channel, calendar } = grid;
  const [name, date] = [channelWords(channel), dayWords(day)];
  if (day < calendar.first || day > calendar.last) {
    return {
      zh: `${date.zh} 不在学期内（${calendar.first} 至 ${calendar.last}），${name.zh}没有节目可改`,
      en: `${date.en} is outside the term (${calendar.first} to ${calendar.last}): ${name.en} has nothing to change`,
    };
  }
  if (timetable === undefined) {
    return {
      zh: `${date.zh} ${name.zh}还没有课表生效，没有节目可改`,
      en: `${date.en}: no timetable of ${name.en} is in force yet, so there is nothing to change`,
    };
  }
  const off = grid.offOn(day);
  const why = off === undefined ? { zh: '不上课', en: 'no lessons' } : bothOf(off.reason);
  return {
    zh: `${date.zh} ${name.zh}没有节目可改：${why.zh}`,
    en: `${date.en}: ${name.en} has nothing to change: ${why.en}`,
  };
}

/** Cells that are shown of a day's table. */
const SHOWN = 3;

function hitsNothing(channel: Channel, day: Day, at: ClockTime, cells: readonly DayCell[]): Text {
  const distance = ({ from, to }: DayCell): number =>
    from <= at && at < to ? 0 : Math.min(Math.abs(from - at), Math.abs(to - at));
  const near = [...cells].sort((a, b) => distance(a) - distance(b)).slice(0, SHOWN);
  const words = near.sort((a, b) => a.from - b.from).map(cellWords);
  const [name, date, time] = [channelWords(channel), dayWords(day), formatClock(at)];
  return {
    zh: `${name.zh} ${date.zh} ${time} 没有节目开始；附近有 ${words.map(({ zh }) => zh).join('；')}`,
    en: `${name.en}: nothing starts on ${date.en} at ${time}; near it there is ${words.map(({ en }) => en).join('; ')}`,
  };
}

function changedAlready(
  { texts }: KnownProject,
  channel: Channel,
  { day, at, change }: { readonly day: Day; readonly at: ClockTime; readonly change: Change },
): Text {
  const [name, date, time] = [channelWords(channel), dayWords(day), formatClock(at)];
  const { file, start, end } = change.span;
  const text = texts.get(file) ?? '';
  const place = `${file}:${lineColumn(text, start).line}`;
  const entry = visible(text.slice(start, end).replace(/\s+/g, ' '));
  return {
    zh: `${name.zh} ${date.zh} ${time} 已经有一处改动（${place}）：${entry}；请先删去它，或改那一行`,
    en: `${name.en}, ${date.en} ${time} has a change already (${place}): ${entry}; remove it first, or edit that line`,
  };
}
