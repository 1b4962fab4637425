import type { Text } from '../../diagnostics/text.js';
import type { Subject } from '../../model/vocabulary.js';
import type { ProgrammeKind } from './known-programmes.js';

export interface SheetProgramme {
  /** `undefined`: one that the sheet names and nobody knows yet. */
  readonly id: string | undefined;
  readonly title: Text | string;
  readonly kind: ProgrammeKind;
}

/** What a cell of a sheet means. */
export type Content =
  | { readonly kind: 'course'; readonly subject: Subject; readonly teacher?: string | undefined }
  | { readonly kind: 'programme'; readonly programme: SheetProgramme }
  /** Where odd and even weeks differ. */
  | { readonly kind: 'weeks'; readonly odd: Content | undefined; readonly even: Content | undefined };
