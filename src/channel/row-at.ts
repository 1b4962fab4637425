import { HOLD } from '../media/packaging/package-index.js';
import type { Instant } from '../model/time.js';
import { type ChannelList, type ChannelRow, cellOf } from './channel-list.js';

/** A row with its end and its number among all changes of recording. */
export interface NumberedRow extends ChannelRow {
  readonly end: Instant;
  readonly number: number;
}

/** The row whose segment has the number of that cell. Outside the list the slate is shown, anew every `HOLD`. */
export function rowAt({ rows, until, number }: ChannelList, cell: number): NumberedRow {
  const first = rows[0]?.start ?? until;
  if (cell < cellOf(first)) return slateRow(first, Math.floor((cell - cellOf(first)) / CELLS), number);
  if (cell >= cellOf(until)) return slateRow(until, Math.floor((cell - cellOf(until)) / CELLS), number + rows.length);
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cellOf(rows[middle]?.start ?? 0) <= cell) low = middle + 1;
    else high = middle;
  }
  const found = rows[low - 1];
  if (found === undefined) throw new Error(`cell ${cell} has no row`);
  return { ...found, end: rows[low]?.start ?? until, number: number + low - 1 };
}

const CELLS = cellOf(HOLD);

function slateRow(from: Instant, turn: number, number: number): NumberedRow {
  const start = from + turn * HOLD;
  return { start, end: start + HOLD, number: number + turn, in: 0, media: undefined, event: '' };
}
