import { LocalClock } from '../../calendar/local-time.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { readClock } from '../../model/read-values.js';
import { addDays, DAY, type Instant } from '../../model/time.js';
import { readDay } from '../read-options.js';

const LOCAL = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)$/;
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * A day or a time on the clocks of `timeZone`, or one that says its offset. A day is its first instant, or the instant
 * after its last where it is the end of a stretch; so is a time that clocks show twice.
 */
export function readMoment(option: string, text: string, timeZone: string, edge: 'start' | 'end'): Instant {
  const clock = new LocalClock(timeZone);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const day = readDay(option, text);
    return clock.nearest(edge === 'start' ? day : addDays(day, 1), 0);
  }
  const exact = WITH_OFFSET.test(text) ? Date.parse(text.replace(' ', 'T')) : Number.NaN;
  if (!Number.isNaN(exact)) return exact;
  const [, day, time = ''] = LOCAL.exec(text) ?? [];
  const millis = readClock(time);
  if (day === undefined || millis >= DAY || /:[6-9]/.test(time)) {
    throw new UsageError({
      zh: `${option} 不是日期或时间：“${text}”；例如 2020-03-09 或 2020-03-09T17:00`,
      en: `${option} is not a date or time: "${text}"; e.g. 2020-03-09 or 2020-03-09T17:00`,
    });
  }
  const moment = clock.resolve(readDay(option, day), millis);
  return moment.kind === 'repeated' && edge === 'end' ? moment.second : clock.nearest(day, millis);
}
