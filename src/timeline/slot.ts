import type { Span } from '../diagnostics/span.js';
import type { Cell } from '../model/cell.js';
import type { Lesson } from '../model/course.js';
import type { LocalText } from '../model/local-text.js';
import type { Programme } from '../model/programme.js';
import type { ClockTime, Day, Instant, Millis } from '../model/time.js';
import type { Repeat } from '../model/timetable.js';

/** A cell of a grid on one day, after the day's changes: what it asks for is not dealt yet. */
export interface Slot {
  readonly from: ClockTime;
  readonly to: ClockTime;
  readonly cell: Cell;
  readonly span: Span;
  readonly reason: LocalText | undefined;
  readonly copied: Copied;
}

/** How repeats copy what a change has moved or put in: from where its cell is, or not at all. */
export type Copied = Home | 'never' | undefined;

/** The cell's own time, and how long a copy lasts. */
export interface Home {
  readonly from: ClockTime;
  readonly to: ClockTime;
  readonly lasts: Millis;
  readonly isExtra: boolean;
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
  readonly copied: Copied;
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
