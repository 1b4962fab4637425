import { UsageError } from '../diagnostics/usage-error.js';
import { clockOf } from '../load/written/clock-of.js';
import { plainCharacters } from '../load/written/plain-characters.js';
import { readClock } from '../model/read-values.js';
import { type ClockTime, DAY } from '../model/time.js';

/** `9:05`, `09:05`, `９：０５`, `9点05分`, `下午2:40`. */
export function readSpokenClock(written: string): ClockTime {
  const text = clockOf(plainCharacters(written));
  const isClock = text !== undefined && /^\d{2}:[0-5]\d(?::[0-5]\d)?$/.test(text);
  const clock = isClock ? readClock(text) : Number.NaN;
  if (clock <= DAY) return clock;
  throw new UsageError({
    zh: `看不懂时刻“${written}”；可写 9:05、09:05、下午2:40`,
    en: `"${written}" is not a time of day; write 9:05 or 09:05`,
  });
}
