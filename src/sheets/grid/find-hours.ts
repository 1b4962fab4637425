import type { ClockTime } from '../../model/time.js';
import type { ReadingLog } from '../reading-log.js';
import type { SheetCell } from '../workbook.js';
import { labelOfValue } from './read-label.js';
import type { PeriodName } from './read-rows.js';
import type { SheetTable } from './sheet-table.js';

export interface Hours {
  readonly from: ClockTime;
  readonly to: ClockTime;
}

export function periodKey({ half, number }: PeriodName): string {
  return `${half ?? ''}${number}`;
}

/** A table of hours beside or below the grids: 第1节 and 08:05-08:25 in neighbouring cells. */
export function findHours(table: SheetTable, log: ReadingLog, hours: Map<string, Hours>): void {
  const { sheet } = table;
  const isFree = (cell: SheetCell | undefined): cell is SheetCell => cell !== undefined && !log.isUsed(sheet, cell);
  for (const cell of sheet.cells) {
    const next = table.own(cell.row, cell.column + 1);
    if (!isFree(cell) || !isFree(next)) continue;
    const [name, when] = [labelOfValue(cell.value), labelOfValue(next.value)];
    const [from, to] = when.times;
    const isName = name.period !== undefined && name.times.length === 0 && name.words === '';
    if (!isName || name.period === undefined || from === undefined || to === undefined || to <= from) continue;
    const key = periodKey({ half: name.half, number: name.period });
    if (hours.has(key)) continue;
    hours.set(key, { from, to });
    log.use(sheet, cell);
    log.use(sheet, next);
  }
}
