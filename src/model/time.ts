/** Milliseconds of the Unix epoch, always an integer. */
export type Instant = number;
/** A length of time in integer milliseconds. */
export type Millis = number;
/**
 * Milliseconds after local midnight as a wall clock shows it, 0 to 86,400,000 (24:00). An end may be later, on the next
 * day: 24:10 is ten past midnight.
 */
export type ClockTime = number;
/** From one instant to another, the latter excluded. */
export interface Stretch {
  readonly from: Instant;
  readonly until: Instant;
}
/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** What a school teaches where no calendar says otherwise. */
export const SCHOOL_DAYS: readonly Weekday[] = WEEKDAYS.slice(0, 5);

export const SECOND: Millis = 1000;
export const MINUTE: Millis = 60 * SECOND;
export const HOUR: Millis = 60 * MINUTE;
export const DAY: Millis = 24 * HOUR;

const numbers = new Map<Day, number>();
const days = new Map<number, Day>();

/** Days since 1970-01-01; `day` must be a real calendar day. Cached: a year's airings need few days, often. */
export function dayNumber(day: Day): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Date.parse(`${day}T00:00:00Z`) / DAY;
  numbers.set(day, number);
  return number;
}

export function dayFromNumber(number: number): Day {
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * DAY).toISOString().slice(0, 10);
  days.set(number, day);
  return day;
}

export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count);
}

export function weekdayOf(day: Day): Weekday {
  return WEEKDAYS[(((dayNumber(day) + 3) % 7) + 7) % 7] as Weekday;
}
