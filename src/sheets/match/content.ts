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
  /** A certain lesson of a course, out of its order or once more. */
  | { readonly kind: 'lesson'; readonly subject: Subject; readonly number: number; readonly isRepeat: boolean }
  | { readonly kind: 'programme'; readonly programme: SheetProgramme }
  /** Where odd and even weeks differ. */
  | { readonly kind: 'weeks'; readonly odd: Content | undefined; readonly even: Content | undefined };

/** Equal for what is the same on air. */
export function contentKey(content: Content | undefined): string {
  switch (content?.kind) {
    case undefined:
      return '';
    case 'course':
      return content.subject.id;
    case 'lesson':
      return `${content.isRepeat ? 'repeat ' : ''}${content.subject.id} ${content.number}`;
    case 'programme':
      return `* ${content.programme.id ?? `${content.programme.kind} ${String(content.programme.title)}`}`;
    case 'weeks':
      return `${contentKey(content.odd)} | ${contentKey(content.even)}`;
  }
}
