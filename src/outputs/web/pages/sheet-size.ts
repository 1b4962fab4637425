/** Sizes of type in points, the largest first; `sheet.css` has a class for each. */
const SIZES = [9, 8, 7, 6, 5, 4] as const;
export type SheetSize = (typeof SIZES)[number];

const POINTS_PER_MM = 72 / 25.4;
/** Of A4 across, without the margins of `sheet.css`, its head, and the repeats and the code below the table. */
const WIDTH = 279 * POINTS_PER_MM;
const HEIGHT = (192 - 14 - 28 - 14) * POINTS_PER_MM;
const TIME_COLUMN = 12 * POINTS_PER_MM;
const LINE = 1.2;
/** Around the text of a cell. */
const PADDING = { across: 2.5 * POINTS_PER_MM, down: 1.5 * POINTS_PER_MM };

/** The largest type in which the rows of a table, each a list of its cells' texts, fit one sheet. */
export function sheetSize(rows: readonly (readonly string[])[], columns: number): SheetSize {
  const width = (WIDTH - TIME_COLUMN) / columns - PADDING.across;
  const fits = (size: SheetSize) => {
    const linesOf = (text: string) => Math.max(1, Math.ceil((widthOf(text) * size) / (width - size)));
    const heights = rows.map((cells) => Math.max(1, ...cells.map(linesOf)) * size * LINE + PADDING.down);
    return heights.reduce((sum, height) => sum + height, 0) <= HEIGHT;
  };
  return SIZES.find(fits) ?? 4;
}

/** In ems; Chinese characters and their punctuation are one each. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character >= '\u2e80' ? 1 : 0.6;
  return width;
}
