import { addDays, dayNumber, HOUR, type Instant, type Millis } from '../../model/time.js';
import { timelineTables } from '../../outputs/timeline/timeline-tables.js';
import { widestWindow } from '../../outputs/window.js';
import { timelineOf } from '../../published/read-timeline.js';
import type { ReleaseTimeline } from '../../published/release-timeline.js';
import { type Tonight, tonight } from '../../published/tonight/tonight.js';
import type { ReportFacts } from './report-facts.js';

/** A build in the night is read the next day: the page looks at least this far. */
const LOOK_AHEAD: Millis = 12 * HOUR;
const ZONES = 'timeline/zones.json';

/** What `airclass tonight` would say of this release; of its first day, where that is still to come. */
export function tonightOfRelease(facts: ReportFacts): Tonight | undefined {
  const { sound, views, allowedMissing } = facts;
  const [view] = views;
  if (view === undefined) return undefined;
  const { project, timeline } = sound;
  const now = Math.max(facts.now, timeline.dayStart(view.from));
  const until = timeline.dayStart(addDays(timeline.dayOf(now + LOOK_AHEAD), 1));
  return tonight(
    {
      now,
      until,
      release: {
        kind: 'sound',
        id: '',
        timeline: timelineUntil(facts, until),
        made: undefined,
        by: undefined,
        reason: undefined,
        signature: 'none',
        missing: allowedMissing === 'all' ? 'all' : new Set(allowedMissing),
        kept: [],
      },
      project: { sound, isPublished: true, errors: 0, changes: undefined },
      orders: new Map(),
      holds: { isLost: false, held: [] },
    },
    project.timeZone,
  );
}

/** The tables of these few days, in a release that reaches as far as it does: a year of them would take long to read. */
function timelineUntil({ sound, views }: ReportFacts, until: Instant): ReleaseTimeline {
  const { timeline } = sound;
  const [from, last] = [views[0]?.from ?? '', timeline.dayOf(until - 1)];
  const days = dayNumber(last) - dayNumber(from) + 1;
  const few = [...timelineTables(views.map((view) => ({ ...view, days })))].filter(({ path }) => path !== ZONES);
  const zones = [...timelineTables(views)].filter(({ path }) => path === ZONES);
  const read = timelineOf([...few, ...zones]);
  const ends = timeline.dayStart(widestWindow(views).until);
  const channels = [...read.channels].map(([id, table]) => [id, { ...table, until: ends }] as const);
  return { ...read, channels: new Map(channels) };
}
