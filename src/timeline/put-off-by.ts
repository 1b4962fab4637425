import type { Cell } from '../model/cell.js';
import { type Change, cellShownBy } from '../model/change.js';
import type { Course } from '../model/course.js';
import type { Day } from '../model/time.js';
import type { ChannelPlan } from './channel-plan.js';

export interface PutOff {
  /** The first of the days. */
  readonly day: Day;
  readonly courses: readonly string[];
}

/** The courses whose later lessons a change puts off, as it takes a cell of them and does not say what becomes of the rest. */
export function putOffBy({ grid }: ChannelPlan, change: Change): PutOff | undefined {
  if (!('rest' in change) || change.rest !== undefined) return undefined;
  const courses = new Set<Course>();
  let first: Day | undefined;
  for (const { day } of grid.changes.daysOf.get(change) ?? []) {
    const changed = grid.changes.on(day);
    const before = courses.size;
    if (change.kind === 'off' && changed?.table?.change === change) {
      for (const { cell } of grid.ownSlotsOn(day)) if (cell.kind === 'next') courses.add(cell.course);
    }
    if (change.kind === 'cell' && changed?.cells.get(change.at)?.change === change) {
      const cell = grid.cellAt({ day, at: change.at });
      if (cell?.kind === 'next' && change.show !== 'own' && !shows(cellShownBy(change), cell.course))
        courses.add(cell.course);
    }
    if (courses.size > before) first ??= day;
  }
  return first === undefined ? undefined : { day: first, courses: [...courses].map(({ id }) => id) };
}

/** A lesson of the same course, which takes its turn. */
function shows(cell: Cell | undefined, course: Course): boolean {
  return (
    (cell?.kind === 'next' && cell.course === course) || (cell?.kind === 'pinned' && cell.lesson.course === course)
  );
}
