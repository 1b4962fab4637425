import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { DayRange } from '../model/holidays.js';
import type { CalendarPlan } from '../model/project.js';
import { addDays, type Day, type Instant } from '../model/time.js';
import type { OfficialList } from './official-days.js';

/** What the checks of the calendar look at. */
export interface CalendarCheck {
  readonly plan: CalendarPlan;
  readonly official: OfficialList;
  /** The longest grade's term. */
  readonly span: DayRange;
  readonly diagnostics: DiagnosticList;
  /** When the broadcast day begins. */
  readonly startOf: (day: Day) => Instant;
}

export function* daysIn({ from, to }: DayRange): Iterable<Day> {
  for (let day = from; day <= to; day = addDays(day, 1)) yield day;
}
