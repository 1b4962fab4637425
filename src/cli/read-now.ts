import { LocalClock } from '../calendar/local-time.js';
import { UsageError } from '../diagnostics/usage-error.js';
import type { ClockTime, Instant } from '../model/time.js';
import { readAirTime } from './read-air-time.js';
import { readDay } from './read-options.js';

/** Whose clocks a time without an offset is read on. */
export interface ProjectClock {
  readonly timeZone: string;
  /** When the broadcast day begins. */
  readonly dayStart: ClockTime;
}

/** For a look at the words before any project is read. */
const UTC: ProjectClock = { timeZone: 'UTC', dayStart: 0 };

/**
 * `--now`: what `--at` takes, on the project's clocks whatever the machine's are, or a day: the beginning of its
 * broadcast day. Without it the machine's clock.
 */
export function readNow(text: string | undefined, clock: () => Instant, { timeZone, dayStart } = UTC): Instant {
  if (text === undefined) return clock();
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return new LocalClock(timeZone).nearest(readDay(text, '--now'), dayStart);
  if (/^\d/.test(text)) return readAirTime(text, '--now', timeZone, clock());
  throw new UsageError({
    zh: `--now 不是日期或时间：“${text}”；例如 2020-03-09 或 2020-03-09T17:00`,
    en: `--now is not a date or time: "${text}"; e.g. 2020-03-09 or 2020-03-09T17:00`,
  });
}
