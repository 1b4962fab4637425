import type { ReleaseTimeline, TimelineAiring } from '../release-timeline.js';

/** An airing and the channel of the project that shows it. */
export interface Showing extends TimelineAiring {
  readonly channel: string;
}

/** One of the two releases. */
export interface Side extends ReleaseTimeline {
  /** Where the timetable has a lesson that is not in the tables; a release has only its tables. */
  firstRun?(lesson: string): Showing | undefined;
}
