import type { Workbook } from '../workbook.js';
import type { Refusal } from './refusal.js';
import type { DelimiterName } from './text-workbook.js';

/** What the thread is given. */
export interface ReadingOrder {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly delimiter: DelimiterName | undefined;
}

/** What it answers. */
export type Reading =
  | { readonly kind: 'read'; readonly workbook: Workbook }
  | { readonly kind: 'refused'; readonly refusal: Refusal };
