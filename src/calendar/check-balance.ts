import { groupBy } from '../diagnostics/group-by.js';
import type { NamedDays } from '../model/holidays.js';
import { type Day, weekdayOf } from '../model/time.js';
import { type CalendarCheck, daysIn } from './calendar-check.js';
import { makeUpDaysTooFew } from './problems.js';

/** Days off by law (全国年节及纪念日放假办法, from 2025), by a word of the holiday's Chinese name. */
const DAYS_BY_LAW: readonly (readonly [word: RegExp, days: number])[] = [
  [/元旦/, 1],
  [/春节|除夕/, 4],
  [/清明/, 1],
  [/劳动|五一/, 2],
  [/端午/, 1],
  [/中秋/, 1],
  [/国庆|十一/, 3],
];
const FIRST_YEAR = '2025';

/**
 * A list written by hand for a year that the official one lacks: as many weekend days are worked as weekdays are free
 * beyond those of the law. It holds for the official lists of each year since 2025.
 */
export function checkBalance({ plan, official, diagnostics }: CalendarCheck): void {
  const { holidays, makeUpDays } = plan;
  const worked = new Set([...makeUpDays.keys(), ...holidays.workDays.map(({ day }) => day)].filter(isWeekend));
  for (const [year, spans] of byYear(holidays.days)) {
    const [first] = spans;
    if (first === undefined || year < FIRST_YEAR || official.knowsYear(`${year}-01-01`)) continue;
    const free = new Set(spans.flatMap((span) => [...daysIn(span)]).filter((day) => !isWeekend(day))).size;
    const lawful = DAYS_BY_LAW.reduce(
      (sum, [word, days]) => sum + (spans.some((span) => word.test(nameOf(span))) ? days : 0),
      0,
    );
    const listed = [...worked].filter((day) => yearOf(day) === year).length;
    if (listed >= free - lawful) continue;
    diagnostics.report(makeUpDaysTooFew, {
      message: {
        zh: `${year} 年所列法定假期共放 ${free} 个工作日，法定 ${lawful} 天，应有 ${free - lawful} 个调休上班日，只列出 ${listed} 个`,
        en: `the holidays listed for ${year} take ${free} weekdays and the law gives ${lawful}, so ${free - lawful} weekend days are worked; ${listed} of them ${listed === 1 ? 'is' : 'are'} listed`,
      },
      span: first.span,
    });
  }
}

/** Holidays by law alone: a school's own days need no make-up day. */
function byYear(days: readonly NamedDays[]): ReadonlyMap<string, readonly NamedDays[]> {
  const lawful = days.filter((span) => DAYS_BY_LAW.some(([word]) => word.test(nameOf(span))));
  return groupBy(lawful, ({ to }) => yearOf(to));
}

/** A day of December belongs to New Year's holidays of the year after, if to any. */
function yearOf(day: Day): string {
  return day.slice(5, 7) === '12' ? `${Number(day.slice(0, 4)) + 1}` : day.slice(0, 4);
}

function nameOf({ name = {} }: NamedDays): string {
  return Object.values(name).join(' ');
}

function isWeekend(day: Day): boolean {
  return ['sat', 'sun'].includes(weekdayOf(day));
}
