import type { LocalText } from '../../model/local-text.js';
import type { Day, Millis } from '../../model/time.js';
import type { ReleaseDiff, Showing, ViewerChange } from './release-diff.js';

interface Group {
  /** What the sentence stands for; a change is in one group only. */
  readonly changes: readonly [ViewerChange, ...ViewerChange[]];
}

/** A change that has a sentence of its own. */
export interface SingleChange extends Group {
  readonly kind: 'single';
}

/** Lessons that are part of a shift. */
export interface ShiftedCourse {
  /** Where its first lesson was, or comes from. */
  readonly first: Showing;
  /** Numbers of the first and the last lesson. */
  readonly lessons: readonly [number, number];
}

/** Each lesson takes the place of the next one of its course, or of the one before; repeats go with it. */
export interface CourseShift extends Group {
  readonly kind: 'course-shift';
  readonly channel: string;
  readonly courses: readonly [ShiftedCourse, ...ShiftedCourse[]];
  /** In lessons; negative: earlier. */
  readonly by: number;
  readonly from: Day;
  /** The last day that differs; where it is open, the last one that was compared. */
  readonly until: Day;
  /** Does it go on after what was compared? */
  readonly isOpen: boolean;
  readonly hasRepeats: boolean;
  /** Why its first lesson is not where it was. */
  readonly reason: LocalText | undefined;
}

/** Programmes that follow each other begin earlier or later, all by as much. */
export interface DayShift extends Group {
  readonly kind: 'day-shift';
  readonly channels: readonly [string, ...string[]];
  readonly from: Day;
  /** Every day between the two that has programmes is moved too. */
  readonly until: Day;
  readonly by: Millis;
  /** On a day of one channel. */
  readonly programmes: number;
  /** All programmes of these days, or some that follow each other. */
  readonly isWhole: boolean;
}

/** What was planned for a day and is not shown, all for one reason; without lessons that are never shown. */
export interface DayOff extends Group {
  readonly kind: 'day-off';
  readonly channels: readonly [string, ...string[]];
  readonly day: Day;
  /** Is nothing shown that day? */
  readonly isWhole: boolean;
  readonly reason: LocalText | undefined;
}

export type ChangeGroup = SingleChange | CourseShift | DayShift | DayOff;

/** What groups are found in. */
export interface Grouping {
  readonly diff: ReleaseDiff;
  dayOf(showing: Showing): Day;
  /** `09:05:00` */
  clockOf(showing: Showing): string;
  /** Changes that some zones do not show are not put together with those that all show. */
  seenBy(change: ViewerChange): string;
}
