import type { Span } from '../diagnostics/span.js';

/** A cell of the plan in whose place a locality shows something else. */
export interface OverriddenCell {
  /** `2020-03-18 10:40`, on the clock of the locality's own grid. */
  readonly when: string;
  /** What the plan has there, as a timetable writes it; `~` for nothing. */
  readonly has: string;
  /** Where the locality says otherwise. */
  readonly span: Span;
  /** The plan shows it by a change of its own. */
  readonly isChanged: boolean;
  /** Where the plan says it. */
  readonly planned: Span | undefined;
}
