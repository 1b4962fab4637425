import { sheetComment } from './problems.js';
import type { ReadingLog } from './reading-log.js';
import type { CellPlace, Sheet } from './workbook.js';

/** Characters: a comment is a sentence or two. */
const MAX_SHOWN = 500;

/** What is written in the margin of any cell, whether its value was used or not. */
export function reportComments(log: ReadingLog, sheet: Sheet, isCounted: (cell: CellPlace) => boolean): void {
  for (const cell of sheet.cells) {
    if (cell.comment === undefined || !isCounted(cell)) continue;
    const words = cell.comment.replaceAll(/\s+/gu, ' ').trim();
    const shown = words.length > MAX_SHOWN ? `${words.slice(0, MAX_SHOWN)}…` : words;
    log.report(
      sheetComment,
      { zh: `批注“${shown}”没有写进课表`, en: `the comment "${shown}" does not go into the timetable` },
      sheet,
      cell,
    );
  }
}
