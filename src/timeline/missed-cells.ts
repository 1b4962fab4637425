import type { LocalText } from '../model/local-text.js';
import type { Day } from '../model/time.js';
import type { Repeat } from '../model/timetable.js';
import type { Grid } from './grid.js';
import { copyBlock, type Repeatable } from './repeat-blocks.js';

/** A cell or repeat that is not shown for a reason. */
export interface Missed extends Repeatable {
  readonly reason: LocalText;
  readonly isLesson: boolean;
}

/** What the grid of a day would show, were its cells not cancelled or the whole day off. */
export function missedCells(grid: Grid, day: Day): readonly Missed[] {
  const closed = grid.calendar.closedOn(day);
  if (closed !== undefined) {
    const { weekday, reason } = closed;
    return grid
      .slotsOf(weekday, day)
      .map(({ from, to, cell }) => ({ from, to, reason, isLesson: cell.kind !== 'programme' }));
  }
  return grid.changesOn(day).flatMap((change) => {
    const { show, reason } = change;
    const row = show === undefined ? grid.rowMetBy(change) : undefined;
    const weekday = grid.calendar.weekdayTaught(day);
    const cell = weekday && row?.cells.get(weekday);
    if (row === undefined || reason === undefined || cell === undefined) return [];
    return [{ from: row.from, to: row.to, reason, isLesson: cell.kind !== 'programme' }];
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
