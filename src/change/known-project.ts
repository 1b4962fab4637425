import type { Project } from '../model/project.js';
import type { Instant } from '../model/time.js';
import type { Timeline } from '../timeline/timeline.js';
import type { DayContext } from './read-spoken-day.js';

/** A project as it is before the change. */
export interface KnownProject {
  readonly project: Project;
  readonly timeline: Timeline;
  readonly texts: ReadonlyMap<string, string>;
  readonly now: Instant;
}

/** What days are read by: today on the project's clock, and the term. */
export function dayContext({ timeline, now }: Pick<KnownProject, 'timeline' | 'now'>): DayContext {
  const { first, last } = timeline.calendar;
  return { today: timeline.calendarDayOf(now), first, last };
}
