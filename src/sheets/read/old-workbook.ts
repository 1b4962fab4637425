import * as library from '@e965/xlsx';
import type { CellValue, Sheet, SheetCell, Workbook } from '../workbook.js';
import { serialValue, textValue } from './cell-value.js';
import { locked } from './file-kind.js';

/**
 * `.xls` and `.ods`: of those hucre loses hidden rows and comments, and makes 16,384 cells of each row that gnumeric
 * wrote. The one place that knows this library.
 */
export function oldWorkbook(bytes: Uint8Array): Pick<Workbook, 'sheets'> {
  const book = openBook(bytes);
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name];
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
    return sheetOf(name, sheet ?? {}, isHidden, is1904);
  });
  return { sheets };
}

function openBook(bytes: Uint8Array): library.WorkBook {
  try {
    return library.read(bytes, { cellNF: true, cellStyles: true, cellFormula: true, cellText: false, cellHTML: false });
  } catch (error) {
    if (error instanceof Error && /^(?:File is password-protected|Password)/i.test(error.message)) throw locked();
    throw error;
  }
}

function sheetOf(name: string, sheet: library.WorkSheet, isHidden: boolean, is1904: boolean): Sheet {
  const cells: SheetCell[] = [];
  for (const [key, cell] of Object.entries(sheet)) {
    if (key.startsWith('!')) continue;
    const { r: row, c: column } = library.utils.decode_cell(key);
    const comment = commentOf(cell);
    const value = cellValue(cell, is1904);
    if (value.kind !== 'empty' || comment !== undefined) cells.push({ row, column, value, comment });
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const { '!merges': merges = [], '!rows': rows = [], '!cols': columns = [] } = sheet;
  return {
    name,
    isHidden,
    cells,
    merges: merges.map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: hiddenOf(rows),
    hiddenColumns: hiddenOf(columns),
  };
}

/** The lists have holes. */
function hiddenOf(items: readonly ({ readonly hidden?: boolean } | undefined)[]): readonly number[] {
  return Array.from(items).flatMap((item, index) => (item?.hidden === true ? [index] : []));
}

function commentOf({ c: comments = [] }: library.CellObject): string | undefined {
  // Old files fill them up with NULs.
  const text = comments
    .map(({ t = '' }) => t.replaceAll('\0', '').trim())
    .filter((part) => part !== '')
    .join('\n');
  return text === '' ? undefined : text;
}

function cellValue(
  { t: type, v: value, w: shown, z: format, f: formula }: library.CellObject,
  is1904: boolean,
): CellValue {
  if (formula !== undefined && value === undefined) return { kind: 'uncalculated', formula };
  if (type === 'e') return { kind: 'error', text: shown ?? '#N/A' };
  if (typeof value === 'boolean') return { kind: 'truth', is: value };
  if (typeof value === 'string') return textValue(value);
  if (value instanceof Date || value === undefined) return { kind: 'empty' };
  const words = String(format ?? 'General');
  if (!library.SSF.is_date(words)) return { kind: 'number', number: value };
  return serialValue(value, is1904, !/[yd]/i.test(words.replace(/"[^"]*"|\[[^\]]*\]/g, '')));
}
