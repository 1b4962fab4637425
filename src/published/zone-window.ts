import type { Stretch } from '../model/time.js';
import type { ReleaseTimeline, TimelineZone } from './release-timeline.js';

/** The time that viewers can see: the guide's days, else those of the playout list, else the whole release. */
export function zoneWindow({ channels }: ReleaseTimeline, { guide, playout }: TimelineZone): Stretch | undefined {
  const stretches = [guide, playout].filter((stretch) => stretch !== undefined);
  const [first, ...more] = stretches.length > 0 ? stretches : [...channels.values()];
  if (first === undefined) return undefined;
  const { from, until } = first;
  return {
    from: Math.min(from, ...more.map((stretch) => stretch.from)),
    until: Math.max(until, ...more.map((stretch) => stretch.until)),
  };
}
