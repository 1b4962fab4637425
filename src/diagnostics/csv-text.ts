import { visible } from './visible.js';

/** For spreadsheets: RFC 4180 with a byte order mark, without which Excel takes Chinese for Latin-1. */
export function csvText(rows: Iterable<readonly string[]>): string {
  let text = '\uFEFF';
  for (const cells of rows) text += `${cells.map(csvCell).join(',')}\r\n`;
  return text;
}

/** An apostrophe keeps a spreadsheet from running a cell as a formula. A number stays a number. */
function csvCell(text: string): string {
  const shown = visible(text);
  const safe = isFormula(shown) && !NUMBER.test(text) ? `'${shown}` : shown;
  return /[",';]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Full-width and small forms of the signs begin a formula too; invisible characters before them change nothing. */
function isFormula(text: string): boolean {
  return /^[\s\p{Cf}]*[-=+@\u2212]/u.test(text.normalize('NFKC'));
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;
