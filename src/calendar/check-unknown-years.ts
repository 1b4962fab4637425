import { groupBy } from '../diagnostics/group-by.js';
import type { Text } from '../diagnostics/text.js';
import type { DayRange, HolidayPlan } from '../model/holidays.js';
import type { Day } from '../model/time.js';
import { type CalendarCheck, daysIn } from './calendar-check.js';
import { fixedFestivals, termFestivals } from './festivals.js';
import { covers } from './holiday-on.js';
import { holidaysUnknown } from './problems.js';

/** Years of the term whose holidays stand neither in the official list nor in one that was written by hand. */
export function checkUnknownYears({ plan, official, span, diagnostics, startOf }: CalendarCheck): void {
  const { holidays } = plan;
  if (!holidays.official) return;
  for (const [year, days] of groupBy(daysIn(span), (day) => day.slice(0, 4))) {
    if (official.knowsYear(`${year}-01-01`) || isWritten(holidays, year, span)) continue;
    const part = { from: days[0] ?? span.from, to: days.at(-1) ?? span.to };
    diagnostics.report(holidaysUnknown, {
      message: {
        zh: `国务院办公厅尚未公布 ${year} 年放假安排（或本程序尚未收录）；${part.from} 至 ${part.to} 暂按没有假期排课，公布后请补上`,
        en: `the State Council has not announced the holidays of ${year}, or this program does not know them yet; ${part.from} to ${part.to} is planned without any: add them once they are out`,
      },
      span: holidays.span,
      at: days.map(startOf),
      lines: linesToWrite(Number(year), part, holidays),
    });
  }
}

/** A whole list, or days of one's own that lack none of the holidays whose dates the law fixes. */
function isWritten({ days, workDays, wholeYears }: HolidayPlan, year: string, term: DayRange): boolean {
  if (wholeYears.has(year)) return true;
  const isOfYear = (day: Day) => day.startsWith(`${year}-`);
  if (!days.some(({ from, to }) => isOfYear(from) || isOfYear(to)) && !workDays.some(({ day }) => isOfYear(day)))
    return false;
  return fixedFestivals(year).every(
    (day) =>
      !covers(term, day) || days.some((span) => covers(span, day)) || workDays.some((workDay) => workDay.day === day),
  );
}

/** The festivals of the part of the term, on the days of the law, as a list that may be completed. */
function linesToWrite(year: number, part: DayRange, holidays: HolidayPlan): Text {
  const festivals = termFestivals(year, part).filter(({ from }) => !holidays.days.some((span) => covers(span, from)));
  const text = (language: keyof Text, change: string, work: string): string => {
    const days = festivals.map(
      ({ from, to, name }) => `  - {from: ${from}, to: ${to}, name: ${JSON.stringify(name[language])}}\n`,
    );
    return `holidays:\n  - CN\n  # ${change}\n${days.join('')}  # ${work}\n  # - {work: ${year}-MM-DD, as: fri}\n`;
  };
  return {
    zh: text('zh', '按公布的日期改：', '调休上班日各写一条：'),
    en: text('en', 'on the days that are announced:', 'and one for each make-up workday:'),
  };
}
