import { parsedText } from '../../change/parsed-text.js';
import type { Day } from '../../model/time.js';
import type { Channel, Timetable } from '../../model/timetable.js';
import { channelOf } from '../difference/wanted-of-rows.js';
import type { ImportedSheets } from '../import-workbooks.js';
import type { LaidGrid } from '../lay-grid.js';
import { weeklyGrid } from '../list/fold-list.js';
import { type GradePlan, planOfGrid, subjectsOf } from '../list/grade-plan.js';
import type { ListedGrade } from '../list/plan-lists.js';
import { sheetReadSo } from '../problems.js';
import { cellsOf } from '../project/courses-text.js';
import { timetableText } from '../project/timetable-text.js';
import { scalar } from '../project/yaml-text.js';
import { IntoCast, IntoProgrammes } from './into-cast.js';
import { type IntoContext, refuse } from './into-context.js';
import { lessonDays, notTaught, weekdaysIn } from './new-grades.js';
import { isSameWeek } from './same-week.js';

/** A week that a channel of the project is to have, and where its sheet says so. */
export interface WeekInto extends Pick<LaidGrid, 'grade' | 'rows' | 'log'> {
  readonly channel: Channel;
  readonly plan: GradePlan;
  readonly sheet: LaidGrid['area']['table']['sheet'];
  readonly place: { readonly row: number; readonly column: number };
}

/** The weeks of sheets without dates, of grades that the project has, where they are not what it has anyhow. */
export function otherWeeks(
  { grids, lists }: ImportedSheets,
  { known }: Pick<IntoContext, 'known'>,
): readonly WeekInto[] {
  return [...grids.map(weekOfGrid), ...lists.flatMap(weekOfList)].flatMap((week): readonly WeekInto[] => {
    const channel = channelOf(known, week.grade);
    const last = channel?.timetables.at(-1);
    return channel === undefined || last === undefined || isSameWeek(week.rows, last) ? [] : [{ ...week, channel }];
  });
}

/** From a day on the channel follows another week: a file of its own, beside the one before it. */
export function addTimetable(week: WeekInto, from: Day, context: IntoContext): void {
  const { known, edits, people } = context;
  const { channel, plan } = week;
  const { weekdays } = known.project.calendar;
  const other = weekdaysIn(plan).find((weekday) => !weekdays.includes(weekday));
  if (other !== undefined) {
    refuse(week, notTaught(other));
    return;
  }
  const before = channel.timetables.filter((one) => one.from <= from).at(-1);
  if (before?.from === from) {
    refuse(week, {
      zh: `${before.span.file} 已经从 ${from} 起，内容却不同；请改那个文件，或用 --from 写另一天`,
      en: `${before.span.file} is from ${from} already and has another week; edit it, or name another day with --from`,
    });
    return;
  }
  const missing = subjectsOf(plan).filter((subject) => !known.project.courses.has(`${week.grade.id}-${subject.id}`));
  const days = lessonDays(known.timeline).filter((day) => day >= from);
  const cast = new IntoCast(people);
  const file = [...known.project.courses.values()].find((course) => course.grade === week.grade)?.span.file;
  for (const subject of missing) {
    const count = Math.max(1, cellsOf(plan, subject, days, { days, firstDay: known.timeline.calendar.first }));
    const titles = Array.from({ length: count }, (_, index) => scalar(`第 ${index + 1} 课`));
    const { id } = cast.teacher(plan, subject);
    const lines = [`teacher: ${id}`, 'lessons:', ...titles.map((title) => `  - ${title}`)];
    const words = `{teacher: ${id}, lessons: [${titles.join(', ')}]}`;
    const head = `grade: ${week.grade.id}\ncourses: {}\n`;
    const path = file ?? `courses/${week.grade.id.toLowerCase()}.yaml`;
    edits.edit(path, { path: ['courses', subject.id], words, lines }, head);
  }
  const programmes = new IntoProgrammes(known.project, edits);
  const text = timetableText({ ...plan, from }, programmes, weekdays, from, channel.id);
  const kept = before === undefined ? '' : repeatsOf(before, edits.texts);
  if (kept !== '') week.log.report(sheetReadSo, keptRepeats(before?.span.file ?? ''), week.sheet, week.place);
  edits.add(
    `timetables/${channel.id}-${from}.yaml`,
    kept === '' ? text : text.replace(/^changes:/m, `${kept}changes:`),
  );
}

function weekOfGrid(grid: LaidGrid) {
  const { grade, rows, log, area } = grid;
  const { table, header, days } = area;
  const place = table.place(header, days[0]?.column ?? 0);
  return { grade, rows, log, plan: planOfGrid(grid), sheet: table.sheet, place };
}

function weekOfList({ grade, rows: listed, days, courses, weekdays }: ListedGrade) {
  const [first] = listed;
  if (days !== undefined || first === undefined) return [];
  const rows = weeklyGrid(listed);
  const plan: GradePlan = { grade, rows, weekdays, teachers: new Map(), courses, changes: [] };
  return [{ grade, rows, log: first.log, plan, sheet: first.sheet, place: first.place }];
}

/** The lines of `repeats:` with the comments between them. */
function repeatsOf({ span }: Timetable, texts: ReadonlyMap<string, string>): string {
  const text = texts.get(span.file) ?? '';
  const repeats = parsedText(text)?.root.parts.find(({ name }) => name === 'repeats');
  if (repeats === undefined || repeats.parts.length === 0) return '';
  const end = text.indexOf('\n', repeats.end);
  return `${text.slice(repeats.nameStart, end === -1 ? text.length : end)}\n`;
}

function keptRepeats(file: string) {
  return {
    zh: `重播（repeats）照 ${file} 的写法沿用；时刻有变的请核对`,
    en: `repeats are those of ${file}; check them where the hours are others now`,
  };
}
