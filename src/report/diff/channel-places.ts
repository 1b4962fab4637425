import type { Text } from '../../diagnostics/text.js';
import type { ReleaseDiff } from '../../published/diff/release-diff.js';
import { asText } from './diff-report.js';

export interface ChannelPlace {
  readonly rank: number;
  readonly name: Text;
}

/** By channel of the project. */
export type ChannelPlaces = ReadonlyMap<string, ChannelPlace>;

/** In the order in which the zones list them. */
export function channelPlaces({ zones }: ReleaseDiff): ChannelPlaces {
  const places = new Map<string, ChannelPlace>();
  for (const { channel, name } of zones.flatMap(({ zone }) => zone.channels)) {
    if (!places.has(channel)) places.set(channel, { rank: places.size, name: asText(name) });
  }
  return places;
}
