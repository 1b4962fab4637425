import { LocalClock } from '../calendar/local-time.js';
import { TimeText } from '../calendar/time-text.js';
import type { Text } from '../diagnostics/text.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { readClock } from '../model/read-values.js';
import { DAY, type Day, dayFromNumber, type Instant } from '../model/time.js';
import type { OptionName } from './command/definition.js';
import { readDay } from './read-options.js';

const LOCAL = /^(?:(\d{4}-\d{2}-\d{2})[T ])?((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?|24:00(?::00)?)$/;
const WITH_OFFSET = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))$/;

/**
 * One instant: `HH:MM` of today, a day and time on the clocks of `timeZone`, or a time that says its offset. A time that
 * clocks pass over or show twice is not an instant.
 */
export function readAirTime(text: string, option: OptionName, timeZone: string, now: Instant): Instant {
  const [, offsetDay, offsetTime] = WITH_OFFSET.exec(text) ?? [];
  if (offsetDay !== undefined) {
    const at = Date.parse(`${readDay(offsetDay, option)}T${offsetTime}`);
    if (!Number.isNaN(at)) return at;
  }
  const [, day, time] = LOCAL.exec(text) ?? [];
  if (time === undefined) {
    throw new UsageError({
      zh: `${option} 不是时刻：“${text}”；例如 10:05、"2020-03-09 10:05"、2020-03-09T10:05:30+08:00`,
      en: `${option} is not a time: "${text}"; e.g. 10:05, "2020-03-09 10:05", 2020-03-09T10:05:30+08:00`,
    });
  }
  const clock = new LocalClock(timeZone);
  const today: Day = dayFromNumber(Math.floor(clock.localMillis(now) / DAY));
  const moment = clock.resolve(day === undefined ? today : readDay(day, option), readClock(time));
  if (moment.kind === 'exact') return moment.at;
  throw new UsageError(clockChanged(text, option, moment, new TimeText(timeZone)));
}

function clockChanged(
  text: string,
  option: OptionName,
  moment: Exclude<ReturnType<LocalClock['resolve']>, { readonly kind: 'exact' }>,
  time: TimeText,
): Text {
  if (moment.kind === 'skipped') {
    const resumes = time.iso(moment.resumes);
    return {
      zh: `${option}：没有“${text}”这个时刻，时钟拨快跳过了它；之后的第一刻是 ${resumes}`,
      en: `${option}: there is no "${text}": clocks go forward over it; the first instant after it is ${resumes}`,
    };
  }
  const [first, second] = [time.iso(moment.first), time.iso(moment.second)];
  return {
    zh: `${option}：“${text}”有两次，时钟在此拨慢；请写 ${first} 或 ${second}`,
    en: `${option}: "${text}" is there twice, where clocks go back; write ${first} or ${second}`,
  };
}
