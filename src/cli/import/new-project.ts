import { relative, resolve } from 'node:path';
import { officialDays } from '../../calendar/official-days.js';
import { shippedGrades } from '../../model/vocabulary/shipped-grades.js';
import type { LaidGrid } from '../../sheets/lay-grid.js';
import { type ProjectFile, projectFiles, weekdaysOf } from '../../sheets/project/project-files.js';
import { calendarText } from '../init/calendar-text.js';
import type { InitPlan } from '../init/init-plan.js';
import { projectText } from '../init/project-texts.js';
import { readPlan } from '../init/read-plan.js';
import { schoolDays } from '../init/school-days.js';
import { zoneText } from '../init/zone-text.js';
import type { Session } from '../io.js';
import type { ImportOptions } from './options.js';

/** The files of a project, laid out as `airclass init` does, with the weeks of the spreadsheets. */
export function newProject(
  target: string,
  grids: readonly LaidGrid[],
  { term, name, zones }: ImportOptions,
  { cwd, now }: Pick<Session, 'cwd' | 'now'>,
): { readonly plan: InitPlan; readonly files: readonly ProjectFile[] } {
  const place = relative(cwd, resolve(target)) || '.';
  const given = { ...(term !== undefined && { term }), ...(name !== undefined && { name }) };
  const read = readPlan({ ...given, zones, grades: [] }, target, place, now());
  const taught = new Set(grids.map(({ grade }) => grade));
  const plan = { ...read, grades: shippedGrades.filter((grade) => taught.has(grade)) };
  const weekdays = weekdaysOf(grids);
  const days = schoolDays(plan.term, officialDays, weekdays);
  const inOrder = plan.grades.flatMap((grade) => grids.filter((grid) => grid.grade === grade));
  const files = [
    { path: 'project.yaml', text: projectText(plan) },
    { path: 'calendar.yaml', text: calendarText(plan.term, officialDays, weekdays) },
    ...projectFiles({ grids: inOrder, weekdays, firstDay: plan.term.from, days, name: plan.name }),
    ...plan.zones.map((zone, index) => ({ path: `zones/${zone.id}.yaml`, text: zoneText(plan, zone, index) })),
  ];
  return { plan, files };
}
