import { firstShowing } from './first-showing.js';
import type { ComparedZone, ReleaseDiff, ViewerChange } from './release-diff.js';

/** The zones that show the time and channel of a change, and not the change. */
export function silentZones(change: ViewerChange, { zones }: ReleaseDiff): readonly ComparedZone[] {
  const { channel, start } = firstShowing(change);
  return zones.filter(
    ({ zone, shared }) =>
      shared !== undefined &&
      start >= shared.from &&
      start < shared.until &&
      zone.channels.some((entry) => entry.channel === channel) &&
      !change.zones.includes(zone.id),
  );
}
