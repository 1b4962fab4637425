import type { ClockTime, Day } from '../model/time.js';

/** What was read from one file: plain data, which goes from one thread to another. */
export interface Workbook {
  /** As it was typed. */
  readonly file: string;
  readonly sheets: readonly Sheet[];
  /** What a reader of this kind of file cannot see, and what it had to decide. */
  readonly notes: readonly WorkbookNote[];
}

export type WorkbookNote =
  /** The format hides something, and its reader cannot say what. */
  | { readonly kind: 'hidden-unknown' }
  | { readonly kind: 'delimiter'; readonly delimiter: string }
  | { readonly kind: 'encoding'; readonly encoding: string }
  | { readonly kind: 'macros' }
  | { readonly kind: 'links' };

export interface Sheet {
  /** `undefined` for a text file, which has no sheets. */
  readonly name: string | undefined;
  readonly isHidden: boolean;
  /** Only cells with a value, a formula or a comment, row by row. */
  readonly cells: readonly SheetCell[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** Rows and columns count from 0; both ends are included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface SheetCell extends CellPlace {
  readonly value: CellValue;
  readonly comment?: string | undefined;
}

export type CellValue =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'truth'; readonly is: boolean }
  | { readonly kind: 'time'; readonly clock: ClockTime }
  | { readonly kind: 'date'; readonly day: Day; readonly clock: ClockTime }
  /** `#N/A` and its like. */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula that no program has calculated. */
  | { readonly kind: 'uncalculated'; readonly formula: string };
