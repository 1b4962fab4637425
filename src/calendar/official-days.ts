import { createRequire } from 'node:module';
import type { Text } from '../diagnostics/text.js';
import type { Day } from '../model/time.js';

/** Shape of chinese-days' own data file: the day to `English name,Chinese name,length`. */
interface OfficialDays {
  readonly holidays: Readonly<Record<Day, string>>;
  readonly workdays: Readonly<Record<Day, string>>;
}

/** What the State Council has announced. */
export interface OfficialList {
  /** Whether the holidays of the day's year are known. */
  knowsYear(day: Day): boolean;
  /** The holiday's name. */
  holiday(day: Day): Text | undefined;
  /** A Saturday or Sunday that the official list makes a workday. */
  isMakeUpDay(day: Day): boolean;
}

/** Of the package that holds them. */
export const { version: officialDaysVersion } = createRequire(import.meta.url)('chinese-days/package.json') as {
  readonly version: string;
};

// The package's functions parse dates in the machine's time zone; its data does not depend on it.
export const officialDays: OfficialList = officialList(
  createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as OfficialDays,
);

export function officialList({ holidays, workdays }: OfficialDays): OfficialList {
  return {
    // National Day is in every year's list; a stray day of another year does not make that year known.
    knowsYear: (day) => holidays[`${day.slice(0, 4)}-10-01`] !== undefined,
    holiday(day) {
      const [en, zh] = holidays[day]?.split(',') ?? [];
      return en === undefined || zh === undefined ? undefined : { zh, en };
    },
    isMakeUpDay: (day) => workdays[day] !== undefined,
  };
}
