import type { Day, Instant, Stretch } from '../model/time.js';
import type { CalendarPlan } from './rendered-feeds.js';
import type { ReleasePlan } from './rendered-release.js';
import type { ProjectTexts } from './texts/project-texts.js';

/** A `ReleasePlan` as tables, which can be passed to a thread. */
export interface PlanTables {
  /** What each zone's guide must cover, by zone. */
  readonly guides: ReadonlyMap<string, Stretch>;
  /** What each zone's calendars must contain, by zone. */
  readonly calendars: ReadonlyMap<string, CalendarPlan>;
  /** What opened on demand before this is in the lists that cannot say when an item opens. */
  readonly asOf: Instant | undefined;
  /** For every day that a file of the release may contain. */
  readonly dayStarts: ReadonlyMap<Day, Instant>;
  /** Start of a lesson's first broadcast over all channels, also of those that no zone carries. */
  readonly firstBroadcasts: ReadonlyMap<string, Instant>;
  /** What the files' texts must be. */
  readonly project: ProjectTexts;
  /** IANA name. */
  readonly timeZone: string;
}

export function planOf({ dayStarts, firstBroadcasts, ...plan }: PlanTables): ReleasePlan {
  return {
    ...plan,
    dayStart(day) {
      const start = dayStarts.get(day);
      if (start === undefined) throw new Error(`${day} is not a day of this release`);
      return start;
    },
    firstBroadcast: (lesson) => firstBroadcasts.get(lesson),
  };
}
