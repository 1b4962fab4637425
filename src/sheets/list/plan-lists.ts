import { addToGroup } from '../../diagnostics/group-by.js';
import type { DayRange } from '../../model/holidays.js';
import { type Day, WEEKDAYS } from '../../model/time.js';
import type { Grade } from '../../model/vocabulary.js';
import { cellSpan } from '../cell-name.js';
import { sheetRowUnclear } from '../problems.js';
import { checkOverlaps } from './check-overlaps.js';
import { type DealtRows, dealRows } from './deal-rows.js';
import { deviations } from './deviations.js';
import { foldList, weekdaysListed, weeklyGrid } from './fold-list.js';
import type { GradePlan } from './grade-plan.js';
import type { ListRow } from './list-row.js';

/** What the lists of one grade have, before it is known on which days there are lessons. */
export interface ListedGrade extends DealtRows {
  readonly grade: Grade;
  /** `undefined`: by weekdays, without dates. */
  readonly days: DayRange | undefined;
  readonly weekdays: GradePlan['weekdays'];
}

/** The rows of all lists, grade by grade and in order; what contradicts itself is reported. */
export function listedGrades(rows: readonly ListRow[]): readonly ListedGrade[] {
  const byGrade = new Map<Grade, ListRow[]>();
  for (const row of rows) addToGroup(byGrade, row.grade, row);
  return [...byGrade].flatMap(([grade, own]) => {
    const inOrder = own.sort(
      (a, b) => orderOf(a) - orderOf(b) || dayOf(a).localeCompare(dayOf(b), 'en') || a.from - b.from,
    );
    const dated = inOrder.find(({ when }) => when.kind === 'day');
    const weekly = inOrder.find(({ when }) => when.kind === 'weekly');
    if (dated !== undefined && weekly !== undefined) {
      reportBoth(dated, weekly);
      return [];
    }
    const byDay = new Map<string, ListRow[]>();
    for (const row of inOrder) addToGroup(byDay, `${orderOf(row)} ${dayOf(row)}`, row);
    const isSound = [...byDay.values()].map(checkOverlaps).every((one) => one);
    if (!isSound) return [];
    const days = inOrder.flatMap(({ when }) => (when.kind === 'day' ? [when.day] : []));
    const [from, to] = [days[0], days.at(-1)];
    const range = from === undefined || to === undefined ? undefined : { from, to };
    return [{ grade, ...dealRows(inOrder), days: range, weekdays: weekdaysListed(inOrder) }];
  });
}

function dayOf({ when }: ListRow): string {
  return when.kind === 'day' ? when.day : '';
}

function orderOf({ when }: ListRow): number {
  return when.kind === 'weekly' ? WEEKDAYS.indexOf(when.weekday) : 0;
}

function reportBoth(dated: ListRow, weekly: ListRow): void {
  const message = {
    zh: '这个年级有的行写日期，有的行写星期，不知道以哪个为准；请分两次导入',
    en: 'rows of this grade have dates and others weekdays, and which of them counts is not known; import them one after the other',
  };
  const span = cellSpan(dated.log.workbook, dated.sheet, dated.place);
  const related = [{ message: { zh: '写日期的行', en: 'a row with a date' }, span }];
  weekly.log.report(sheetRowUnclear, message, weekly.sheet, weekly.place, related);
}

export interface PlanOptions {
  /** On which the calendar has lessons. */
  readonly days: readonly Day[];
  readonly firstDay: Day;
  /** The last day that any list has. */
  readonly listedUntil: Day | undefined;
  readonly reason: string;
}

/** A week that the list has in common, and what deviates from it. */
export function planList(
  { grade, rows, courses, days: range, weekdays }: ListedGrade,
  { days, firstDay, listedUntil, reason }: PlanOptions,
): GradePlan {
  const own = { grade, courses, weekdays, teachers: new Map<string, string>() };
  if (range === undefined) return { ...own, rows: weeklyGrid(rows), changes: [] };
  const followed = days.filter((day) => range.from <= day && day <= (listedUntil ?? range.to));
  const grid = foldList(
    rows,
    followed.filter((day) => day <= range.to),
    weekdays,
    firstDay,
  );
  return {
    ...own,
    rows: grid,
    changes: deviations(grid, rows, { days: followed, firstDay, reason }),
    from: range.from,
  };
}
