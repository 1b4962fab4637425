import type { ClockTime, Day, Millis } from '../../model/time.js';

/** A workbook to be written. */
export interface Book {
  /** Without `.xlsx`. */
  readonly name: string;
  readonly title: string;
  readonly sheets: readonly BookSheet[];
}

export interface BookSheet {
  /** Made fit for a sheet, and different from the others, where it is written. */
  readonly name: string;
  readonly rows: readonly (readonly BookCell[])[];
  /** In characters; a column of width 0 is hidden. */
  readonly widths: readonly number[];
  /** Rows above and columns beside what scrolls; the rows are printed on each page. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly hiddenRows?: readonly number[];
  readonly isHidden?: boolean;
  readonly orientation?: 'portrait' | 'landscape';
}

export type BookCell = CellContent | undefined;

export type CellContent = { readonly look?: Look | undefined; readonly comment?: string | undefined } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'clock'; readonly clock: ClockTime }
  | { readonly kind: 'length'; readonly length: Millis }
);

export type Look = 'title' | 'head' | 'grey';

export function textCell(text: string, look?: Look, comment?: string): CellContent {
  return { kind: 'text', text, look, comment };
}
