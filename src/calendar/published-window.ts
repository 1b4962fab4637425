import type { Project } from '../model/project.js';
import { addDays, DAY, type Day, dayFromNumber, type Instant } from '../model/time.js';
import { PLAYOUT_DAYS_LEAST } from '../model/zone.js';
import type { LocalClock } from './local-time.js';

/** What a release is asked to hold; what each zone says where nothing is asked. */
export interface AskedWindow {
  readonly from?: Day | undefined;
  readonly days?: number | undefined;
}

/** The instant at which the last broadcast day ends that any file of any zone shows. */
export function publishedUntil(project: Project, clock: LocalClock, now: Instant, asked: AskedWindow): Instant {
  const from = asked.from ?? broadcastDay(project, clock, now);
  const days = [...project.zones.values()].flatMap(({ xmltv, playout, airings, diyp, feeds, dvb, c2 }) => [
    asked.days ?? xmltv?.days ?? 7,
    playout === undefined ? 0 : Math.max(PLAYOUT_DAYS_LEAST, asked.days ?? playout.days),
    ...[airings, diyp, feeds?.calendar, dvb, c2].map((format) => asked.days ?? format?.days ?? 0),
  ]);
  return clock.nearest(addDays(from, Math.max(0, ...days)), project.dayStart);
}

/** The one that is on air at `now`. */
function broadcastDay({ dayStart }: Project, clock: LocalClock, now: Instant): Day {
  const day = dayFromNumber(Math.floor(clock.localMillis(now) / DAY));
  return now < clock.nearest(day, dayStart) ? addDays(day, -1) : day;
}
