import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { addDays } from '../model/time.js';
import type { ChannelPlan } from './channel-plan.js';
import { weekNotCounted } from './problems.js';

/** Reports cells of odd or even weeks on a day before the first teaching week, which is neither; once per timetable. */
export function checkWeeks({ grid, calendar }: ChannelPlan, diagnostics: DiagnosticList): void {
  const reported = new Set<object>();
  for (let day = calendar.first; day <= calendar.last && calendar.teachingWeek(day) < 1; day = addDays(day, 1)) {
    const table = grid.isInTerm(day) ? grid.tables.own(day) : undefined;
    if (table === undefined || reported.has(table.timetable)) continue;
    const row = table.timetable.rows.find(({ weeks, cells }) => weeks !== undefined && cells.has(table.weekday));
    if (row === undefined) continue;
    reported.add(table.timetable);
    diagnostics.report(weekNotCounted, {
      message: {
        zh: `${day} 在学期第一个教学周之前，不分单双周，这一格空着；这几周请用另一份课表，写明每周都播的内容`,
        en: `${day} is before the first teaching week, which is neither odd nor even, so the cell is empty; give these weeks a timetable of their own with cells for every week`,
      },
      span: row.span,
      at: [calendar.clock.nearest(day, row.from)],
    });
  }
}
