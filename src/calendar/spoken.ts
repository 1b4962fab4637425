import type { Text } from '../diagnostics/text.js';
import { type Day, HOUR, type Instant, MINUTE, type Millis } from '../model/time.js';
import { LocalClock } from './local-time.js';

/** A length as people say it: `2 min 5.04 s`, `2 分 5.04 秒`. */
export function spokenLength(length: Millis): Text {
  const hours = Math.floor(length / HOUR);
  const minutes = Math.floor(length / MINUTE) % 60;
  const seconds = (length % MINUTE) / 1000;
  const parts = [
    { value: hours, zh: '小时', en: 'h' },
    { value: minutes, zh: '分', en: 'min' },
    { value: seconds, zh: '秒', en: 's' },
  ].filter(({ value }) => value > 0);
  if (parts.length === 0) return { zh: '0 秒', en: '0 s' };
  return {
    zh: parts.map(({ value, zh }) => `${value} ${zh}`).join(' '),
    en: parts.map(({ value, en }) => `${value} ${en}`).join(' '),
  };
}

/** The day of an instant on the clocks of `timeZone`. */
export function spokenDay(at: Instant, timeZone: string): Day {
  return spokenTime(at, timeZone).slice(0, 10);
}

/** `2020-03-09 09:00` on the clocks of `timeZone`. */
export function spokenTime(at: Instant, timeZone: string): string {
  return new Date(LocalClock.of(timeZone).localMillis(at)).toISOString().slice(0, 16).replace('T', ' ');
}
