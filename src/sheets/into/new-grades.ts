import { addDays, type Day, WEEKDAYS, type Weekday, weekdayOf } from '../../model/time.js';
import type { Grade } from '../../model/vocabulary.js';
import type { Timeline } from '../../timeline/timeline.js';
import { cellSpan } from '../cell-name.js';
import { channelOf } from '../difference/wanted-of-rows.js';
import type { ImportedSheets } from '../import-workbooks.js';
import type { LaidGrid } from '../lay-grid.js';
import { checkTeachers, completePlans } from '../list/complete-plans.js';
import { type GradePlan, planOfGrid } from '../list/grade-plan.js';
import { type ListedGrade, planList } from '../list/plan-lists.js';
import { coursesText } from '../project/courses-text.js';
import { timetableText } from '../project/timetable-text.js';
import { IntoCast, IntoProgrammes } from './into-cast.js';
import { type IntoContext, refuse } from './into-context.js';
import { addToLineups } from './zone-lineups.js';

/** The files of grades that the project has no channel for. `from`: when they begin, if that was said. */
export function addNewGrades(sheets: ImportedSheets, from: Day | undefined, context: IntoContext): void {
  const { known, edits, people, mapping, reason } = context;
  const isNew = ({ grade }: { readonly grade: Grade }) => channelOf(known, grade) === undefined;
  const [grids, lists] = [sheets.grids.filter(isNew), sheets.lists.filter(isNew)];
  if (grids.length === 0 && lists.length === 0) return;
  const { calendar } = known.timeline;
  const { weekdays } = known.project.calendar;
  const begins = from ?? laterOf(calendar.first, known.timeline.calendarDayOf(known.now));
  const days = lessonDays(known.timeline);
  const listedUntil = lists
    .flatMap((list) => list.days?.to ?? [])
    .sort()
    .at(-1);
  const options = { days, firstDay: calendar.first, listedUntil, reason };
  const plans = [
    ...grids.map((grid) => ({ ...planOfGrid(grid), from: begins })),
    ...lists.map((list) => withStart(planList(list, options), list, begins)),
  ];
  const own = {
    changes: sheets.changes.filter(isNew),
    lessons: sheets.lessons.filter(isNew),
    teachers: sheets.teachers,
  };
  const places = new Map([...grids.map(placeOfGrid), ...lists.map(placeOfList)]);
  const [first] = places.values();
  const programmes = new IntoProgrammes(known.project, edits);
  const cast = new IntoCast(people);
  const completed = completePlans(plans, own, options);
  if (first !== undefined)
    checkTeachers(completed, mapping, cellSpan(first.log.workbook, first.sheet, first.place), first.log.diagnostics);
  for (const plan of completed) {
    const place = places.get(plan.grade);
    const other = weekdaysIn(plan).find((weekday) => !weekdays.includes(weekday));
    if (other !== undefined && place !== undefined) {
      refuse(place, notTaught(other));
      continue;
    }
    const name = plan.grade.id.toLowerCase();
    const courses = { ...options, approvedBy: mapping.approvedBy, recordedBy: recorder(context) };
    edits.add(`courses/${name}.yaml`, coursesText(plan, cast, courses));
    edits.add(`timetables/${name}.yaml`, timetableText(plan, programmes, weekdays, begins));
    if (place !== undefined) addToLineups(plan.grade, name, place, context);
  }
}

/** On which the term has the lessons of their own weekday. */
export function lessonDays({ calendar }: Timeline): readonly Day[] {
  const days: Day[] = [];
  for (let day = calendar.first; day <= calendar.last; day = addDays(day, 1))
    if (calendar.weekdayTaught(day) === weekdayOf(day)) days.push(day);
  return days;
}

function withStart(plan: GradePlan, { days }: ListedGrade, begins: Day): GradePlan {
  return days === undefined ? { ...plan, from: begins } : plan;
}

function placeOfGrid({ grade, area, log }: LaidGrid) {
  const { table, header, days } = area;
  return [grade, { log, sheet: table.sheet, place: table.place(header, days[0]?.column ?? 0) }] as const;
}

function placeOfList({ grade, rows: [row] }: ListedGrade) {
  if (row === undefined) throw new Error('a listed grade has rows');
  return [grade, { log: row.log, sheet: row.sheet, place: row.place }] as const;
}

export function weekdaysIn({ rows }: Pick<GradePlan, 'rows'>): readonly Weekday[] {
  const found = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  return WEEKDAYS.filter((weekday) => found.has(weekday));
}

export function notTaught(weekday: Weekday) {
  return {
    zh: `校历里没有 ${weekday}；请先在 calendar.yaml 的 weekdays 中加上，各年级课表每行再加一格`,
    en: `the calendar has no ${weekday}; add it to weekdays in calendar.yaml, and a cell to the rows of the other timetables`,
  };
}

/** Who records, where all courses say the same. */
function recorder({ known }: IntoContext): string | undefined {
  const [only, ...others] = new Set([...known.project.courses.values()].map(({ recordedBy }) => recordedBy?.id));
  return others.length === 0 ? only : undefined;
}

export function laterOf(one: Day, other: Day): Day {
  return one > other ? one : other;
}
