import type { CellPlace, CellRange, Sheet } from './workbook.js';

/** Whether a cell is not among those that `import.yaml` lists as not needed: these are as if they were empty. */
export function countedCells({ name }: Sheet, unused: readonly string[]): (cell: CellPlace) => boolean {
  const ranges = unused.flatMap((text) => rangeOf(text, name));
  return (cell) => !ranges.some((range) => isInside(cell, range));
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
