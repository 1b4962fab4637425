import { visible } from '../../diagnostics/visible.js';
import { COLUMN_NAMES, type RecordingsFormat, type RowWords, wordsOf } from './recordings-report.js';

const COLUMNS = Object.keys(COLUMN_NAMES) as readonly (keyof RowWords)[];

/** For spreadsheets: RFC 4180, with a byte order mark, without which Excel takes Chinese for Latin-1. */
export const tableCsv: RecordingsFormat = (report) => {
  const head = COLUMNS.map((column) => COLUMN_NAMES[column][report.language]);
  const lines = report.rows.map((row) => {
    const words = wordsOf(row, report);
    return COLUMNS.map((column) => words[column]);
  });
  return `\uFEFF${[head, ...lines].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
};

/** A spreadsheet would run a cell that begins like a formula: an apostrophe keeps it text. */
export function csvCell(text: string): string {
  const safe = visible(text).replace(/^(?=\s*[=+\-@])/, "'");
  return /[",']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
