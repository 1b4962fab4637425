import stringWidth from 'string-width';
import { type LineColumn, lineColumn } from './line-column.js';
import { visibleAfter } from './visible.js';

export interface CodeFrame extends LineColumn {
  /** The line of the text, or the part of it around the place; unprintable characters as `\uXXXX`, tabs as `→`. */
  readonly source: string;
  /** Blanks and carets that mark the place when printed below `source` in a fixed-width font. */
  readonly marker: string;
}

interface Cell {
  readonly shown: string;
  /** Terminal columns: 2 for a Chinese character. */
  readonly width: number;
  readonly marked: boolean;
}

const MAX_COLUMNS = 80;
/** Later characters of a line cannot be in the frame; a line of megabytes need not be measured. */
const REACH = 2 * MAX_COLUMNS;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The line of `text` in which the span begins, with carets; a span of several lines is marked to its line's end. */
export function codeFrame(
  text: string,
  span: { readonly start: number; readonly end: number },
  columns = MAX_COLUMNS,
): CodeFrame {
  const start = Math.min(span.start, text.length);
  // Only as far as can be shown: a line can be as long as a file.
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(start, start + REACH + 2);
  const feedBefore = before.lastIndexOf('\n');
  const from = start - before.length + feedBefore + 1;
  const cutBefore = feedBefore === -1 && from > 0 && text[from - 1] !== '\n';
  const feed = after.indexOf('\n');
  const lineEnd = feed === -1 ? start + after.length : start + feed - (feed > 0 && after[feed - 1] === '\r' ? 1 : 0);
  const to = Math.min(lineEnd, start + REACH);
  const cells = toCells(text.slice(from, to), start - from, Math.max(span.end, start + 1) - from);
  return { ...lineColumn(text, start), ...frame(cells, columns, cutBefore, to < lineEnd) };
}

function toCells(line: string, markStart: number, markEnd: number): readonly Cell[] {
  const cells: Cell[] = [];
  for (const { segment, index } of graphemes.segment(line)) {
    const glyph = glyphOf(segment, line, index);
    const marked = index + segment.length > markStart && index < markEnd;
    cells.push({ ...glyph, marked });
  }
  if (!cells.some((cell) => cell.marked)) cells.push({ shown: '', width: 1, marked: true });
  return cells;
}

interface Glyph {
  readonly shown: string;
  readonly width: number;
}

/** Segmenting and measuring take a hundred times as long as a cache lookup. */
const glyphs = new Map<string, Glyph>();
const MAX_GLYPHS = 10_000;

function glyphOf(segment: string, line: string, index: number): Glyph {
  // These may end a command of a CI server, depending on what is before them.
  const isAlone = segment !== '[' && segment !== ':';
  const known = isAlone ? glyphs.get(segment) : undefined;
  if (known !== undefined) return known;
  const shown = segment === '\t' ? '→' : visibleAfter(isAlone ? '' : line.slice(0, index), segment);
  const glyph = { shown, width: stringWidth(shown) };
  if (glyphs.size >= MAX_GLYPHS) glyphs.clear();
  if (isAlone) glyphs.set(segment, glyph);
  return glyph;
}

function frame(cells: readonly Cell[], columns: number, cutBefore: boolean, cutBehind: boolean) {
  const [first, last] = windowAroundMark(cells, columns);
  const lead = cutBefore || first > 0 ? '…' : '';
  const tail = cutBehind || last < cells.length ? '…' : '';
  const inside = cells.slice(first, last);
  const source = lead + inside.map((cell) => cell.shown).join('') + tail;
  const marker = inside.map((cell) => (cell.marked ? '^' : ' ').repeat(cell.width)).join('');
  return { source, marker: `${lead && ' '}${marker}`.trimEnd() };
}

/** The cells, first included and last excluded, that fit into `columns` with the mark's start near the middle. */
function windowAroundMark(cells: readonly Cell[], columns: number): readonly [number, number] {
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  if (total <= columns) return [0, cells.length];
  const room = columns - 2;
  const mark = cells.findIndex((cell) => cell.marked);
  let first = mark;
  let used = 0;
  const takeLeft = (limit: number) => {
    for (let before = cells[first - 1]; before && used + before.width <= limit; before = cells[first - 1]) {
      used += before.width;
      first -= 1;
    }
  };
  takeLeft(Math.floor(room / 2));
  let last = mark;
  for (let next = cells[last]; next && used + next.width <= room; next = cells[last]) {
    used += next.width;
    last += 1;
  }
  takeLeft(room);
  return [first, last];
}
