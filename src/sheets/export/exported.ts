import { createHash } from 'node:crypto';
import type { MessageLanguage } from '../../diagnostics/text.js';
import type { ClockTime, Day } from '../../model/time.js';
import { type BookSheet, textCell } from './book.js';

/** Of the hidden sheet that says what was exported. */
export const MARK = 'airclass-export';
export const EXPORT_KINDS = ['week', 'rundown'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** One cell or row that can come back, as it was when it was exported. */
export interface ExportedCell {
  readonly channel: string;
  readonly day: Day;
  readonly at: ClockTime;
  /** The sheet that it is on. */
  readonly sheet: string;
  /** What it showed, by column. */
  readonly values: readonly string[];
}

/** `p1 2020-03-09 32700000`: by what a cell is found again, wherever it was moved in the sheet. */
export function exportedKey({ channel, day, at }: Pick<ExportedCell, 'channel' | 'day' | 'at'>): string {
  return `${channel} ${day} ${at}`;
}

/** The last value of a row of a rundown that was not planned. */
export const FILL = 'fill';
export const TOTAL = 'total';

/** The hidden sheet: the first row says what it is, with a digest of the others. */
export function exportedSheet(
  kind: ExportKind,
  project: string,
  language: MessageLanguage,
  cells: readonly ExportedCell[],
): BookSheet {
  const rows = cells.map((cell) => [exportedKey(cell), cell.sheet, ...cell.values]);
  const head = [MARK, '1', kind, project, language, exportedDigest(rows)];
  return {
    name: MARK,
    rows: [head, ...rows].map((row) => row.map((text) => textCell(text))),
    widths: [],
    frozen: { rows: 0, columns: 0 },
    isHidden: true,
  };
}

export function exportedDigest(rows: readonly (readonly string[])[]): string {
  // A program that saves the sheet leaves out what is empty.
  const plain = rows.map((row) => row.join('\t').trimEnd());
  return createHash('sha256').update(plain.join('\n')).digest('hex');
}
