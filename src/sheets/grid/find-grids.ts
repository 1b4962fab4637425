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
  /** Weekdays in its header that belong to no grid: out of order, or alone. */
  readonly strays: readonly DayColumn[];
  /** The first column that may belong to it. */
  readonly left: number;
  /** Before which its rows end. */
  readonly end: number;
  /** Above which its title cannot be: the grid before it is there. */
  readonly above: number;
}

/** Fewer weekdays in a row are a text that names some. */
const MIN_DAYS = 3;

/** Each row that names weekdays begins a grid; one that names them twice, two side by side. `stops`: rows that begin something else. */
export function findGrids(table: SheetTable, stops: readonly number[] = []): readonly GridArea[] {
  const headers: (Header & { readonly row: number })[] = [];
  for (const row of table.filledRows) {
    const header = headerOf(table, row);
    if (header.blocks.length > 0) headers.push({ row, ...header });
  }
  return headers.flatMap(({ row, blocks, strays }, index) => {
    const next = [headers[index + 1]?.row ?? table.rows, ...stops.filter((stop) => stop > row)];
    const end = Math.min(...next);
    const above = index === 0 ? 0 : (headers[index - 1]?.row ?? 0) + 1;
    return blocks.map((days, place): GridArea => {
      const before = blocks[place - 1]?.at(-1)?.column;
      const left = before === undefined ? 0 : before + 1;
      return { table, header: row, days, strays: place === 0 ? strays : [], left, end, above };
    });
  });
}

interface Header {
  readonly blocks: readonly (readonly DayColumn[])[];
  readonly strays: readonly DayColumn[];
}

function headerOf(table: SheetTable, row: number): Header {
  const blocks: DayColumn[][] = [];
  const strays: DayColumn[] = [];
  if (table.hiddenRows.has(row)) return { blocks, strays };
  let block: DayColumn[] = [];
  let isBare = true;
  const close = () => {
    if (block.length >= MIN_DAYS || (block.length > 1 && !isBare)) blocks.push(block);
    else strays.push(...block);
    [block, isBare] = [[], true];
  };
  for (const column of table.filledColumns(row)) {
    if (table.hiddenColumns.has(column)) continue;
    const word = readWeekday(wordsOf(table.own(row, column)));
    if (word === undefined) continue;
    if (!mayFollow(word.weekday, block)) close();
    block.push({ column, weekday: word.weekday });
    isBare = isBare && word.isBare;
  }
  close();
  return { blocks, strays };
}

/** A week may begin on Sunday. */
function mayFollow(weekday: Weekday, block: readonly DayColumn[]): boolean {
  const [first, last] = [block[0]?.weekday, block.at(-1)?.weekday];
  if (last === undefined) return true;
  if (last === 'sun') return block.length === 1 && weekday !== 'sun';
  return weekday !== first && WEEKDAYS.indexOf(weekday) > WEEKDAYS.indexOf(last);
}
