import { type Cell, type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { DAY, dayNumber } from '../../model/time.js';
import type { Book, BookCell, BookSheet, CellContent, Look } from './book.js';

/** The same book gives the same bytes, whatever the clock says. */
export async function writeBook({ title, sheets }: Book): Promise<Uint8Array> {
  const names = new Set<string>();
  return writeXlsx({
    sheets: sheets.map((sheet) => sheetOf(sheet, names)),
    properties: { title, creator: 'AirClass', created: WRITTEN, modified: WRITTEN },
  });
}

const WRITTEN = new Date(0);
const EPOCH = dayNumber('1899-12-30');
const SECOND_OF_DAY = 'hh:mm:ss';

function sheetOf(sheet: BookSheet, names: Set<string>): WriteSheet {
  const { rows, widths, frozen, hiddenRows = [], isHidden = false, orientation = 'landscape' } = sheet;
  const details = new Map<string, Partial<Cell>>();
  const values = rows.map((row, index) =>
    row.map((cell, column): CellValue => {
      if (cell === undefined) return null;
      const { comment } = cell;
      const detail: Partial<Cell> = {
        style: styleOf(cell),
        ...(comment !== undefined && { comment: { text: comment, author: 'AirClass' } }),
      };
      details.set(`${index},${column}`, detail);
      return plainValue(cell);
    }),
  );
  return {
    name: sheetName(sheet.name, names),
    rows: values,
    cells: details,
    columns: widths.map((width) => (width === 0 ? { width: 8, hidden: true } : { width })),
    freezePane: frozen,
    rowDefs: new Map(hiddenRows.map((row) => [row, { hidden: true }] as const)),
    ...(isHidden && { hidden: true }),
    pageSetup: {
      paperSize: 'a4',
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(frozen.rows > 0 && { printTitlesRow: `$1:$${frozen.rows}` }),
    },
  };
}

/** A text is written as a string whatever it begins with: no program calculates it. */
function plainValue(cell: CellContent): CellValue {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return cell.number;
    case 'day':
      return dayNumber(cell.day) - EPOCH;
    case 'clock':
      return cell.clock / DAY;
    case 'length':
      return cell.length / DAY;
  }
}

const FORMATS: Readonly<Record<CellContent['kind'], string | undefined>> = {
  text: '@',
  number: undefined,
  day: 'yyyy-mm-dd',
  clock: SECOND_OF_DAY,
  length: '[h]:mm:ss',
};

const LOOKS: Readonly<Record<Look, CellStyle>> = {
  title: { font: { bold: true, size: 14 } },
  head: { font: { bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } } },
  grey: { font: { color: { rgb: '808080' } } },
};

function styleOf({ kind, look }: NonNullable<BookCell>): CellStyle {
  const numFmt = FORMATS[kind];
  return {
    ...(look !== undefined && LOOKS[look]),
    alignment: { vertical: 'center', ...(look !== 'title' && { wrapText: true }) },
    ...(numFmt !== undefined && { numFmt }),
  };
}

/** At most 31 characters, without those that no sheet may have. */
function sheetName(name: string, names: Set<string>): string {
  const plain =
    name
      .replace(/[\\/*?:[\]\p{Cc}]/gu, ' ')
      .replace(/^'|'$/g, ' ')
      .trim() || 'Sheet';
  let own = plain.slice(0, 31);
  for (let count = 2; names.has(own.toLowerCase()); count++) own = `${plain.slice(0, 27)} ${count}`;
  names.add(own.toLowerCase());
  return own;
}
