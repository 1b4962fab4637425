import type { Weekday } from '../../model/time.js';
import { WEEKDAYS } from '../../model/time.js';
import { readWeekday } from './read-weekday.js';
import { type SheetTable, wordsOf } from './sheet-table.js';

export interface DayColumn {
  readonly column: number;
  readonly weekday: Weekday;
}

/** Where a week grid is: the row that names the weekdays, its columns, and how far down it may go. */
export interface GridArea {
  readonly table: SheetTable;
  readonly header: number;
  readonly days: readonly DayColumn[];
  /** The first column that may belong to it. */
  readonly left: number;
  /** Before which its rows end. */
  readonly end: number;
  /** Above which its title cannot be: the grid before it is there. */
  readonly above: number;
}

/** Fewer weekdays in a row are a text that names some. */
const MIN_DAYS = 3;

/** Each row that names weekdays begins a grid; one that names them twice, two side by side. */
export function findGrids(table: SheetTable): readonly GridArea[] {
  const headers: { readonly row: number; readonly blocks: readonly (readonly DayColumn[])[] }[] = [];
  for (const row of table.filledRows) {
    const blocks = blocksOf(table, row);
    if (blocks.length > 0) headers.push({ row, blocks });
  }
  return headers.flatMap(({ row, blocks }, index) => {
    const end = headers[index + 1]?.row ?? table.rows;
    const above = index === 0 ? 0 : (headers[index - 1]?.row ?? 0) + 1;
    return blocks.map((days, place): GridArea => {
      const before = blocks[place - 1]?.at(-1)?.column;
      return { table, header: row, days, left: before === undefined ? 0 : before + 1, end, above };
    });
  });
}

function blocksOf(table: SheetTable, row: number): readonly (readonly DayColumn[])[] {
  if (table.hiddenRows.has(row)) return [];
  const blocks: DayColumn[][] = [];
  let block: DayColumn[] = [];
  let isBare = true;
  let order = -1;
  const close = () => {
    if (block.length >= MIN_DAYS || (block.length > 1 && !isBare)) blocks.push(block);
    [block, isBare, order] = [[], true, -1];
  };
  for (const column of table.filledColumns(row)) {
    if (table.hiddenColumns.has(column)) continue;
    const word = readWeekday(wordsOf(table.own(row, column)));
    if (word === undefined) continue;
    const next = WEEKDAYS.indexOf(word.weekday);
    if (next <= order) close();
    block.push({ column, weekday: word.weekday });
    order = next;
    isBare = isBare && word.isBare;
  }
  close();
  return blocks;
}
