import type { Calendar } from '../calendar/calendar.js';
import { addToGroup } from '../diagnostics/group-by.js';
import type { ClockTime, Day, Weekday } from '../model/time.js';
import type { Cell, Change, Channel, GridRow, Timetable } from '../model/timetable.js';
import type { LeftOut } from './deal-lessons.js';
import type { Slot } from './slot.js';

/** The grids of one channel by day: which timetable is in force, and its slots with the day's changes laid over. */
export class Grid {
  readonly #columns = new Map<Timetable, Map<Weekday, readonly Slot[]>>();
  readonly #changes = new Map<Day, Change[]>();

  constructor(
    readonly channel: Channel,
    readonly calendar: Calendar,
  ) {
    for (const timetable of channel.timetables) {
      for (const change of timetable.changes) addToGroup(this.#changes, change.on, change);
    }
  }

  timetableOn(day: Day): Timetable | undefined {
    let inForce: Timetable | undefined;
    for (const timetable of this.channel.timetables) if (timetable.from <= day) inForce = timetable;
    return inForce;
  }

  /** The day's changes, those of a timetable that is not in force left out. */
  changesOn(day: Day): readonly Change[] {
    const changes = this.#changes.get(day);
    if (changes === undefined) return [];
    const inForce = this.timetableOn(day);
    return changes.filter((change) => inForce?.changes.includes(change));
  }

  /** Every change, also those that are never in force. */
  allChanges(): Iterable<Change> {
    return [...this.#changes.values()].flat();
  }

  /** The slots of a day in order; a cancelled or empty cell has none. */
  slotsOn(day: Day): readonly Slot[] {
    const planned = this.#slotsBeforeChanges(day);
    const changes = this.changesOn(day);
    if (changes.length === 0) return planned;
    const slots: Slot[] = [];
    const timetable = this.timetableOn(day);
    const weekday = this.calendar.weekdayTaught(day);
    for (const row of timetable === undefined || weekday === undefined ? [] : rowsOn(timetable, weekday)) {
      const change = changes.find(({ at }) => at === row.from);
      const own = planned.find(({ from }) => from === row.from);
      if (change === undefined) {
        if (own !== undefined) slots.push(own);
      } else if (change.show !== undefined && this.#teaches(change.show, day)) {
        slots.push({ from: row.from, to: row.to, cell: change.show, span: change.span, reason: change.reason });
      }
    }
    return slots.sort(bySlotStart);
  }

  /** The row of its day's grid that `change` meets (an empty cell of a taught day too). */
  rowMetBy({ on, at }: Change): GridRow | undefined {
    const weekday = this.calendar.weekdayTaught(on);
    const timetable = this.timetableOn(on);
    if (timetable === undefined || weekday === undefined || !this.#inTerm(on)) return undefined;
    return [...rowsOn(timetable, weekday)].find(({ from }) => from === at);
  }

  /** The cell of its day's grid that `change` takes the place of. */
  cellMetBy(change: Change): Cell | undefined {
    const weekday = this.calendar.weekdayTaught(change.on);
    return weekday && this.rowMetBy(change)?.cells.get(weekday);
  }

  /** Cells whose lesson a change leaves out, in order of time. */
  leftOutOn(day: Day): readonly LeftOut[] {
    const changes = this.changesOn(day).filter(({ rest }) => rest === 'stays');
    return changes
      .flatMap((change) => {
        const cell = this.cellMetBy(change);
        return cell?.kind === 'next' ? [{ from: change.at, course: cell.course }] : [];
      })
      .sort((a, b) => a.from - b.from);
  }

  #slotsBeforeChanges(day: Day): readonly Slot[] {
    const weekday = this.calendar.weekdayTaught(day);
    return weekday === undefined ? [] : this.slotsOf(weekday, day);
  }

  /** The slots of a day as the grid has them, if it teaches `weekday`. */
  slotsOf(weekday: Weekday, day: Day): readonly Slot[] {
    const timetable = this.timetableOn(day);
    if (timetable === undefined) return [];
    const column = this.#column(timetable, weekday);
    const { grade } = this.channel;
    if (grade !== undefined) return this.calendar.isInTerm(grade.id, day) ? column : [];
    return column.filter(({ cell }) => this.#teaches(cell, day));
  }

  #column(timetable: Timetable, weekday: Weekday): readonly Slot[] {
    const columns = this.#columns.get(timetable) ?? new Map<Weekday, readonly Slot[]>();
    this.#columns.set(timetable, columns);
    const known = columns.get(weekday);
    if (known !== undefined) return known;
    const slots: Slot[] = [];
    for (const { from, to, cells } of timetable.rows) {
      const cell = cells.get(weekday);
      if (cell !== undefined) slots.push({ from, to, cell, span: cell.span, reason: undefined });
    }
    columns.set(weekday, slots.sort(bySlotStart));
    return slots;
  }

  /** On a shared channel a programme airs on any day that one of the channel's grades is in term. */
  #teaches(cell: Cell, day: Day): boolean {
    const grade = gradeOf(cell);
    if (grade !== undefined) return this.calendar.isInTerm(grade, day);
    return this.#inTerm(day);
  }

  #inTerm(day: Day): boolean {
    const { grades } = this.channel;
    return grades.length === 0 || grades.some(({ id }) => this.calendar.isInTerm(id, day));
  }
}

/** One row a start: the one with a cell for the weekday, where rows of different weekdays share it. */
function rowsOn({ rows }: Timetable, weekday: Weekday): Iterable<GridRow> {
  const byStart = new Map<ClockTime, GridRow>();
  for (const row of rows) if (row.cells.has(weekday) || !byStart.has(row.from)) byStart.set(row.from, row);
  return byStart.values();
}

function gradeOf(cell: Cell): string | undefined {
  if (cell.kind === 'programme') return undefined;
  return (cell.kind === 'next' ? cell.course : cell.lesson.course).grade.id;
}

function bySlotStart(a: Slot, b: Slot): number {
  return a.from - b.from || a.to - b.to;
}
