import { type ClockTime, DAY, HOUR, MINUTE, type Millis, SECOND, WEEKDAYS, type Weekday } from './time.js';

const MAX_ACROSS_MIDNIGHT: Millis = 12 * HOUR;
const UNITS: Readonly<Record<string, Millis>> = { d: DAY, h: HOUR, m: MINUTE, s: SECOND };

/** `1m30s`, `48h`, `30d`: the shape was checked by the file's schema. */
export function readDuration(text: string): Millis {
  let total = 0;
  for (const [, count, unit] of text.matchAll(/(\d+)([dhms])/g)) total += Number(count) * (UNITS[unit ?? ''] ?? 0);
  return total;
}

/** `HH:MM` or `HH:MM:SS` to milliseconds after midnight. */
export function readClock(text: string): ClockTime {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * SECOND;
}

/**
 * `09:00-09:20`; `23:50-00:10` and `23:50-24:10` end on the next day. An end that is not after its start is on the next
 * day within twelve hours only: a longer one is more likely a mix-up, and the caller reports it.
 */
export function readClockRange(text: string): { readonly from: ClockTime; readonly to: ClockTime } {
  const [first = '', last = ''] = text.split('-');
  const [from, to] = [readClock(first.trim()), readClock(last.trim())];
  const nextDay = to + DAY;
  return { from, to: to <= from && nextDay - from <= MAX_ACROSS_MIDNIGHT ? nextDay : to };
}

/** `20MB`, `500kB`: decimal units, in bytes. */
export function readSize(text: string): number {
  const [, count = '0', unit = ''] = /^(\d+(?:\.\d+)?)\s*([kMG]?B?)$/i.exec(text) ?? [];
  const factor = { k: 1e3, m: 1e6, g: 1e9 }[unit.charAt(0).toLowerCase()] ?? 1;
  return Math.round(Number(count) * factor);
}

/** `mon`, `周一`, `星期天` */
export function readWeekday(word: string): Weekday | undefined {
  const known = WEEKDAYS.find((weekday) => weekday === word);
  const [, numeral = '-'] = /^(?:周|星期)(.)$/u.exec(word) ?? [];
  return known ?? WEEKDAYS['一二三四五六日'.indexOf(numeral === '天' ? '日' : numeral)];
}

/** The weekday that a make-up day teaches; whatever else the schema allows means none. */
export function readTaught(word: string): Weekday | 'off' {
  return readWeekday(word) ?? 'off';
}

/** `12`, `12-15`, `3,5-7` */
export function readNumbers(text: string | number): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const part of String(text).split(',')) {
    const [first = 0, last = first] = part.split('-').map(Number);
    for (let number = first; number <= last; number++) numbers.add(number);
  }
  return numbers;
}
