import { createRequire } from 'node:module';
import type { Text } from '../diagnostics/text.js';
import type { Day } from '../model/time.js';

/** Shape of chinese-days' own data file: the day to `English name,Chinese name,length`. */
interface OfficialDays {
  readonly holidays: Readonly<Record<Day, string>>;
  readonly workdays: Readonly<Record<Day, string>>;
}

// The package's functions parse dates in the machine's time zone; its data does not depend on it.
const load = createRequire(import.meta.url);
const official = load('chinese-days/dist/chinese-days.json') as OfficialDays;
/** Of the package that holds them. */
export const { version: officialDaysVersion } = load('chinese-days/package.json') as { readonly version: string };
const years = new Set(Object.keys(official.holidays).map((day) => day.slice(0, 4)));

export function knowsOfficialYear(day: Day): boolean {
  return years.has(day.slice(0, 4));
}

/** The holiday's name. */
export function officialHoliday(day: Day): Text | undefined {
  const [en, zh] = official.holidays[day]?.split(',') ?? [];
  return en === undefined || zh === undefined ? undefined : { zh, en };
}

/** A Saturday or Sunday that the official list makes a workday. */
export function isOfficialMakeUpDay(day: Day): boolean {
  return official.workdays[day] !== undefined;
}
