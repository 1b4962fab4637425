import { WEEKDAY_NAMES } from '../calendar/weekday-names.js';
import { groupBy } from '../diagnostics/group-by.js';
import type { Text } from '../diagnostics/text.js';
import { plainCharacters } from '../load/written/plain-characters.js';
import type { Value } from '../load/written/value-meant.js';
import { weekdayOf } from '../load/written/weekday-name.js';
import { DAY, type Day, type Instant, WEEKDAYS } from '../model/time.js';
import { channelWords, dayWords } from './cell-words.js';
import { type Rest, restSaid } from './change-cell.js';
import { entryOf } from './entry.js';
import type { FoundDay, FoundDays } from './find-day.js';
import { type Proposed, SHARED_FILE } from './proposed.js';
import { refusal } from './refusal.js';

/** No lessons on these days. */
export function daysOff(found: FoundDays, rest: Rest | undefined, reason: string): readonly Proposed[] {
  const then = restSaid(rest);
  return proposeDays(
    found,
    { off: true, reason, rest },
    { zh: `全天停播课程${then.zh}`, en: `no lessons all day${then.en}` },
  );
}

/** The table of a weekday, or of another day. */
export function followTable(found: FoundDays, table: string, says: Text, reason: string): readonly Proposed[] {
  return proposeDays(found, { as: table, reason }, says);
}

/** Two days change their tables. */
export function swapDays(found: FoundDays, other: FoundDay, reason: string): readonly Proposed[] {
  const { zh, en } = dayWords(other.day);
  const [first, ...more] = found.days;
  if (first.day === other.day || more.some(({ day }) => day !== first.day))
    throw refusal({ zh: '对调的应是两个不同的日子', en: 'two different days change places' });
  return proposeDays(
    found,
    { 'swap-with': other.day, reason },
    { zh: `与 ${zh} 整天对调`, en: `changes places with ${en}` },
  );
}

/** Whether any of the days has a lesson that others of its course follow. */
export function hasLessons({ days }: FoundDays): boolean {
  return days.some(({ cells }) => cells.some(({ cell }) => cell?.kind === 'next'));
}

/** `周三`, or a day that `readDay` reads: the table that a day is to follow. */
export function tableMeant(
  words: string,
  readDay: (words: string) => Day,
): { readonly table: string; readonly says: Text } {
  const word = weekdayOf(plainCharacters(words));
  const weekday = WEEKDAYS.find((one) => one === word);
  if (weekday !== undefined) {
    const { zh, en } = WEEKDAY_NAMES[weekday];
    return { table: weekday, says: { zh: `按${zh}的课表`, en: `follows the table of a ${en}` } };
  }
  const day = readDay(words);
  const { zh, en } = dayWords(day);
  return { table: day, says: { zh: `按 ${zh} 的课表`, en: `follows the table of ${en}` } };
}

/** One entry that all channels share, or one per channel. */
function proposeDays(
  { days, on, isShared }: FoundDays,
  values: Readonly<Record<string, Value | undefined>>,
  says: Text,
): readonly Proposed[] {
  const entry = entryOf({ on, ...values });
  const byChannel = groupBy(days, ({ channel }) => channel.id);
  const until = (own: readonly FoundDay[]) => Math.min(...own.map(firstEnd));
  if (isShared) {
    const place = placeOf({ zh: '全部频道', en: 'All channels' }, days);
    return [{ file: SHARED_FILE, entry, channels: [...byChannel.keys()], place, says, until: until(days) }];
  }
  return [...byChannel.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { file } = first.timetable.span;
    if (own.some(({ timetable }) => timetable !== first.timetable)) throw refusal(twoTimetables(first));
    const place = placeOf(channelWords(first.channel), own);
    return [{ file, entry, channels: [first.channel.id], place, says, until: until(own) }];
  });
}

/** A day without anything is over when it ends. */
function firstEnd({ cells, start }: FoundDay): Instant {
  return cells[0]?.end ?? start + DAY;
}

function placeOf(name: Text, days: readonly FoundDay[]): Text {
  const [first, last] = [days[0], days.at(-1)].map((one) => dayWords(one?.day ?? ''));
  if (first === undefined || last === undefined || first.zh === last.zh)
    return { zh: `${name.zh} ${first?.zh}`, en: `${name.en}, ${first?.en}` };
  return { zh: `${name.zh} ${first.zh} 至 ${last.zh}`, en: `${name.en}, ${first.en} to ${last.en}` };
}

function twoTimetables({ channel }: FoundDay): Text {
  const { zh, en } = channelWords(channel);
  return {
    zh: `${zh}在这几天之间换了课表；请分两次写`,
    en: `${en} changes to another timetable within these days; make one change for each`,
  };
}
