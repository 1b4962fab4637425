import type { ReleaseTimeline } from '../release-timeline.js';
import type { Showing } from './release-diff.js';

/** One of the two releases. */
export interface Side extends ReleaseTimeline {
  /** Where the timetable has a lesson that the tables do not hold; a release knows no more than its tables. */
  firstRun?(lesson: string): Showing | undefined;
}
