import { posix } from 'node:path';
import { type LineColumn, lineColumn } from '../../diagnostics/line-column.js';
import type { Span } from '../../diagnostics/span.js';
import type { ReportInput } from './report.js';

export interface Place {
  /** As in the reader's shell: the project folder's path and the file's. */
  readonly file: string;
  /** The sheet and cell of a spreadsheet, as `初一!C7`. */
  readonly cell?: string;
  /** Absent if the file's text is not available: no place is better than a wrong one. */
  readonly range?: { readonly start: LineColumn; readonly end: LineColumn };
}

/** As the reader's shell knows it. A list that several projects share lies beside the project's folder. */
export function shownPath(prefix: string, file: string): string {
  return file.startsWith('../') ? posix.normalize(`${prefix}${file}`) : `${prefix}${file}`;
}

export function placeOf(
  { file, start, end, cell }: Span,
  { texts, prefix }: Pick<ReportInput, 'texts' | 'prefix'>,
): Place {
  const text = texts.get(file);
  const path = shownPath(prefix, file);
  if (cell !== undefined) return { file: path, cell };
  if (text === undefined) return { file: path };
  return { file: path, range: { start: lineColumn(text, start), end: lineColumn(text, end) } };
}

/** As people write it: `课表.xlsx 初一!C7`. */
export function placeInWords({ file, cell }: Place): string {
  return cell === undefined ? file : `${file} ${cell}`;
}
