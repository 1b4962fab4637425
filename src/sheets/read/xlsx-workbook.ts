import { type Cell, type Sheet as HucreSheet, type CellValue as HucreValue, readXlsx } from 'hucre/xlsx';
import type { CellValue, Sheet, SheetCell, Workbook } from '../workbook.js';
import { dateValue, textValue } from './cell-value.js';

/** The one place that knows this library. */
export async function xlsxWorkbook(bytes: Uint8Array): Promise<Pick<Workbook, 'sheets'>> {
  const { sheets, dateSystem } = await readXlsx(bytes);
  const is1904 = dateSystem === '1904';
  return { sheets: sheets.map((sheet) => sheetOf(sheet, is1904)) };
}

function sheetOf(sheet: HucreSheet, is1904: boolean): Sheet {
  const { name, rows, cells: details = new Map<string, Cell>(), merges = [], rowDefs, columns = [] } = sheet;
  const cells: SheetCell[] = [];
  for (const [row, values] of rows.entries()) {
    for (const [column, written] of values.entries()) {
      // Most are: the rows are as wide as the widest, and there may be millions.
      if (written === null) continue;
      const detail = details.get(`${row},${column}`);
      const value = cellValue(written, detail, is1904);
      const comment = detail?.comment?.text;
      if (value.kind !== 'empty' || comment !== undefined) cells.push({ row, column, value, comment });
    }
  }
  for (const [key, detail] of details) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if ((rows[row]?.[column] ?? null) !== null) continue;
    const value = cellValue(null, detail, is1904);
    const comment = detail.comment?.text;
    if (value.kind !== 'empty' || comment !== undefined) cells.push({ row, column, value, comment });
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    name,
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    cells,
    merges: merges.map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
    hiddenRows: [...(rowDefs ?? [])].filter(([, { hidden }]) => hidden === true).map(([row]) => row),
    hiddenColumns: columns.flatMap(({ hidden }, column) => (hidden === true ? [column] : [])),
  };
}

function cellValue(written: HucreValue, detail: Cell | undefined, is1904: boolean): CellValue {
  if (detail?.formula !== undefined && written === null) return { kind: 'uncalculated', formula: detail.formula };
  if (written === null || written === undefined) return { kind: 'empty' };
  if (written instanceof Date) return dateValue(written, is1904);
  if (typeof written === 'number') return { kind: 'number', number: written };
  if (typeof written === 'boolean') return { kind: 'truth', is: written };
  if (detail?.type === 'error') return { kind: 'error', text: written };
  return textValue(written);
}
