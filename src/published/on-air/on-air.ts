import { join } from 'node:path';
import { addToGroup } from '../../diagnostics/group-by.js';
import type { Instant } from '../../model/time.js';
import { catchUpUrl } from '../../outputs/channels/catch-up-url.js';
import { changedFacets, identityOf } from '../diff/item-facets.js';
import {
  airingAt,
  type ChannelTimeline,
  cancelledAt,
  type ReleaseTimeline,
  type TimelineAiring,
  type TimelineChannel,
  type TimelineZone,
} from '../release-timeline.js';
import { zoneWindow } from '../zone-window.js';
import { clipFromList, clipFromTimeline, type PlayingClip } from './playing-clip.js';

export interface ZoneOnAir {
  readonly zone: TimelineZone;
  readonly entry: TimelineChannel;
  /** Is the instant within the days that the zone's files hold? */
  readonly isCovered: boolean;
  readonly plays: PlayingClip | undefined;
  readonly catchUp: string | undefined;
}

export interface ChannelOnAir {
  readonly channel: string;
  /** `undefined`: what began before the release's first day. */
  readonly now: TimelineAiring | undefined;
  /** `undefined`: the release ends before it. */
  readonly next: TimelineAiring | undefined;
  /** What is planned after that, where what comes next only fills the time. */
  readonly planned: TimelineAiring | undefined;
  /** What the release before shows at that instant, where it is not the same. */
  readonly before: TimelineAiring | undefined;
  readonly zones: readonly ZoneOnAir[];
}

export interface OnAirRelease {
  readonly folder: string;
  readonly timeline: ReleaseTimeline;
}

export interface OnAirScope {
  isAskedZone(zone: TimelineZone): boolean;
  isAskedChannel(channel: TimelineChannel): boolean;
}

/** What each channel shows at an instant, in the zones' order. */
export function onAir(
  release: OnAirRelease,
  previous: ReleaseTimeline | undefined,
  at: Instant,
  { isAskedZone, isAskedChannel }: OnAirScope,
): readonly ChannelOnAir[] {
  const { timeline } = release;
  const carried = new Map<string, ZoneOnAir[]>();
  for (const zone of timeline.zones.filter(isAskedZone)) {
    for (const entry of zone.channels.filter(isAskedChannel)) {
      addToGroup(carried, entry.channel, zoneOnAir(release, zone, entry, at));
    }
  }
  return [...carried].flatMap(([channel, zones]) => {
    const table = timeline.channels.get(channel);
    const before = previous?.channels.get(channel);
    return table === undefined ? [] : [{ channel, ...around(table, at), before: otherThan(table, before, at), zones }];
  });
}

function around(table: ChannelTimeline, at: Instant): Pick<ChannelOnAir, 'now' | 'next' | 'planned'> {
  const later = table.airings.filter(({ start }) => start > at);
  const [next] = later;
  const planned = later.find(({ run }) => run !== 'fill');
  return { now: nowOn(table, at), next, planned: planned === next ? undefined : planned };
}

/** Where a cell is cancelled, what fills its time says why. */
function nowOn(table: ChannelTimeline, at: Instant): TimelineAiring | undefined {
  const now = airingAt(table, at);
  return now && { ...now, reason: now.reason ?? cancelledAt(table, at) };
}

function otherThan(
  table: ChannelTimeline,
  before: ChannelTimeline | undefined,
  at: Instant,
): TimelineAiring | undefined {
  const [now, was] = [airingAt(table, at), before && airingAt(before, at)];
  if (now === undefined || was === undefined) return undefined;
  const isSame =
    was.start === now.start &&
    was.stop === now.stop &&
    identityOf(was.item) === identityOf(now.item) &&
    changedFacets(was.item, now.item).length === 0;
  return isSame ? undefined : was;
}

function zoneOnAir(
  { folder, timeline }: OnAirRelease,
  zone: TimelineZone,
  entry: TimelineChannel,
  at: Instant,
): ZoneOnAir {
  const table = timeline.channels.get(entry.channel);
  const now = table && airingAt(table, at);
  const window = zoneWindow(timeline, zone);
  const isCovered = window !== undefined && at >= window.from && at < window.until;
  if (!isCovered) return { zone, entry, isCovered, plays: undefined, catchUp: undefined };
  const { timeZone } = timeline;
  const catchUp = zone['catch-up'];
  return {
    zone,
    entry,
    isCovered,
    plays: clipFromList(join(folder, zone.id), entry.channel, at, timeZone) ?? (now && clipFromTimeline(now, at, zone)),
    catchUp:
      now &&
      catchUp &&
      catchUpUrl(
        entry['catch-up'] ?? entry.stream,
        catchUp,
        { start: now.start, end: now.stop },
        { flavour: 'chinese', timeZone },
      ),
  };
}
