import { formatClock } from '../model/format-time.js';
import { cellSpan } from './cell-name.js';
import { sheetCellUnused, sheetComment } from './problems.js';
import type { ReadingLog } from './reading-log.js';
import type { CellPlace, CellRange, CellValue, Sheet } from './workbook.js';

/** A sheet of another purpose has more; how many is said. */
const MAX_LISTED = 2000;

/** Every cell of a sheet that nothing was made of; `allowed`: those that `import.yaml` lists. */
export function reportUnused(log: ReadingLog, sheet: Sheet, allowed: readonly string[]): void {
  const ranges = allowed.flatMap((text) => rangeOf(text, sheet.name));
  const unused = sheet.cells.filter((cell) => {
    const hasWords = cell.value.kind !== 'empty' || cell.comment !== undefined;
    return hasWords && !log.isUsed(sheet, cell) && !ranges.some((range) => isInside(cell, range));
  });
  for (const cell of unused.slice(0, MAX_LISTED)) {
    const shown = shownValue(cell.value);
    const message = { zh: `“${shown}”没有用到`, en: `"${shown}" is not used` };
    if (cell.value.kind === 'empty') {
      const comment = (cell.comment ?? '').replaceAll(/\s+/gu, ' ').slice(0, 80);
      log.report(
        sheetComment,
        { zh: `批注“${comment}”没有用到`, en: `the comment "${comment}" is not used` },
        sheet,
        cell,
      );
    } else log.report(sheetCellUnused, message, sheet, cell);
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

/** `初一!A20`, `初一!A20:G22`; in a text file without a sheet. */
function rangeOf(text: string, sheet: string | undefined): readonly CellRange[] {
  const mark = text.lastIndexOf('!');
  if ((mark === -1 ? undefined : text.slice(0, mark)) !== sheet) return [];
  const [first, last = first] = text
    .slice(mark + 1)
    .split(':')
    .map(placeOf);
  if (first === undefined || last === undefined) return [];
  return [{ top: first.row, left: first.column, bottom: last.row, right: last.column }];
}

function placeOf(name: string): CellPlace | undefined {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name.trim().toUpperCase()) ?? [];
  if (letters === '') return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function isInside({ row, column }: CellPlace, { top, left, bottom, right }: CellRange): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
