import type { ReleaseTimeline } from '../release-timeline.js';
import type { Showing } from './release-diff.js';

/** One of the two releases. */
export interface Side extends ReleaseTimeline {
  /** Where the timetable has a lesson that is not in the tables; a release has only its tables. */
  firstRun?(lesson: string): Showing | undefined;
}
