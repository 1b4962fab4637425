import { groupBy } from '../diagnostics/group-by.js';
import type { Cell } from '../model/cell.js';
import type { ClockTime, Day, Instant } from '../model/time.js';
import type { Channel, GridRow } from '../model/timetable.js';
import { rowsOf } from '../timeline/day-table.js';
import { Grid } from '../timeline/grid.js';
import type { PlannedItem } from '../timeline/slot.js';
import type { Timeline } from '../timeline/timeline.js';

/** Something of a day that a change can be laid over. */
export interface DayCell {
  readonly from: ClockTime;
  readonly to: ClockTime;
  readonly start: Instant;
  readonly end: Instant;
  /** What the grid asks for, before any change; `undefined` for an empty cell and for a repeat. */
  readonly cell: Cell | undefined;
  /** What is planned there; `undefined` for an empty or cancelled cell. */
  readonly item: PlannedItem | undefined;
}

/** What a channel's day has, in order of start. */
export function dayCells(timeline: Timeline, channel: Channel, day: Day): readonly DayCell[] {
  const planned = timeline.lines.get(channel.id)?.plannedOn(day) ?? [];
  const byStart = groupBy(planned, ({ from }) => from);
  const { clock } = timeline.calendar;
  const grid = new Grid(channel, timeline.calendar);
  const cells = gridRows(grid, day).map(({ from, to }): DayCell => {
    const cell = grid.cellAt({ day, at: from });
    const [item] = byStart.get(from) ?? [];
    byStart.delete(from);
    return { from, to, start: clock.nearest(day, from), end: clock.nearest(day, to), cell, item };
  });
  const others = [...byStart.values()].flatMap(([item]) => item ?? []);
  const repeats = others.map((item): DayCell => {
    const { from, to, start, end } = item;
    return { from, to, start, end, cell: undefined, item };
  });
  return [...cells, ...repeats].sort((a, b) => a.from - b.from);
}

function gridRows(grid: Grid, day: Day): readonly GridRow[] {
  const table = grid.isInTerm(day) ? grid.tables.tableOn(day, grid.changes) : undefined;
  return table === undefined ? [] : rowsOf(table);
}
