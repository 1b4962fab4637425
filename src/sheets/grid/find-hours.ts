import { addToGroup } from '../../diagnostics/group-by.js';
import type { ClockTime } from '../../model/time.js';
import type { ReadingLog } from '../reading-log.js';
import type { CellPlace, Sheet, SheetCell } from '../workbook.js';
import { labelOfValue } from './read-label.js';
import type { PeriodName } from './read-rows.js';
import type { SheetTable } from './sheet-table.js';

export interface Hours {
  readonly from: ClockTime;
  readonly to: ClockTime;
  readonly sheet: Sheet;
  /** Of the cell that names the period; the next one says when it is. */
  readonly place: CellPlace;
}

export function periodKey({ half, number }: PeriodName): string {
  return `${half ?? ''}${number}`;
}

/** Tables of hours beside or below the grids: 第1节 and 08:05-08:25 in neighbouring cells. Several may name a period. */
export function findHours(
  table: SheetTable,
  log: ReadingLog,
  hours: Map<string, Hours[]>,
  isElsewhere: (row: number) => boolean = () => false,
): void {
  const { sheet } = table;
  const isFree = (cell: SheetCell | undefined): cell is SheetCell =>
    cell !== undefined &&
    !log.isUsed(sheet, cell) &&
    !isElsewhere(cell.row) &&
    !table.hiddenRows.has(cell.row) &&
    !table.hiddenColumns.has(cell.column);
  for (const cell of sheet.cells) {
    const own = table.own(cell.row, cell.column);
    const next = table.own(cell.row, cell.column + 1);
    if (!isFree(own) || !isFree(next)) continue;
    const [name, when] = [labelOfValue(own.value), labelOfValue(next.value)];
    const [from, to] = when.times;
    const isName = name.period !== undefined && name.times.length === 0 && name.words === '';
    if (!isName || name.period === undefined || from === undefined || to === undefined || to <= from) continue;
    const key = periodKey({ half: name.half, number: name.period });
    addToGroup(hours, key, { from, to, sheet, place: cell });
  }
}

/** Those of the grid's own sheet, else those of any other; with the half of the day, else without it. */
export function hoursOf(
  period: PeriodName,
  { sheet }: SheetTable,
  hours: ReadonlyMap<string, readonly Hours[]>,
): readonly Hours[] {
  const all = [periodKey(period), String(period.number)].map((key) => hours.get(key) ?? []);
  const own = all.map((list) => list.filter((one) => one.sheet === sheet));
  return [...own, ...all].find((list) => list.length > 0) ?? [];
}
