import { formatClock } from '../model/format-time.js';
import { cellSpan } from './cell-name.js';
import { sheetCellUnused } from './problems.js';
import type { ReadingLog } from './reading-log.js';
import type { CellPlace, CellValue, Sheet } from './workbook.js';

/** A sheet of another purpose has more; how many is said. */
const MAX_LISTED = 2000;

/** Every cell of a sheet that nothing was made of; `isCounted`: not among those that `import.yaml` lists. */
export function reportUnused(log: ReadingLog, sheet: Sheet, isCounted: (cell: CellPlace) => boolean): void {
  const unused = sheet.cells.filter(
    (cell) => cell.value.kind !== 'empty' && !log.isUsed(sheet, cell) && isCounted(cell),
  );
  for (const cell of unused.slice(0, MAX_LISTED)) {
    const shown = shownValue(cell.value);
    log.report(sheetCellUnused, { zh: `“${shown}”没有用到`, en: `"${shown}" is not used` }, sheet, cell);
  }
  const rest = unused.length - MAX_LISTED;
  if (rest <= 0) return;
  const message = { zh: `另有 ${rest} 格没有用到`, en: `${rest} more cells are not used` };
  log.diagnostics.report(sheetCellUnused, { message, span: cellSpan(log.workbook, sheet) });
}

export function shownValue(value: CellValue): string {
  switch (value.kind) {
    case 'text':
      return value.text.replaceAll(/\s+/gu, ' ').trim().slice(0, 60);
    case 'number':
      return String(value.number);
    case 'time':
      return formatClock(value.clock);
    case 'date':
      return value.clock === 0 ? value.day : `${value.day} ${formatClock(value.clock)}`;
    case 'truth':
      return value.is ? 'TRUE' : 'FALSE';
    case 'error':
      return value.text;
    case 'uncalculated':
      return `=${value.formula.slice(0, 40)}`;
    case 'empty':
      return '';
  }
}
