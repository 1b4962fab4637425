import type { Text } from '../diagnostics/text.js';
import {
  type ClockTime,
  DAY,
  type Day,
  dayFromNumber,
  HOUR,
  type Instant,
  MINUTE,
  type Millis,
  weekdayOf,
} from '../model/time.js';
import { LocalClock } from './local-time.js';
import { spokenDate } from './spoken-date.js';
import { WEEKDAY_NAMES } from './weekday-names.js';

/** The clock that people of a project speak by. */
export interface SpokenClock {
  readonly timeZone: string;
  /** When the broadcast day begins. */
  readonly dayStart: ClockTime;
}

/** From this time of day on it is evening: the last repeats of the small ones begin at 17:30. */
const EVENING: Millis = 17 * HOUR;

/**
 * `今晚 17:30`, `明天 09:05`, `3 月 18 日 周三 09:05`: by the broadcast day, in which 02:30 belongs to the evening before.
 * Where the date does not follow from the word, it is said too.
 */
export function relativeTime(at: Instant, now: Instant, { timeZone, dayStart }: SpokenClock): Text {
  const clock = LocalClock.of(timeZone);
  const [local, localNow] = [clock.localMillis(at), clock.localMillis(now)];
  const [day, today] = [local, localNow].map((millis) => Math.floor(millis / DAY));
  const [broadcast, current] = [local, localNow].map((millis) => Math.floor((millis - dayStart) / DAY));
  const time = clockText(local);
  const ahead = (broadcast ?? 0) - (current ?? 0);
  const word = wordOf(ahead, local - (broadcast ?? 0) * DAY);
  const date = dateText(dayFromNumber(day ?? 0));
  if (word === undefined) return { zh: `${date.zh} ${time}`, en: `${date.en} ${time}` };
  const isPlain = (day ?? 0) - (today ?? 0) === ahead;
  return isPlain
    ? { zh: `${word.zh} ${time}`, en: `${word.en} ${time}` }
    : { zh: `${word.zh} ${time}（${date.zh}）`, en: `${word.en} ${time} (${date.en})` };
}

/** `sinceMidnight`: of the day that the broadcast day is named after. */
function wordOf(ahead: number, sinceMidnight: Millis): Text | undefined {
  const isEvening = sinceMidnight >= EVENING;
  if (ahead === 0) return isEvening ? { zh: '今晚', en: 'tonight' } : { zh: '今天', en: 'today' };
  if (ahead === 1) return isEvening ? { zh: '明晚', en: 'tomorrow evening' } : { zh: '明天', en: 'tomorrow' };
  if (ahead === -1) return isEvening ? { zh: '昨晚', en: 'last night' } : { zh: '昨天', en: 'yesterday' };
  return undefined;
}

/** `30 分钟后播出`, `正在播出`; `at` is the start of what is spoken of. */
export function howSoon(at: Instant, now: Instant): Text {
  const left = at - now;
  if (left <= 0) return { zh: '正在播出', en: 'is on air now' };
  if (left < MINUTE) return { zh: '马上播出', en: 'airs within a minute' };
  const minutes = Math.floor(left / MINUTE);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0)
    return { zh: `${minutes} 分钟后播出`, en: `airs in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}` };
  const zh = rest === 0 ? `${hours} 小时后播出` : `${hours} 小时 ${rest} 分钟后播出`;
  const en = `airs in ${hours} ${hours === 1 ? 'hour' : 'hours'}${rest === 0 ? '' : ` ${rest} min`}`;
  return { zh, en };
}

/** `3 月 18 日 周三` */
function dateText(day: Day): Text {
  const [date, weekday] = [spokenDate(day), WEEKDAY_NAMES[weekdayOf(day)]];
  return { zh: `${date.zh} ${weekday.zh}`, en: `${weekday.en.slice(0, 3)} ${date.en}` };
}

function clockText(local: Millis): string {
  const text = new Date(local).toISOString().slice(11, 19);
  return text.endsWith(':00') ? text.slice(0, 5) : text;
}
