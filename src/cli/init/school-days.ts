import { type Festival, termFestivals } from '../../calendar/festivals.js';
import { type OfficialList, officialDays } from '../../calendar/official-days.js';
import type { DayRange } from '../../model/holidays.js';
import { addDays, type Day, SCHOOL_DAYS, type Weekday, weekdayOf } from '../../model/time.js';

export function daysOf({ from, to }: DayRange): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The festivals of the years of a term that are not announced yet. */
export function unannounced(
  term: DayRange,
  official: OfficialList = officialDays,
): ReadonlyMap<string, readonly Festival[]> {
  const years = [...new Set(daysOf(term).map((day) => day.slice(0, 4)))].filter(
    (year) => !official.knowsYear(`${year}-01-01`),
  );
  return new Map(
    years.map((year) => {
      const part = {
        from: term.from > `${year}-01-01` ? term.from : `${year}-01-01`,
        to: term.to < `${year}-12-31` ? term.to : `${year}-12-31`,
      };
      return [year, termFestivals(Number(year), part)];
    }),
  );
}

/** Official make-up workdays, which a new project does not teach. */
export function makeUpDays(term: DayRange, official: OfficialList = officialDays): readonly Day[] {
  return daysOf(term).filter((day) => official.isMakeUpDay(day));
}

/** The days on which a new project has lessons. */
export function schoolDays(
  term: DayRange,
  official: OfficialList = officialDays,
  weekdays: readonly Weekday[] = SCHOOL_DAYS,
): readonly Day[] {
  const free = [...unannounced(term, official).values()].flat();
  return daysOf(term).filter(
    (day) =>
      weekdays.includes(weekdayOf(day)) &&
      official.holiday(day) === undefined &&
      !official.isMakeUpDay(day) &&
      !free.some(({ from, to }) => from <= day && day <= to),
  );
}
