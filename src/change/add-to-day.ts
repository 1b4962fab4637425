import type { Text } from '../diagnostics/text.js';
import { formatClock } from '../model/format-time.js';
import { type ClockTime, DAY } from '../model/time.js';
import type { Channel } from '../model/timetable.js';
import { asWrittenThere } from './as-written-there.js';
import { cellWords, channelWords, dayWords } from './cell-words.js';
import type { DayCell } from './day-cells.js';
import { entryOf } from './entry.js';
import { type FoundDay, findDays } from './find-day.js';
import type { KnownProject } from './known-project.js';
import { type Proposed, SHARED_FILE } from './proposed.js';
import { readSpokenLength } from './read-span.js';
import { readSpokenClock } from './read-spoken-clock.js';
import { refusal } from './refusal.js';
import { refuseInTheMiddle } from './refuse-in-the-middle.js';

/** Something that a day has not: between what is there (`insert`), or in its free time (`extra`). */
export interface Addition {
  readonly kind: 'insert' | 'extra';
  /** As a cell of the grid says it. */
  readonly show: string;
  readonly reason: string;
}

/** Channels, day, time and length, as they were typed. */
export type AdditionWords = readonly [channels: string, day: string, time: string, length: string];

export function addToDay(
  known: KnownProject,
  [channels, day, time, length]: AdditionWords,
  { kind, show, reason }: Addition,
): readonly Proposed[] {
  const found = findDays(known, channels, day, kind === 'extra');
  const at = readSpokenClock(time);
  const lasts = readSpokenLength(length);
  if (at + lasts.length > DAY) throw refusal(tooLong(at, lasts.written));
  if (kind === 'insert') refuseInTheMiddle(found.days, at);
  const { clock } = known.timeline.calendar;
  const until = (one: FoundDay) => clock.nearest(one.day, at + lasts.length);
  for (const one of found.days) {
    if (clock.nearest(one.day, at) < known.now) throw refusal(isOver(one, at));
    const taken = one.cells.find(({ item, from, to }) => item !== undefined && from < at + lasts.length && at < to);
    if (kind === 'extra' && taken !== undefined) throw refusal(notFree(one, taken));
  }
  const entryIn = (file: string) => {
    const own = asWrittenThere(show, known.texts.get(file) ?? '', known.project.vocabulary);
    return entryOf({ on: found.on, at: formatClock(at), [kind]: own, length: lasts.written, reason });
  };
  const says = SAYS[kind](show, lasts.written);
  const [first] = found.days;
  const date = dayWords(first.day);
  const when = (name: Text): Text => ({
    zh: `${name.zh} ${date.zh} ${formatClock(at)}`,
    en: `${name.en}, ${date.en}, ${formatClock(at)}`,
  });
  const ids = [...new Set(found.days.map(({ channel }) => channel.id))];
  if (found.isShared) {
    const place = when({ zh: '全部频道', en: 'All channels' });
    return [
      { file: SHARED_FILE, entry: entryIn(first.timetable.span.file), channels: ids, place, says, until: until(first) },
    ];
  }
  const firstOf = new Map<Channel, FoundDay>();
  for (const one of found.days) if (!firstOf.has(one.channel)) firstOf.set(one.channel, one);
  return [...firstOf.values()].map(
    (one): Proposed => ({
      file: one.timetable.span.file,
      entry: entryIn(one.timetable.span.file),
      channels: [one.channel.id],
      place: when(channelWords(one.channel)),
      says,
      until: until(one),
    }),
  );
}

const SAYS: Readonly<Record<Addition['kind'], (show: string, length: string) => Text>> = {
  insert: (show, length) => ({
    zh: `插播“${show}”${length}，后面的依次推迟`,
    en: `"${show}" is put in for ${length}; what follows starts later`,
  }),
  extra: (show, length) => ({ zh: `加播“${show}”${length}`, en: `"${show}" is added for ${length}` }),
};

function tooLong(at: ClockTime, length: string): Text {
  return {
    zh: `${formatClock(at)} 起 ${length} 超过了当天 24:00`,
    en: `${length} from ${formatClock(at)} on is longer than the day, which ends at 24:00`,
  };
}

function notFree({ channel, day }: FoundDay, taken: DayCell): Text {
  const [name, date, what] = [channelWords(channel), dayWords(day), cellWords(taken)];
  return {
    zh: `${name.zh} ${date.zh} 那时不空：${what.zh}；换一格的内容请用 change replace`,
    en: `${name.en}, ${date.en}: the time is not free: ${what.en}; use change replace to show something else there`,
  };
}

function isOver({ day }: FoundDay, at: ClockTime): Text {
  const { zh, en } = dayWords(day);
  return {
    zh: `${zh} ${formatClock(at)} 已经过去，不能再加`,
    en: `${en} ${formatClock(at)} is over: nothing can be added any more`,
  };
}
