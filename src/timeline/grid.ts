import type { Calendar } from '../calendar/calendar.js';
import { type Cell, courseOfCell } from '../model/cell.js';
import type { LocalText } from '../model/local-text.js';
import type { Day } from '../model/time.js';
import type { Channel, GridRow } from '../model/timetable.js';
import { type CellPlace, DatedChanges } from './dated-changes.js';
import { type DayTable, DayTables, rowsOf } from './day-table.js';
import type { LeftOut } from './deal-lessons.js';
import { layChanges } from './lay-changes.js';
import type { Slot } from './slot.js';

/** A day that is off, with what it would show and why it does not. */
export interface DayOff {
  readonly slots: readonly Slot[];
  readonly reason: LocalText;
}

const NO_SLOTS: readonly Slot[] = [];

/** The grids of one channel by day: which table is followed, and its slots with the day's changes laid over. */
export class Grid {
  readonly tables: DayTables;
  readonly changes: DatedChanges;
  readonly #columns = new Map<DayTable['timetable'], Map<string, readonly Slot[]>>();

  constructor(
    readonly channel: Channel,
    readonly calendar: Calendar,
  ) {
    this.tables = new DayTables(channel, calendar);
    this.changes = new DatedChanges(channel, calendar, {
      isInForce: (timetable, day) => this.tables.timetableOn(day) === timetable,
      isTaught: (day) => this.tables.own(day) !== undefined && this.isInTerm(day),
    });
  }

  /** The slots of a day in order; a cancelled or empty cell has none. */
  slotsOn(day: Day): readonly Slot[] {
    const changed = this.changes.on(day);
    // Nearly every day of a year.
    if (changed === undefined) return this.ownSlotsOn(day);
    const planned = this.plannedOn(day);
    if (changed.cells.size === 0 && changed.extras.length === 0) return planned;
    return layChanges(this.#rowsOn(day), planned, changed, {
      cellAt: (place) => this.cellAt(place),
      teaches: (cell) => this.#teaches(cell, day),
    });
  }

  /** The slots of the table that a day follows, before changes of single cells. */
  plannedOn(day: Day): readonly Slot[] {
    const dated = this.changes.on(day)?.table;
    const table = this.#tableOn(day);
    if (table === undefined) return [];
    const slots = this.#slotsOf(table, day);
    return dated === undefined ? slots : slots.map((slot) => ({ ...slot, reason: dated.change.reason }));
  }

  /** The row of its day's table that starts there (an empty cell of a taught day too). */
  rowAt({ day, at }: CellPlace): GridRow | undefined {
    return this.isInTerm(day) ? this.#rowsOn(day).find(({ from }) => from === at) : undefined;
  }

  cellAt({ day, at }: CellPlace): Cell | undefined {
    return this.plannedOn(day).find(({ from }) => from === at)?.cell;
  }

  /** Cells whose lesson a change leaves out, in order of time. */
  leftOutOn(day: Day): readonly LeftOut[] {
    const changed = this.changes.on(day);
    if (changed === undefined) return [];
    const { table, cells } = changed;
    const lost: (Pick<Slot, 'from'> & { readonly cell: Cell | undefined })[] = [];
    if (table?.change.kind === 'off' && table.change.rest === 'stays') lost.push(...this.ownSlotsOn(day));
    for (const { change, at } of cells.values())
      if (change.kind === 'cell' && change.rest === 'stays') lost.push({ from: at, cell: this.cellAt({ day, at }) });
    return lost
      .flatMap(({ from, cell }) => (cell?.kind === 'next' ? [{ from, course: cell.course }] : []))
      .sort((a, b) => a.from - b.from);
  }

  /** What the calendar, or a change of the whole day, keeps from being shown. */
  offOn(day: Day): DayOff | undefined {
    const change = this.changes.on(day)?.table?.change;
    if (change?.kind === 'off') return change.reason && { slots: this.ownSlotsOn(day), reason: change.reason };
    if (change !== undefined) return undefined;
    const reason = this.calendar.closedOn(day)?.reason;
    const table = this.tables.closed(day);
    return reason && table && { slots: this.#slotsOf(table, day), reason };
  }

  /** The day's own slots, whatever changes. */
  ownSlotsOn(day: Day): readonly Slot[] {
    const table = this.tables.own(day);
    return table === undefined ? NO_SLOTS : this.#slotsOf(table, day);
  }

  isInTerm(day: Day): boolean {
    const { grades } = this.channel;
    return grades.length === 0 || grades.some(({ id }) => this.calendar.isInTerm(id, day));
  }

  #tableOn(day: Day): DayTable | undefined {
    return this.tables.tableOn(day, this.changes);
  }

  #rowsOn(day: Day): readonly GridRow[] {
    const table = this.#tableOn(day);
    return table === undefined ? [] : rowsOf(table);
  }

  #slotsOf(table: DayTable, day: Day): readonly Slot[] {
    const column = this.#column(table);
    const { grade } = this.channel;
    if (grade !== undefined) return this.calendar.isInTerm(grade.id, day) ? column : [];
    return column.filter(({ cell }) => this.#teaches(cell, day));
  }

  #column({ timetable, weekday, weeks }: DayTable): readonly Slot[] {
    const columns = this.#columns.get(timetable) ?? new Map<string, readonly Slot[]>();
    this.#columns.set(timetable, columns);
    const key = weeks === undefined ? weekday : `${weekday} ${weeks}`;
    const known = columns.get(key);
    if (known !== undefined) return known;
    const slots: Slot[] = [];
    for (const { from, to, cells, weeks: ofRow } of timetable.rows) {
      const cell = ofRow === undefined || ofRow === weeks ? cells.get(weekday) : undefined;
      if (cell !== undefined) slots.push({ from, to, cell, span: cell.span, reason: undefined, copied: undefined });
    }
    columns.set(key, slots.sort(bySlotStart));
    return slots;
  }

  /** On a shared channel a programme airs on any day that one of the channel's grades is in term. */
  #teaches(cell: Cell, day: Day): boolean {
    const grade = courseOfCell(cell)?.grade;
    return grade === undefined ? this.isInTerm(day) : this.calendar.isInTerm(grade.id, day);
  }
}

function bySlotStart(a: Slot, b: Slot): number {
  return a.from - b.from || a.to - b.to;
}
