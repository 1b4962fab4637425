import { join } from 'node:path';
import type { WrittenFile } from '../../files/full-file.js';
import { readRegular } from '../../files/regular-file.js';
import { type DvbNumbers, readNumbers } from '../../outputs/dvb/numbers-file.js';
import { ChannelNames } from '../as-run/channel-names.js';
import { PlayedNames } from '../as-run/played-names.js';
import type { ReleaseTimeline, TimelineZone } from '../release-timeline.js';
import { type GuideText, readGuideBlocks } from './guide-blocks.js';
import { type ReleaseEvents, readReleaseEvents } from './release-events.js';

/** What the live files of a zone are made from. */
export interface FollowedZone {
  readonly zone: TimelineZone;
  readonly channels: ChannelNames;
  /** Where the release has them for the zone. */
  readonly guide: GuideText | undefined;
  readonly dvb: { readonly numbers: DvbNumbers; readonly events: ReleaseEvents } | undefined;
}

interface ReadRelease {
  readonly id: string;
  readonly folder: string;
  readonly timeline: ReleaseTimeline;
  /** Those of its manifest. */
  readonly files: Readonly<Record<string, WrittenFile>>;
}

export interface FollowedRelease {
  readonly id: string;
  readonly timeline: ReleaseTimeline;
  readonly names: PlayedNames;
  readonly zones: readonly FollowedZone[];
}

/** What is followed of a release; throws where it is damaged. */
export function readFollowed(
  { id, folder, timeline, files }: ReadRelease,
  { isAsked, filler }: { readonly isAsked: (zone: string) => boolean; readonly filler: readonly string[] },
): FollowedRelease {
  const bytesOf = (path: string): Buffer | undefined =>
    files[path] === undefined ? undefined : readRegular(join(folder, path));
  const zones = timeline.zones
    .filter((zone) => isAsked(zone.id))
    .map((zone): FollowedZone => {
      const guide = bytesOf(`${zone.id}/guide.xml`);
      const [stream, numbers] = [bytesOf(`${zone.id}/dvb/eit.ts`), bytesOf(`${zone.id}/dvb/numbers.json`)];
      return {
        zone,
        channels: new ChannelNames(timeline, zone.id),
        guide: guide && readGuideBlocks(guide.toString()),
        dvb: stream && numbers && { numbers: readNumbers(numbers), events: readReleaseEvents(stream) },
      };
    });
  return { id, timeline, names: new PlayedNames(timeline, filler), zones };
}
