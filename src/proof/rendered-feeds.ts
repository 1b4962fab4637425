import type { Instant, Stretch } from '../model/time.js';

/** A calendar as it was read. */
export interface RenderedCalendar {
  readonly zone: string;
  readonly path: string;
  /** `grades` or `teachers`, and which one. */
  readonly of: string;
  readonly owner: string;
  readonly events: readonly RenderedCalendarEvent[];
}

export interface RenderedCalendarEvent {
  readonly id: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly status: 'CONFIRMED' | 'CANCELLED';
}

/** A lesson with its opening time in a feed or a package. */
export interface RenderedOpening {
  readonly zone: string;
  readonly path: string;
  readonly lesson: string;
  readonly opens: Instant;
  readonly closes: Instant | undefined;
  /** Readers show it as soon as they have it, whatever it says. */
  readonly isListed: boolean;
}

/** An ADI package, as in its ADI.XML or the index. */
export interface RenderedAdiPackage {
  readonly zone: string;
  readonly path: string;
  readonly lesson: string;
  readonly isDeleted: boolean;
  /** As written; the index has an offset after it. */
  readonly opens: string;
  readonly closes: string;
  /** Asset_ID of the package. */
  readonly asset: string;
  readonly version: string;
  readonly created: string;
  /** Names of its files. */
  readonly contents: readonly string[];
}

export interface RenderedAdiIndex {
  readonly zone: string;
  readonly path: string;
  readonly entries: readonly RenderedAdiPackage[];
}

/** A first run as the release's timeline has it. */
export interface RenderedFirstRun extends Stretch {
  readonly channel: string;
  readonly grade: string;
  readonly teacher: string;
}

/** What a zone's calendars must contain. */
export interface CalendarPlan extends Stretch {
  /** Of the project. */
  readonly channels: readonly string[];
}
