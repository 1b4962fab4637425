import type { Span } from '../diagnostics/span.js';
import type { Text } from '../diagnostics/text.js';
import type { LocalText } from './local-text.js';
import type { Day } from './time.js';
import type { Grade } from './vocabulary.js';

export const DEVIATION_KINDS = ['hours', 'first-lesson', 'cell', 'timetable', 'calendar', 'teacher'] as const;
export type DeviationKind = (typeof DEVIATION_KINDS)[number];

/** Something that a locality does otherwise than the plan that it takes. */
export interface Deviation {
  readonly kind: DeviationKind;
  /** Id of the project that does it: the locality, or one whose plan it takes. */
  readonly by: string;
  /** Whether it is the locality's own, not that of a plan. */
  readonly isOwn: boolean;
  /** Absent where it concerns all. */
  readonly channel?: string;
  readonly what: Text;
  /** First day on which it may be seen. */
  readonly since: Day;
  readonly reason: LocalText | undefined;
  /** Whose lessons it may concern; absent where all. */
  readonly grades?: ReadonlySet<Grade>;
  readonly span: Span;
}
