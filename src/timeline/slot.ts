import type { Span } from '../diagnostics/span.js';
import type { Lesson } from '../model/course.js';
import type { LocalText } from '../model/local-text.js';
import type { Programme } from '../model/programme.js';
import type { ClockTime, Day, Instant } from '../model/time.js';
import type { Cell, Repeat } from '../model/timetable.js';

/** A cell of a grid on one day, after the day's changes: what it asks for is not dealt yet. */
export interface Slot {
  readonly from: ClockTime;
  readonly to: ClockTime;
  readonly cell: Cell;
  readonly span: Span;
  readonly reason: LocalText | undefined;
}

/** What one day plans at one time: a slot with its lesson, or a repeat. */
export interface PlannedItem {
  readonly day: Day;
  readonly from: ClockTime;
  readonly to: ClockTime;
  readonly start: Instant;
  readonly end: Instant;
  readonly lesson: Lesson | undefined;
  /** Set where `lesson` is not. */
  readonly programme: Programme | undefined;
  /** What copied it here; `undefined` for a cell of the grid or a change. */
  readonly copiedBy: Repeat | undefined;
  readonly span: Span;
  readonly reason: LocalText | undefined;
}

/** A cell or repeat that is not shown, with the reason that the timetable gives. */
export interface Cancellation {
  readonly start: Instant;
  readonly end: Instant;
  readonly reason: LocalText;
}

export interface FirstRun {
  readonly channel: string;
  readonly day: Day;
  readonly from: ClockTime;
  readonly start: Instant;
  readonly end: Instant;
  readonly span: Span;
}
