import type { LocalClock } from '../../calendar/local-time.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { readClock } from '../../model/read-values.js';
import { addDays, DAY, type Instant } from '../../model/time.js';
import type { OptionName } from '../command/definition.js';
import { readDay } from '../read-options.js';

const LOCAL = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)$/;
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/** An instant, once the release says which clock is meant. */
export type Moment = (clock: LocalClock) => Instant;

/** A day, which is its first instant, or a time, with an offset or without. */
export function readStart(text: string, option: OptionName): Moment {
  return readMoment(text, option, 'start');
}

/** A day, which is the instant after its last, or a time; the later one where clocks show it twice. */
export function readEnd(text: string, option: OptionName): Moment {
  return readMoment(text, option, 'end');
}

function readMoment(text: string, option: OptionName, edge: 'start' | 'end'): Moment {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const day = readDay(text, option);
    return (clock) => clock.nearest(edge === 'start' ? day : addDays(day, 1), 0);
  }
  const exact = WITH_OFFSET.test(text) ? Date.parse(text.replace(' ', 'T')) : Number.NaN;
  if (!Number.isNaN(exact)) return () => exact;
  const [, written, time = ''] = LOCAL.exec(text) ?? [];
  const millis = readClock(time);
  if (written === undefined || millis >= DAY || /:[6-9]/.test(time)) {
    throw new UsageError({
      zh: `${option} 不是日期或时间：“${text}”；例如 2020-03-09 或 2020-03-09T17:00`,
      en: `${option} is not a date or time: "${text}"; e.g. 2020-03-09 or 2020-03-09T17:00`,
    });
  }
  const day = readDay(written, option);
  return (clock) => {
    const moment = clock.resolve(day, millis);
    return moment.kind === 'repeated' && edge === 'end' ? moment.second : clock.nearest(day, millis);
  };
}
