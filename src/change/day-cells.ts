import { groupBy } from '../diagnostics/group-by.js';
import type { ClockTime, Day, Instant } from '../model/time.js';
import type { Cell, Channel } from '../model/timetable.js';
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
  const rows = gridRows(grid, timeline, day);
  const cells = rows.map(({ from, to, cell }): DayCell => {
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

interface RowOfDay {
  readonly from: ClockTime;
  readonly to: ClockTime;
  readonly cell: Cell | undefined;
}

/** One per start: the row with a cell for the day, where several share it. */
function gridRows(grid: Grid, { calendar }: Timeline, day: Day): readonly RowOfDay[] {
  const weekday = calendar.weekdayTaught(day);
  const rows = weekday === undefined ? [] : (grid.timetableOn(day)?.rows ?? []);
  const byStart = groupBy(rows, ({ from }) => from);
  return [...byStart.keys()].flatMap((at) => {
    const change = { on: day, at, show: undefined, reason: undefined, rest: undefined, span: grid.channel.span };
    const row = grid.rowMetBy(change);
    return row === undefined ? [] : [{ from: row.from, to: row.to, cell: grid.cellMetBy(change) }];
  });
}
