import type { Span } from '../diagnostics/span.js';
import type { LocalText } from './local-text.js';
import type { Day, Weekday } from './time.js';

export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

export interface NamedDays extends DayRange {
  readonly name: LocalText | undefined;
  readonly span: Span;
}

/** A make-up workday of a list that was written by hand. */
export interface WorkDay {
  readonly day: Day;
  /** `undefined`: the list does not say whose weekday it teaches. */
  readonly teaches: Weekday | 'off' | undefined;
  readonly span: Span;
}

/** Where the holidays come from. */
export interface HolidayPlan {
  /** The official list counts. */
  readonly official: boolean;
  /** Written by hand, in the calendar or in a file that it names. */
  readonly days: readonly NamedDays[];
  readonly workDays: readonly WorkDay[];
  /** Years, `2027`, of which a file gives the whole list. */
  readonly wholeYears: ReadonlySet<string>;
  /** Where they are set; the term where they are not. */
  readonly span: Span;
}
