import type { Text } from '../../diagnostics/text.js';
import { DAY, MINUTE } from '../../model/time.js';

/** One entry of `epg_data`. */
export interface BoxEntry {
  /** `HH:MM` on the box's clock. */
  readonly start: string;
  readonly end: string;
  readonly title: string;
}

/** How a version of the box apps finds what is on air in the file of a day. */
export interface BoxApp {
  readonly name: Text;
  /** `minute` counts from the day's midnight on the box's clock; `undefined`: the app shows nothing as on air. */
  current(entries: readonly BoxEntry[], minute: number): BoxEntry | undefined;
}

const DAY_MINUTES = DAY / MINUTE;

/** FongMi's app up to 2024: the file's date stands before both times, both ends count. */
const older: BoxApp = {
  name: { zh: '旧版应用', en: 'older apps' },
  current: (entries, minute) => entries.find(({ start, end }) => minuteOf(start) <= minute && minute <= minuteOf(end)),
};

/** The same app since: an end before its start is of the next day. */
const newer: BoxApp = {
  name: { zh: '新版应用', en: 'newer apps' },
  current: (entries, minute) =>
    entries.find((entry) => {
      const [start, end] = [minuteOf(entry.start), minuteOf(entry.end)];
      return start <= minute && minute <= (end < start ? end + DAY_MINUTES : end);
    }),
};

/** TVBox and its kin: the last entry that has begun, unless it is over. */
const tvBox: BoxApp = {
  name: { zh: 'TVBox', en: 'TVBox' },
  current(entries, minute) {
    const begun = entries.findLast(({ start }) => minuteOf(start) <= minute);
    return begun !== undefined && minute <= minuteOf(begun.end) ? begun : undefined;
  },
};

/** As their sources read, 2022-2026; DIYP itself is closed, and its servers write what these read. */
export const boxApps: readonly BoxApp[] = [older, newer, tvBox];

export interface IdleMinutes {
  readonly count: number;
  /** Minute of the day. */
  readonly first: number;
}

/** Minutes of a day for which an app shows nothing as on air; `undefined` where there are none. */
export function idleMinutes(app: BoxApp, entries: readonly BoxEntry[]): IdleMinutes | undefined {
  const idle = Array.from({ length: DAY_MINUTES }, (_, minute) => minute).filter(
    (minute) => app.current(entries, minute) === undefined,
  );
  const [first] = idle;
  return first === undefined ? undefined : { count: idle.length, first };
}

/** Of the day. */
export function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
