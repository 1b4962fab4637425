import type { LocalText } from '../model/local-text.js';
import type { Day } from '../model/time.js';
import type { Repeat } from '../model/timetable.js';
import type { ChangedDay } from './dated-changes.js';
import type { Grid } from './grid.js';
import { copyBlock, type Repeatable } from './repeat-blocks.js';

/** A cell or repeat that is not shown for a reason. */
export interface Missed extends Repeatable {
  readonly reason: LocalText;
  readonly isLesson: boolean;
}

/** What the grid of a day would show, were its cells not cancelled or the whole day off. */
export function missedCells(grid: Grid, day: Day): readonly Missed[] {
  const off = grid.offOn(day);
  if (off !== undefined) {
    const { slots, reason } = off;
    return slots.map(({ from, to, cell }) => ({ from, to, reason, isLesson: cell.kind !== 'programme' }));
  }
  const changed = grid.changes.on(day);
  if (changed === undefined) return [];
  return [...replacedSlots(grid, day, changed), ...cancelledSlots(grid, day, changed)];
}

/** Of the day's own table, where it follows another: what begins when that has nothing. */
function replacedSlots(grid: Grid, day: Day, { table }: ChangedDay): readonly Missed[] {
  const reason = table?.change.reason;
  if (reason === undefined) return [];
  const shown = new Set(grid.plannedOn(day).map(({ from }) => from));
  return grid
    .ownSlotsOn(day)
    .filter(({ from }) => !shown.has(from))
    .map(({ from, to, cell }) => ({ from, to, reason, isLesson: cell.kind !== 'programme' }));
}

function cancelledSlots(grid: Grid, day: Day, { cells }: ChangedDay): readonly Missed[] {
  return grid.plannedOn(day).flatMap(({ from, to, cell }) => {
    const change = cells.get(from)?.change;
    if (change?.kind !== 'cell' || change.show !== 'nothing' || change.reason === undefined) return [];
    return [{ from, to, reason: change.reason, isLesson: cell.kind !== 'programme' }];
  });
}

/** The repeats of a day that fall away with what they would have repeated. */
export function missedCopies(
  repeats: readonly Repeat[],
  day: Day,
  missedOn: (day: Day) => readonly Missed[],
  firstRunsOn: (day: Day) => readonly Repeatable[],
): readonly Missed[] {
  return repeats.flatMap((repeat) => {
    if (repeat.of === 'week') return missedOfWeek(repeat, day, missedOn, firstRunsOn);
    const source = { itemsOn: missedOn, firstRunsOn: missedOn };
    return copyBlock(repeat, day, source).map(({ from, to, item }) => ({ ...item, from, to }));
  });
}

/** A week's repeat closes up: what it lacks is missing at its end. */
function missedOfWeek(
  repeat: Extract<Repeat, { of: 'week' }>,
  day: Day,
  missedOn: (day: Day) => readonly Missed[],
  firstRunsOn: (day: Day) => readonly Repeatable[],
): readonly Missed[] {
  const lessonsOn = (source: Day) => missedOn(source).filter(({ isLesson }) => isLesson);
  const endOf = (itemsOn: (day: Day) => readonly Repeatable[]) =>
    copyBlock(repeat, day, { itemsOn, firstRunsOn: itemsOn }).at(-1)?.to ?? repeat.at;
  const [from, to] = [endOf(firstRunsOn), endOf((source) => [...firstRunsOn(source), ...lessonsOn(source)])];
  const [lost] = copyBlock(repeat, day, { itemsOn: lessonsOn, firstRunsOn: lessonsOn });
  return lost === undefined || from >= to ? [] : [{ ...lost.item, from, to }];
}
