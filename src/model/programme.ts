import type { Span } from '../diagnostics/span.js';
import type { LocalText } from './local-text.js';
import type { Millis } from './time.js';

export const PROGRAMME_KINDS = [
  'exercise',
  'activity',
  'break',
  'relay',
  'ceremony',
  'reading',
  'self-study',
  'announcement',
  'filler',
  'card',
  'commercial',
  'paid',
  'other',
] as const;
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number];

/** Anything on air that is not a lesson. */
export interface Programme {
  readonly id: string;
  readonly title: LocalText;
  readonly description: LocalText | undefined;
  readonly kind: ProgrammeKind;
  /** Path below the media folder; without one the slate plays. */
  readonly file: string | undefined;
  /** A relay's input. */
  readonly source: string | undefined;
  readonly length: Millis | undefined;
  readonly span: Span;
}

/** `merge`: the airing before it lasts longer in the guide; `show`: an entry of its own. */
export interface Fill {
  readonly programmes: readonly Programme[];
  readonly guide: 'merge' | 'show';
}

export interface FillPlan {
  readonly afterLesson: Fill;
  readonly between: Fill;
  readonly offHours: Fill;
}
