import { createRequire } from 'node:module';
import type { Text } from '../diagnostics/text.js';
import type { DayRange } from '../model/holidays.js';
import { addDays, type Day, dayNumber } from '../model/time.js';

/** A holiday by law (全国年节及纪念日放假办法, as in force from 2025), before days are moved to make a longer one. */
export interface Festival {
  readonly name: Text;
  readonly from: Day;
  readonly to: Day;
  /** Days off by law; what a list gives beyond them is worked on a weekend. */
  readonly days: number;
}

/** In order of the calendar. Those of the moon are left out beyond the table of the library, 1900 to 2100. */
export function festivalsOf(year: number): readonly Festival[] {
  const one = (zh: string, en: string, day: Day, days = 1): Festival => ({
    name: { zh, en },
    from: day,
    to: addDays(day, days - 1),
    days,
  });
  const spring = moonDay(year, 1, 1);
  const dragonBoat = moonDay(year, 5, 5);
  const midAutumn = moonDay(year, 8, 15);
  const festivals = [
    one('元旦', "New Year's Day", `${year}-01-01`),
    // New Year's Eve and three days.
    spring === undefined ? undefined : one('春节', 'Spring Festival', addDays(spring, -1), 4),
    one('清明节', 'Tomb-sweeping Day', qingming(year)),
    one('劳动节', 'Labour Day', `${year}-05-01`, 2),
    dragonBoat === undefined ? undefined : one('端午节', 'Dragon Boat Festival', dragonBoat),
    midAutumn === undefined ? undefined : one('中秋节', 'Mid-Autumn Festival', midAutumn),
    one('国庆节', 'National Day', `${year}-10-01`, 3),
  ];
  return festivals.filter((festival) => festival !== undefined).sort((a, b) => dayNumber(a.from) - dayNumber(b.from));
}

/** A list may begin or end so many days before or after the festival. */
const AROUND = 9;

/** The festivals of a year that matter to a part of it: those near it; where none is, all of them, so that something is said of the year. */
export function termFestivals(year: number, part: DayRange): readonly Festival[] {
  const [from, to] = [addDays(part.from, -AROUND), addDays(part.to, AROUND)];
  const all = festivalsOf(year);
  const near = all.filter((festival) => festival.from <= to && festival.to >= from);
  return near.length > 0 ? near : all;
}

/** Festivals by law on days that do not move: a list that lacks one of them cannot be whole. */
export function fixedFestivals(year: string): readonly Day[] {
  return [`${year}-01-01`, `${year}-05-01`, `${year}-10-01`];
}

/** The sun's 15th degree, by the rule of thumb that holds from 2000 to 2099 and is a day off at most after that. */
function qingming(year: number): Day {
  const inCentury = year % 100;
  return `${year}-04-0${Math.floor(inCentury * 0.2422 + 4.81) - Math.floor(inCentury / 4)}`;
}

/** Of chinese-days, whose conversions use the machine's time zone; its table of months does not. */
interface MoonTable {
  monthDays(year: number, month: number): number;
  getYearLeapMonth(year: number): { readonly leapMonth?: number; readonly days: number };
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** First day of the first month of 1900. */
const FIRST_DAY: Day = '1900-01-31';

/** The day of a month of the Chinese calendar; `undefined` where the table does not reach. */
function moonDay(year: number, month: number, day: number): Day | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const table = createRequire(import.meta.url)('chinese-days') as MoonTable;
  let passed = day - 1;
  for (let before = FIRST_YEAR; before < year; before++) passed += monthsBefore(table, before, 13);
  return addDays(FIRST_DAY, passed + monthsBefore(table, year, month));
}

/** Days of a year's months before `month`, the leap month among them. */
function monthsBefore(table: MoonTable, year: number, month: number): number {
  const { leapMonth, days } = table.getYearLeapMonth(year);
  let sum = leapMonth !== undefined && leapMonth < month ? days : 0;
  for (let before = 1; before < month; before++) sum += table.monthDays(year, before);
  return sum;
}
