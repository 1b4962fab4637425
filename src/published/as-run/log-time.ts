import { LocalClock } from '../../calendar/local-time.js';
import { type ClockTime, DAY, type Day, dayNumber, HOUR, type Instant, MINUTE, type Millis } from '../../model/time.js';

/** A date and time as a log has it. */
export interface LogTime {
  readonly day: Day;
  readonly clock: ClockTime;
  /** Local minus UTC, where the log says it. */
  readonly offset: Millis | undefined;
}

export type LogMoment =
  /** `isGuess`: clocks show it twice, and which one is meant is not known. */
  { readonly kind: 'at'; readonly at: Instant; readonly isGuess: boolean } | { readonly kind: 'skipped' };

/** ISO 8601, or as Excel and Chinese Windows write dates: `2020/3/9`, `2020.3.9`, `2020年3月9日`. */
const DATE = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})(?:T| {1,4})|年(\d{1,2})月(\d{1,2})日 {0,4})/;
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9})|:(\d{2}))?)?(Z|[+-]\d{2}:?\d{2})?$/;
const LENGTH = /^(?:(\d{1,3}):)?(\d{1,4}):(\d{2})(?:[.,](\d{1,9})|:(\d{2}))?$/;
/** Frames of a timecode; formats.md: 25 a second, none dropped. */
const FRAME: Millis = 40;

/**
 * `2020-03-09 09:05:00.123456`, with `T`, an offset, `:FF` frames or without seconds, `2020/3/9 9:05:00`; `undefined` for
 * anything else, also if day and month could be confused.
 */
export function readLogTime(text: string): LogTime | undefined {
  const trimmed = text.trim();
  const [date = '', year, , month, dayOfMonth, hanMonth, hanDay] = DATE.exec(trimmed) ?? [];
  const [, hours, minutes, seconds, fraction, frames, zone] = CLOCK.exec(trimmed.slice(date.length)) ?? [];
  if (year === undefined || hours === undefined) return undefined;
  const day = [year, month ?? hanMonth, dayOfMonth ?? hanDay].map((part = '') => part.padStart(2, '0')).join('-');
  if (new Date(dayNumber(day) * DAY || 0).toISOString().slice(0, 10) !== day) return undefined;
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds ?? 0)];
  const rest = partOfSecond(fraction, frames);
  if (hour > 23 || minute > 59 || second > 59 || rest === undefined) return undefined;
  return { day, clock: hour * HOUR + minute * MINUTE + second * 1000 + rest, offset: readOffset(zone) };
}

/** `896`, `896.04` seconds, `14:56`, `00:14:56.040`, `00:14:56:01` with frames; `undefined` for anything else. */
export function readLogLength(text: string): Millis | undefined {
  const trimmed = text.trim();
  if (/^\d{1,6}(?:[.]\d{1,9})?$/.test(trimmed)) return Math.round(Number(trimmed) * 1000);
  const [, hours, minutes, seconds, fraction, frames] = LENGTH.exec(trimmed) ?? [];
  const rest = partOfSecond(fraction, frames);
  if (seconds === undefined || rest === undefined || Number(seconds) > 59) return undefined;
  if (hours !== undefined && Number(minutes) > 59) return undefined;
  return Number(hours ?? 0) * HOUR + Number(minutes) * MINUTE + Number(seconds) * 1000 + rest;
}

function partOfSecond(fraction: string | undefined, frames: string | undefined): Millis | undefined {
  if (frames !== undefined) return Number(frames) * FRAME < 1000 ? Number(frames) * FRAME : undefined;
  return fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000);
}

function readOffset(zone: string | undefined): Millis | undefined {
  if (zone === undefined) return undefined;
  if (zone === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  return (zone.startsWith('-') ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
}

/** Converts times of a log in `timeZone` to instants; an offset in a time takes precedence. */
export class LogClock {
  readonly #clock: LocalClock;

  constructor(timeZone: string) {
    this.#clock = new LocalClock(timeZone);
  }

  /**
   * `after`: an instant before which it cannot be, since the log is in order. `expected`: when it should be, from the length
   * of what was on before it. The two decide which hour is meant where clocks go back.
   */
  moment({ day, clock, offset }: LogTime, after?: Instant, expected?: Instant): LogMoment {
    if (offset !== undefined) return { kind: 'at', at: dayNumber(day) * DAY + clock - offset, isGuess: false };
    const found = this.#clock.resolve(day, clock);
    if (found.kind === 'skipped') return { kind: 'skipped' };
    if (found.kind === 'exact') return { kind: 'at', at: found.at, isGuess: false };
    const { first, second } = found;
    if (after !== undefined && first < after - MINUTE) return { kind: 'at', at: second, isGuess: false };
    if (expected === undefined) return { kind: 'at', at: first, isGuess: true };
    return { kind: 'at', at: nearer(first, second, expected), isGuess: false };
  }
}

function nearer(first: Instant, second: Instant, expected: Instant): Instant {
  return Math.abs(first - expected) <= Math.abs(second - expected) ? first : second;
}
