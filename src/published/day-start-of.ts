import { LocalClock } from '../calendar/local-time.js';
import { type ClockTime, DAY } from '../model/time.js';
import type { ReleaseTimeline } from './release-timeline.js';

/** When the project's broadcast day begins, as the first window of a zone shows. */
export function dayStartOf({ zones, channels, timeZone }: ReleaseTimeline): ClockTime {
  const [window] = [...zones.flatMap(({ guide, playout }) => guide ?? playout ?? []), ...channels.values()];
  return window === undefined ? 0 : new LocalClock(timeZone).localMillis(window.from) % DAY;
}
