import type { Cell } from '../model/cell.js';
import type { GridRow } from '../model/timetable.js';
import type { CellPlace, ChangedDay, DatedCell } from './dated-changes.js';
import type { Slot } from './slot.js';
import { swapFault } from './swap-fault.js';

interface Surroundings {
  /** What the table of a day has at a time, before changes of single cells. */
  cellAt(place: CellPlace): Cell | undefined;
  /** Whether a cell's grade is in term. */
  teaches(cell: Cell): boolean;
}

/** The slots of a day once its cells are changed, in order of start. `planned`: those of its table. */
export function layChanges(
  rows: readonly GridRow[],
  planned: readonly Slot[],
  { cells, extras }: ChangedDay,
  surroundings: Surroundings,
): readonly Slot[] {
  const slots: Slot[] = [];
  for (const row of rows) {
    const own = planned.find(({ from }) => from === row.from);
    const dated = cells.get(row.from);
    const slot = dated === undefined ? own : changedSlot(row, own, dated, surroundings);
    if (slot !== undefined) slots.push(slot);
  }
  for (const { at, show, length, span, reason } of extras) {
    if (show === 'nothing' || !surroundings.teaches(show)) continue;
    const times = { from: at, to: at + length };
    slots.push({ ...times, cell: show, span, reason, copied: { ...times, lasts: length, isExtra: true } });
  }
  return slots.sort((a, b) => a.from - b.from || a.to - b.to);
}

function changedSlot(
  row: GridRow,
  own: Slot | undefined,
  dated: DatedCell,
  { cellAt, teaches }: Surroundings,
): Slot | undefined {
  const { change, other } = dated;
  const { span, reason } = change;
  if (change.kind === 'swap') {
    if (other === undefined || swapFault(dated, cellAt) !== undefined) return own;
    const cell = cellAt(other);
    return cell && teaches(cell) ? { from: row.from, to: row.to, cell, span, reason, copied: undefined } : undefined;
  }
  const cell = change.show === 'own' ? own?.cell : change.show;
  if (cell === undefined || cell === 'nothing' || !teaches(cell)) return undefined;
  return { ...timesOf(row, change), cell, span, reason };
}

/** When a changed cell is on air, and what its repeats go by. */
export function timesOf(
  { from: at, to: until }: Pick<Slot, 'from' | 'to'>,
  { movedTo, length }: Extract<DatedCell['change'], { kind: 'cell' }>,
): Pick<Slot, 'from' | 'to' | 'copied'> {
  const from = movedTo ?? at;
  const lasts = length ?? until - at;
  const isMoved = movedTo !== undefined || length !== undefined;
  return { from, to: from + lasts, copied: isMoved ? { from: at, to: until, lasts, isExtra: false } : undefined };
}
