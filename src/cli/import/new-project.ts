import { relative, resolve } from 'node:path';
import { officialDays } from '../../calendar/official-days.js';
import type { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import type { Span } from '../../diagnostics/span.js';
import type { DayRange } from '../../model/holidays.js';
import type { Day } from '../../model/time.js';
import { shippedGrades } from '../../model/vocabulary/shipped-grades.js';
import type { ImportedSheets } from '../../sheets/import-workbooks.js';
import { checkTeachers, completePlans } from '../../sheets/list/complete-plans.js';
import { planOfGrid } from '../../sheets/list/grade-plan.js';
import { type ListedGrade, planList } from '../../sheets/list/plan-lists.js';
import type { Mapping } from '../../sheets/match/mapping.js';
import { type ProjectFile, projectFiles, weekdaysOf } from '../../sheets/project/project-files.js';
import { calendarText } from '../init/calendar-text.js';
import type { InitPlan } from '../init/init-plan.js';
import { projectText } from '../init/project-texts.js';
import { readPlan } from '../init/read-plan.js';
import { schoolDays } from '../init/school-days.js';
import { zoneText } from '../init/zone-text.js';
import type { Session } from '../io.js';
import type { ImportOptions } from './options.js';

/** What a new project is made of besides its sheets. */
export interface NewProjectOptions extends Pick<ImportOptions, 'term' | 'name' | 'zones'> {
  /** Why the list deviates from its week. */
  readonly reason: string;
  readonly mapping: Mapping;
  /** Of the first spreadsheet. */
  readonly span: Span;
}

export interface MadeProject {
  readonly plan: InitPlan;
  readonly files: readonly ProjectFile[];
}

/** The files of a project, laid out as `airclass init` does, with the weeks of the spreadsheets. */
export function newProject(
  target: string,
  sheets: ImportedSheets,
  { term, name, zones, reason, mapping, span }: NewProjectOptions,
  { cwd, now }: Pick<Session, 'cwd' | 'now'>,
  diagnostics: DiagnosticList,
): MadeProject {
  const { grids, lists, teachers } = sheets;
  const place = relative(cwd, resolve(target)) || '.';
  const given = { ...(term !== undefined && { term }), ...(name !== undefined && { name }) };
  const read = readPlan({ ...given, zones, grades: [] }, target, place, now());
  const taught = new Set([...grids, ...lists].map(({ grade }) => grade));
  const listed = rangeOf(lists);
  const plan = {
    ...read,
    ...(term === undefined && listed !== undefined && { term: listed }),
    grades: shippedGrades.filter((grade) => taught.has(grade)),
  };
  const ofGrids = grids.map(planOfGrid);
  const weekdays = weekdaysOf([...ofGrids, ...lists]);
  const days = schoolDays(plan.term, officialDays, weekdays);
  const firstDay = plan.term.from;
  const listedUntil: Day | undefined = listed?.to;
  const ofLists = lists.map((list) => planList(list, { days, firstDay, listedUntil, reason }));
  const all = [...ofGrids, ...ofLists];
  const inOrder = plan.grades.flatMap((grade) => all.filter((one) => one.grade === grade));
  const plans = completePlans(inOrder, sheets, { days, firstDay, reason });
  checkTeachers(plans, mapping, span, diagnostics);
  const files = [
    { path: 'project.yaml', text: projectText(plan) },
    { path: 'calendar.yaml', text: calendarText(plan.term, officialDays, weekdays) },
    ...projectFiles({
      plans,
      weekdays,
      firstDay,
      days,
      name: plan.name,
      listedUntil,
      approvedBy: mapping.approvedBy,
      reason,
      recordedBy: 'our-school',
      workplaces: new Map(
        teachers.flatMap(({ name: own, organisation }) =>
          organisation === undefined ? [] : [[own, organisation] as const],
        ),
      ),
    }),
    ...plan.zones.map((zone, index) => ({ path: `zones/${zone.id}.yaml`, text: zoneText(plan, zone, index) })),
  ];
  return { plan, files };
}

/** From the first to the last day that a list has. */
function rangeOf(lists: readonly ListedGrade[]): DayRange | undefined {
  const days = lists.flatMap(({ days: own }) => (own === undefined ? [] : [own.from, own.to])).sort();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to };
}
