import { UsageError } from '../diagnostics/usage-error.js';
import { durationOf } from '../load/written/duration-of.js';
import { plainCharacters } from '../load/written/plain-characters.js';
import { readDuration } from '../model/read-values.js';
import type { Day, Millis } from '../model/time.js';
import { type DayContext, readSpokenDay } from './read-spoken-day.js';

/** A length as a file has it. */
export interface SpokenLength {
  readonly written: string;
  readonly length: Millis;
}

/** `10m`, `10分钟`, `1小时30分` */
export function readSpokenLength(words: string): SpokenLength {
  const written = durationOf(plainCharacters(words)) ?? '';
  const length = readDuration(written);
  if (length > 0) return { written, length };
  throw new UsageError({
    zh: `看不懂时长“${words}”；可写 10m、10分钟、1h30m`,
    en: `"${words}" is not a length of time; write 10m or 1h30m`,
  });
}

/** A day, or the first and last of several: `4-6/4-8`, `4月6日至4月8日`. */
export function readSpokenDays(words: string, context: DayContext): readonly [first: Day, last: Day] {
  const [first = '', last = first, ...more] = plainCharacters(words).split(/ ?(?:\/|至|到|~) ?/u);
  const days = [readSpokenDay(more.length > 0 ? words : first, context), readSpokenDay(last, context)] as const;
  if (days[0] <= days[1]) return days;
  throw new UsageError({
    zh: `“${words}”的最后一天 ${days[1]} 早于第一天 ${days[0]}`,
    en: `the last day of "${words}", ${days[1]}, is before the first, ${days[0]}`,
  });
}
