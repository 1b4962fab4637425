import { spokenTime } from '../../calendar/spoken.js';
import { WEEKDAY_NAMES } from '../../calendar/weekday-names.js';
import type { Text } from '../../diagnostics/text.js';
import { DAY, HOUR, type Instant, MINUTE, type Millis, weekdayOf } from '../../model/time.js';

/** `17:30`, or `03-11 06:00` on another day than `now`'s. */
export function clockOn(now: Instant, timeZone: string): (at: Instant) => string {
  const today = spokenTime(now, timeZone).slice(0, 10);
  return (at) => {
    const text = spokenTime(at, timeZone);
    return text.startsWith(today) ? text.slice(11) : text.slice(5);
  };
}

/** `03-10 周二 17:00` */
export function dayAndClock(at: Instant, timeZone: string): Text {
  const text = spokenTime(at, timeZone);
  const name = WEEKDAY_NAMES[weekdayOf(text.slice(0, 10))];
  return {
    zh: `${text.slice(0, 10)} ${name.zh} ${text.slice(11)}`,
    en: `${name.en.slice(0, 3)} ${text}`,
  };
}

/** `2 天`, `5 h`: so long ago, in the largest unit. */
export function roughLength(length: Millis): Text {
  const [count, zh, en] =
    length >= 2 * DAY
      ? [Math.floor(length / DAY), '天', 'd']
      : length >= HOUR
        ? [Math.floor(length / HOUR), '小时', 'h']
        : [Math.max(0, Math.floor(length / MINUTE)), '分', 'min'];
  return { zh: `${count} ${zh}`, en: `${count} ${en}` };
}
