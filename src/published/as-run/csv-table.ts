import { CsvError, parse } from 'csv-parse/sync';
import { type LogLine, linesOf } from './log-lines.js';

export interface CsvCell {
  readonly text: string;
  /** In the file's text, quotes included. */
  readonly start: number;
  readonly end: number;
}

export interface CsvRow {
  readonly line: LogLine;
  /** `undefined` if the quotes are malformed. */
  readonly cells: readonly CsvCell[] | undefined;
}

const DELIMITERS = [',', ';', '\t'] as const;
const LONGEST_LINE = 64 * 1024;

/**
 * RFC 4180 with commas, semicolons or tabs as the first line has them, except that a row is a line. A quote that
 * is not closed then spoils its own line, not all that follow.
 */
export function* readCsvRows(text: string): Iterable<CsvRow> {
  let delimiter: string | undefined;
  for (const line of linesOf(text)) {
    const row = text.slice(line.start, line.end);
    if (row.trim() === '') continue;
    delimiter ??= delimiterOf(row);
    yield { line, cells: row.length > LONGEST_LINE ? undefined : cellsOf(row, line.start, delimiter) };
  }
}

function cellsOf(row: string, offset: number, delimiter: string): readonly CsvCell[] | undefined {
  const bytes = Buffer.from(row);
  const isAscii = bytes.length === row.length;
  const cells: CsvCell[] = [];
  let start = offset;
  try {
    parse(bytes, {
      delimiter,
      relax_column_count: true,
      cast: (value, { bytes: at }) => {
        const end = offset + (isAscii ? at : bytes.toString('utf8', 0, at).length);
        cells.push({ text: value.trim(), start, end });
        start = end + 1;
        return value;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
  return cells;
}

function delimiterOf(head: string): string {
  const count = (delimiter: string): number => head.split(delimiter).length;
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0] ?? ',';
}
