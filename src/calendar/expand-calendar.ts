import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { type Memory, NO_MEMORY } from '../memory/memory.js';
import type { DayRange } from '../model/holidays.js';
import type { LocalText } from '../model/local-text.js';
import type { CalendarPlan, Project } from '../model/project.js';
import { type Day, dayNumber, WEEKDAYS, type Weekday, weekdayOf } from '../model/time.js';
import type { Calendar } from './calendar.js';
import { checkMakeUpDays } from './check-make-up-days.js';
import { checkUnknownYears } from './check-unknown-years.js';
import { covers, holidayOn } from './holiday-on.js';
import { LocalClock } from './local-time.js';
import { type OfficialList, officialDays } from './official-days.js';

export function expandCalendar(
  project: Project,
  diagnostics: DiagnosticList,
  official: OfficialList = officialDays,
  memory: Memory = NO_MEMORY,
): Calendar {
  const { calendar, timeZone, dayStart } = project;
  return memory.recall<Calendar>(
    { key: 'expanded calendar', of: [calendar, timeZone, dayStart, official] },
    diagnostics,
    (reports) => expanded({ calendar, timeZone, dayStart }, reports, official),
  );
}

function expanded(
  project: Pick<Project, 'calendar' | 'timeZone' | 'dayStart'>,
  diagnostics: DiagnosticList,
  official: OfficialList,
): Calendar {
  const plan = project.calendar;
  const span = longestTerm(plan);
  const clock = new LocalClock(project.timeZone);
  const check = { plan, official, span, diagnostics, startOf: (day: Day) => clock.nearest(day, project.dayStart) };
  checkUnknownYears(check);
  checkMakeUpDays(check);
  const taught = new Map<Day, Weekday | undefined>();
  const firstWeek = dayNumber(plan.term.from) - WEEKDAYS.indexOf(weekdayOf(plan.term.from));
  return {
    clock,
    official,
    first: span.from,
    last: span.to,
    weekdayTaught(day) {
      if (!taught.has(day))
        taught.set(day, whyOff(plan, official, day) === undefined ? ownWeekday(plan, day) : undefined);
      return taught.get(day);
    },
    closedOn(day) {
      const [weekday, reason] = [ownWeekday(plan, day), whyOff(plan, official, day)];
      return weekday && reason && { weekday, reason };
    },
    dayOffNames: (day) => dayOffNames(plan, official, day),
    isInTerm(grade, day) {
      const term = plan.grades.get(grade) ?? plan.term;
      return term.from <= day && day <= term.to;
    },
    teachingWeek: (day) => Math.floor((dayNumber(day) - firstWeek) / 7) + 1,
  };
}

/** The weekday that a day teaches unless it is off. */
function ownWeekday(plan: CalendarPlan, day: Day): Weekday | undefined {
  const makeUp = plan.makeUpDays.get(day);
  if (makeUp !== undefined) return makeUp.teaches === 'off' ? undefined : makeUp.teaches;
  const weekday = weekdayOf(day);
  return plan.weekdays.includes(weekday) ? weekday : undefined;
}

/** Why a day is off; a day that makes up for another is no holiday. */
function whyOff(plan: CalendarPlan, official: OfficialList, day: Day): LocalText | undefined {
  const closure = plan.closures.find((days) => covers(days, day));
  if (closure !== undefined) return closure.name ?? CLOSED;
  const holiday = plan.makeUpDays.has(day) ? undefined : holidayOn(plan.holidays, official, day);
  return holiday && (holiday.name ?? HOLIDAY);
}

function dayOffNames(plan: CalendarPlan, official: OfficialList, day: Day): readonly LocalText[] {
  const holiday = holidayOn(plan.holidays, official, day)?.name;
  const closures = plan.closures.flatMap((days) => (covers(days, day) && days.name !== undefined ? [days.name] : []));
  return holiday === undefined ? closures : [holiday, ...closures];
}

const CLOSED = { zh: '停课', en: 'No lessons' };
const HOLIDAY = { zh: '放假', en: 'Holiday' };

function longestTerm(plan: CalendarPlan): DayRange {
  let { from, to } = plan.term;
  for (const term of plan.grades.values()) {
    if (term.from < from) from = term.from;
    if (term.to > to) to = term.to;
  }
  return { from, to };
}
