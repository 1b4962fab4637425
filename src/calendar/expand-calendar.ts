import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { CalendarPlan, DayRange, Project } from '../model/project.js';
import { addDays, type Day, dayNumber, WEEKDAYS, type Weekday, weekdayOf } from '../model/time.js';
import type { Calendar, ClosedDay } from './calendar.js';
import { LocalClock } from './local-time.js';
import { isOfficialMakeUpDay, knowsOfficialYear, officialHoliday } from './official-days.js';
import { holidaysUnknown, makeUpDayUndecided, makeUpDayWithoutEffect, makeUpWeekdayNotTaught } from './problems.js';

export function expandCalendar(project: Project, diagnostics: DiagnosticList): Calendar {
  const plan = project.calendar;
  const span = longestTerm(plan);
  checkOfficialDays(plan, span, diagnostics);
  checkMakeUpDays(plan, span, diagnostics);
  const taught = new Map<Day, Weekday | undefined>();
  const firstWeek = dayNumber(plan.term.from) - WEEKDAYS.indexOf(weekdayOf(plan.term.from));
  return {
    clock: new LocalClock(project.timeZone),
    first: span.from,
    last: span.to,
    weekdayTaught(day) {
      if (!taught.has(day)) taught.set(day, weekdayTaughtOn(plan, day));
      return taught.get(day);
    },
    closedOn: (day) => closedOn(plan, day),
    isInTerm(grade, day) {
      const term = plan.grades.get(grade) ?? plan.term;
      return term.from <= day && day <= term.to;
    },
    teachingWeek: (day) => Math.floor((dayNumber(day) - firstWeek) / 7) + 1,
  };
}

function weekdayTaughtOn(plan: CalendarPlan, day: Day): Weekday | undefined {
  if (plan.closures.some((closure) => covers(closure, day))) return undefined;
  const makeUp = plan.makeUpDays.get(day);
  if (makeUp !== undefined) return makeUp.teaches === 'off' ? undefined : makeUp.teaches;
  if (isHoliday(plan, day)) return undefined;
  const weekday = weekdayOf(day);
  return plan.weekdays.includes(weekday) ? weekday : undefined;
}

function closedOn(plan: CalendarPlan, day: Day): ClosedDay | undefined {
  const makeUp = plan.makeUpDays.get(day);
  const weekday = makeUp === undefined ? weekdayOf(day) : makeUp.teaches;
  if (weekday === 'off' || !plan.weekdays.includes(weekday)) return undefined;
  const closure = plan.closures.find((days) => covers(days, day));
  if (closure !== undefined) return { weekday, reason: closure.name ?? CLOSED };
  if (makeUp !== undefined || !isHoliday(plan, day)) return undefined;
  const { holidays } = plan;
  const name = holidays === 'CN' ? officialHoliday(day) : holidays.find((days) => covers(days, day))?.name;
  return { weekday, reason: name === undefined ? HOLIDAY : { ...name } };
}

const CLOSED = { zh: '停课', en: 'No lessons' };
const HOLIDAY = { zh: '放假', en: 'Holiday' };

function isHoliday({ holidays }: CalendarPlan, day: Day): boolean {
  return holidays === 'CN' ? officialHoliday(day) !== undefined : holidays.some((holiday) => covers(holiday, day));
}

function covers(range: DayRange, day: Day): boolean {
  return range.from <= day && day <= range.to;
}

function longestTerm(plan: CalendarPlan): DayRange {
  let { from, to } = plan.term;
  for (const term of plan.grades.values()) {
    if (term.from < from) from = term.from;
    if (term.to > to) to = term.to;
  }
  return { from, to };
}

function checkOfficialDays(plan: CalendarPlan, span: DayRange, diagnostics: DiagnosticList): void {
  if (plan.holidays !== 'CN') return;
  const unknownYears = new Set<string>();
  for (let day = span.from; day <= span.to; day = addDays(day, 1)) {
    if (!knowsOfficialYear(day)) unknownYears.add(day.slice(0, 4));
    else if (
      isOfficialMakeUpDay(day) &&
      !plan.makeUpDays.has(day) &&
      !plan.closures.some((closure) => covers(closure, day))
    ) {
      diagnostics.report(makeUpDayUndecided, {
        message: {
          zh: `${day} 是法定调休上班日，但没有写明按星期几上课；请在 make-up-days 中写 ${day}: fri（或 off）`,
          en: `${day} is an official make-up workday, but nothing says whose weekday it teaches; add "${day}: fri" (or off) to make-up-days`,
        },
        span: plan.holidaysSpan,
      });
    }
  }
  for (const year of unknownYears) {
    diagnostics.report(holidaysUnknown, {
      message: {
        zh: `法定节假日表没有 ${year} 年；请在 holidays 中逐条列出假期，例如 - {from: ${year}-05-01, to: ${year}-05-05, name: 劳动节}`,
        en: `the official holidays of ${year} are not known; list them under holidays, e.g. - {from: ${year}-05-01, to: ${year}-05-05, name: Labour Day}`,
      },
      span: plan.holidaysSpan,
    });
  }
}

function checkMakeUpDays(plan: CalendarPlan, span: DayRange, diagnostics: DiagnosticList): void {
  for (const [day, { teaches, span: place }] of plan.makeUpDays) {
    if (!covers(span, day)) {
      diagnostics.report(makeUpDayWithoutEffect, {
        message: {
          zh: `补课日 ${day} 不在教学期 ${span.from} 至 ${span.to} 之内`,
          en: `make-up day ${day} is outside the term, ${span.from} to ${span.to}`,
        },
        span: place,
      });
    } else if (teaches !== 'off' && !plan.weekdays.includes(teaches)) {
      diagnostics.report(makeUpWeekdayNotTaught, {
        message: {
          zh: `补课日 ${day} 按“${teaches}”上课，但课表的星期只有 ${plan.weekdays.join('、')}`,
          en: `make-up day ${day} follows "${teaches}", but the calendar teaches only ${plan.weekdays.join(', ')}`,
        },
        span: place,
      });
    }
  }
}
