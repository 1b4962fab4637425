import { type CalendarCheck, daysIn } from './calendar-check.js';
import { checkBalance } from './check-balance.js';
import { covers } from './holiday-on.js';
import { makeUpDayUndecided, makeUpDayWithoutEffect, makeUpWeekdayNotTaught } from './problems.js';

export function checkMakeUpDays(check: CalendarCheck): void {
  checkUndecided(check);
  checkDecided(check);
  checkBalance(check);
}

/** Of the official list and of those written by hand: each must say whose weekday it teaches. */
function checkUndecided({ plan, official, span, diagnostics, startOf }: CalendarCheck): void {
  const { holidays, makeUpDays, closures } = plan;
  const listed = new Map(holidays.workDays.map((workDay) => [workDay.day, workDay.span] as const));
  for (const day of daysIn(span)) {
    const place = listed.get(day) ?? (holidays.official && official.isMakeUpDay(day) ? holidays.span : undefined);
    if (place === undefined || makeUpDays.has(day) || closures.some((closure) => covers(closure, day))) continue;
    const lines = `make-up-days:\n  ${day}: fri\n`;
    diagnostics.report(makeUpDayUndecided, {
      message: {
        zh: `${day} 是法定调休上班日，但没有写明按星期几上课；请在 make-up-days 中写 ${day}: fri（或 off）`,
        en: `${day} is an official make-up workday, but nothing says whose weekday it teaches; add "${day}: fri" (or off) to make-up-days`,
      },
      span: place,
      at: [startOf(day)],
      lines: { zh: lines, en: lines },
    });
  }
}

function checkDecided({ plan, span, diagnostics, startOf }: CalendarCheck): void {
  for (const [day, { teaches, span: place, isListed }] of plan.makeUpDays) {
    const isInTerm = covers(span, day);
    // A year's list reaches beyond the term.
    if (!isInTerm && !isListed) {
      diagnostics.report(makeUpDayWithoutEffect, {
        message: {
          zh: `补课日 ${day} 不在教学期 ${span.from} 至 ${span.to} 之内`,
          en: `make-up day ${day} is outside the term, ${span.from} to ${span.to}`,
        },
        span: place,
      });
    } else if (isInTerm && teaches !== 'off' && !plan.weekdays.includes(teaches)) {
      diagnostics.report(makeUpWeekdayNotTaught, {
        message: {
          zh: `补课日 ${day} 按“${teaches}”上课，但课表的星期只有 ${plan.weekdays.join('、')}`,
          en: `make-up day ${day} follows "${teaches}", but the calendar teaches only ${plan.weekdays.join(', ')}`,
        },
        span: place,
        at: [startOf(day)],
      });
    }
  }
}
