import type { Instant } from '../model/time.js';
import type { Timeline } from './timeline.js';

/** The timeline of a release in which some channels have nothing planned from an instant on; by channel. */
export function endTimeline(timeline: Timeline, ends: ReadonlyMap<string, Instant>): Timeline {
  if (ends.size === 0) return timeline;
  const lines = [...timeline.lines].map(([id, line]) => {
    const until = ends.get(id);
    return [id, until === undefined ? line : line.endingAt(until)] as const;
  });
  const firsts = [...timeline.firstBroadcasts].filter(
    ([, { at, channel }]) => at < (ends.get(channel.id) ?? Number.POSITIVE_INFINITY),
  );
  return { ...timeline, lines: new Map(lines), firstBroadcasts: new Map(firsts) };
}
