import type { Text } from '../../diagnostics/text.js';
import { DAY, MINUTE } from '../../model/time.js';

/** One entry of `epg_data`. */
export interface BoxEntry {
  /** `HH:MM` on the box's clock. */
  readonly start: string;
  readonly end: string;
  readonly title: string;
}

/** When an entry is on, in minutes after the day's midnight on the box's clock; 24:00 is 1440. */
export interface BoxRow {
  readonly from: number;
  readonly to: number;
}

/** How a version of the box apps finds what is on air in the file of a day. */
export interface BoxApp {
  readonly name: Text;
  /** `minute` counts as in the rows, with a fraction within it. `undefined`: the app shows nothing as on air. */
  current(rows: readonly BoxRow[], minute: number): BoxRow | undefined;
}

const DAY_MINUTES = DAY / MINUTE;

/** FongMi's app up to 2024: the file's date is put before both times, and both ends count. */
const older: BoxApp = {
  name: { zh: '旧版应用', en: 'older apps' },
  current: (rows, minute) => rows.find(({ from, to }) => from <= minute && minute <= to),
};

/** The same app since: an end before its start is of the next day. */
const newer: BoxApp = {
  name: { zh: '新版应用', en: 'newer apps' },
  current: (rows, minute) => rows.find((row) => row.from <= minute && minute <= laterEnd(row)),
};

/** Versions of it of 2026: an entry is over when its end comes. */
const newest: BoxApp = {
  name: { zh: '2026 年的新版应用', en: 'the newest apps' },
  current: (rows, minute) => rows.find((row) => row.from <= minute && minute < laterEnd(row)),
};

/** TVBox and its kin, in the list beside the picture: the last entry that has begun, unless it is over. */
const tvBox: BoxApp = {
  name: { zh: 'TVBox', en: 'TVBox' },
  current(rows, minute) {
    const begun = rows.findLast(({ from }) => from <= minute);
    return begun !== undefined && minute <= begun.to ? begun : undefined;
  },
};

/** The same apps in the bar below the picture: within an entry, and at neither end of it. */
const tvBoxBar: BoxApp = {
  name: { zh: 'TVBox 的信息栏', en: 'the bar of TVBox' },
  current: (rows, minute) => rows.findLast(({ from, to }) => from < minute && minute < to),
};

/** Players in JavaScript compare hours and minutes as they are written. */
const asWritten: BoxApp = {
  name: { zh: '按写法比较的应用', en: 'apps that compare the times as written' },
  current: (rows, minute) => rows.find(({ from, to }) => from <= minute && minute < to),
};

/** As their sources read, 2022-2026; DIYP itself is closed, and its servers write what these read. */
export const boxApps: readonly BoxApp[] = [older, newer, newest, tvBox, tvBoxBar, asWritten];

export interface IdleMinutes {
  readonly count: number;
  /** Minute of the day. */
  readonly first: number;
}

/** Whatever an app does at the moment when a minute begins, viewers see the rest of it. */
const WITHIN_MINUTE = 0.5;

/** Minutes of a day for which an app shows nothing as on air; `undefined` where there are none. */
export function idleMinutes(app: BoxApp, rows: readonly BoxRow[]): IdleMinutes | undefined {
  const idle = Array.from({ length: DAY_MINUTES }, (_, minute) => minute).filter(
    (minute) => app.current(rows, minute + WITHIN_MINUTE) === undefined,
  );
  const [first] = idle;
  return first === undefined ? undefined : { count: idle.length, first };
}

export function rowOf({ start, end }: BoxEntry): BoxRow {
  return { from: minuteOf(start), to: minuteOf(end) };
}

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

function laterEnd({ from, to }: BoxRow): number {
  return to < from ? to + DAY_MINUTES : to;
}
