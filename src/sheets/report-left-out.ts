import type { GridArea } from './grid/find-grids.js';
import { labelOfValue } from './grid/read-label.js';
import type { SheetRow } from './grid/read-rows.js';
import { sheetReadSo } from './problems.js';
import type { ReadingLog } from './reading-log.js';
import { shownValue } from './report-unused.js';
import type { CellPlace } from './workbook.js';

/** Words of cells that a message has. */
const MAX_SHOWN = 10;

/** Cells among lessons that `import.yaml` lists as not needed: once the sheet has changed, they may be lessons. */
export function reportLeftOut(
  { table, header, days, end }: GridArea,
  rows: readonly SheetRow[],
  isCounted: (cell: CellPlace) => boolean,
  log: ReadingLog,
): void {
  const { sheet } = table;
  const [columns, first] = [new Set(days.map(({ column }) => column)), days[0]?.column ?? 0];
  const last = Math.max(header, ...rows.map(({ place }) => table.place(place.row, place.column).row));
  const timed = new Set(
    sheet.cells
      .filter(({ value }) => labelOfValue(value).times.length > 0)
      .map((cell) => table.place(cell.row, cell.column))
      .flatMap(({ row, column }) => (column < first ? [row] : [])),
  );
  // What is after the last row that is known is part of this grid or of none.
  const over = end === table.rows ? Number.POSITIVE_INFINITY : end;
  const cells = sheet.cells.filter((cell) => {
    const { row, column } = table.place(cell.row, cell.column);
    const isWithin = columns.has(column) && row > header && row < over && (row <= last || timed.has(row));
    return isWithin && cell.value.kind !== 'empty' && !isCounted(cell);
  });
  if (cells.length === 0) return;
  const words = cells.slice(0, MAX_SHOWN).map(({ value }) => shownValue(value));
  const more = cells.length > MAX_SHOWN ? '…' : '';
  log.report(
    sheetReadSo,
    {
      zh: `课表中有 ${cells.length} 格列在 import.yaml 的 unused 中，没有导入：${words.join('、')}${more}`,
      en: `${cells.length} cells of the timetable are listed under unused in import.yaml and were not imported: ${words.join(', ')}${more}`,
    },
    sheet,
    cells[0],
  );
}
