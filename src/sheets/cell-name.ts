import type { Span } from '../diagnostics/span.js';
import type { CellPlace, Sheet, Workbook } from './workbook.js';

/** More columns than any program has. */
const COLUMNS = 2 ** 15;
/** More rows than any program has. */
const ROWS = 2 ** 21;

/** `C7`. */
export function cellName({ row, column }: CellPlace): string {
  return `${columnName(column)}${row + 1}`;
}

function columnName(column: number): string {
  const before = Math.floor(column / 26);
  return `${before > 0 ? columnName(before - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

/** Where a cell is, for diagnostics; without a cell the whole sheet, without a sheet the whole file. */
export function cellSpan({ file, sheets }: Pick<Workbook, 'file' | 'sheets'>, sheet?: Sheet, cell?: CellPlace): Span {
  if (sheet === undefined) return { file, start: 0, end: 0 };
  const before = sheets.indexOf(sheet) * ROWS * COLUMNS;
  const order = before + (cell === undefined ? 0 : 1 + cell.row * COLUMNS + cell.column);
  const name = cell === undefined ? '' : cellName(cell);
  const words = sheet.name === undefined ? name : [sheet.name, name].filter((part) => part !== '').join('!');
  return { file, start: order, end: order, ...(words !== '' && { cell: words }) };
}
