export interface LineColumn {
  /** From 1. */
  readonly line: number;
  /** From 1, in code points: a Chinese character or an emoji of one code point counts as one, as in most editors. */
  readonly column: number;
}

/** Where `offset` (UTF-16 units) stands in `text`; an offset behind the end is taken as the end. */
export function lineColumn(text: string, offset: number): LineColumn {
  const end = Math.min(offset, text.length);
  let line = 1;
  let lineStart = 0;
  for (let feed = text.indexOf('\n'); feed !== -1 && feed < end; feed = text.indexOf('\n', feed + 1)) {
    line += 1;
    lineStart = feed + 1;
  }
  return { line, column: [...text.slice(lineStart, end)].length + 1 };
}
