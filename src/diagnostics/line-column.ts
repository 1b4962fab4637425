export interface LineColumn {
  /** From 1. */
  readonly line: number;
  /** From 1, in code points: a Chinese character or an emoji of one code point counts as one, as in most editors. */
  readonly column: number;
}

/** The line and column of `offset` (UTF-16 units) in `text`; an offset after the end is taken as the end. */
export function lineColumn(text: string, offset: number): LineColumn {
  const index = indexOf(text);
  const end = Math.max(0, Math.min(offset, text.length));
  const line = lineAt(index.starts, end);
  const column = pointsBefore(text, index.points, end) - pointsBefore(text, index.points, index.starts[line] ?? 0);
  return { line: line + 1, column: column + 1 };
}

/** Constant time for each place, also in a file with thousands of faults or one long line. */
interface TextIndex {
  /** Offsets at which lines start. */
  readonly starts: readonly number[];
  /** Code points before each block of the text. */
  readonly points: readonly number[];
}

/** UTF-16 units. */
const BLOCK = 512;
/** Number of cached indexes; a report goes from one file to the next. */
const MAX_KEPT = 16;
const kept = new Map<string, TextIndex>();

function indexOf(text: string): TextIndex {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const index = { starts: lineStarts(text), points: blockPoints(text) };
  const [oldest] = kept.keys();
  if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(text, index);
  return index;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed !== -1; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  return starts;
}

function blockPoints(text: string): readonly number[] {
  const points = [0];
  for (let start = 0; start + BLOCK <= text.length; start += BLOCK)
    points.push((points.at(-1) ?? 0) + countPoints(text, start, start + BLOCK));
  return points;
}

/** The last line that starts at or before `offset`, from 0. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function pointsBefore(text: string, points: readonly number[], offset: number): number {
  const block = Math.floor(offset / BLOCK);
  return (points[block] ?? 0) + countPoints(text, block * BLOCK, offset);
}

/** Units that begin a code point; the second half of a pair does not. */
function countPoints(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const isSecond = (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
    if (!isSecond) count++;
  }
  return count;
}
