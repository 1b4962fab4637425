import { TimeText } from '../../calendar/time-text.js';
import { compareCodeUnits } from '../../diagnostics/order.js';
import { DAY, type Day, dayFromNumber, type Instant, type Stretch } from '../../model/time.js';
import type { ReleaseTimeline, TimelineZone } from '../release-timeline.js';
import { zoneWindow } from '../zone-window.js';
import { type ChannelPairs, pairChannel } from './channel-pairs.js';
import { compareLineups } from './compare-lineups.js';
import { type Comparison, compareZone } from './compare-zone.js';
import { firstShowing } from './first-showing.js';
import { mergeAirings, mergeFacets } from './merge-zones.js';
import type { ComparedZone, ReleaseDiff, ViewerChange } from './release-diff.js';
import type { Side } from './side.js';

export interface DiffScope {
  /** Zone ids; none: all. */
  readonly zones: readonly string[];
  /** Nothing before it is compared. */
  readonly from: Instant | undefined;
}

const EVERYTHING: DiffScope = { zones: [], from: undefined };

/** What changes for viewers, zone by zone, in the time that both releases show. */
export function compareReleases(before: Side, after: Side, scope: DiffScope = EVERYTHING): ReleaseDiff {
  const isAsked = ({ id }: TimelineZone): boolean => scope.zones.length === 0 || scope.zones.includes(id);
  const was = new Map(before.zones.map((zone) => [zone.id, zone] as const));
  const both = after.zones.filter(isAsked).flatMap((zone) => {
    const old = was.get(zone.id);
    return old === undefined
      ? []
      : [{ before: old, after: zone, shared: sharedTime([before, old], [after, zone], scope) }];
  });
  const comparison: Comparison = { before, after, pairsOf: rememberPairs(before, after), dayOf: dayIn(after.timeZone) };
  const changes = both.flatMap(({ shared, ...zone }) =>
    shared === undefined ? [] : [[zone.after.id, compareZone({ ...zone, shared }, comparison)] as const],
  );
  return {
    before,
    after,
    timeZone: after.timeZone,
    zones: both.map(({ after: zone, shared }): ComparedZone => ({ zone, shared })),
    lineup: compareLineups(before, after).filter(({ zone }) => isAsked(zone)),
    changes: [
      ...mergeAirings(changes.flatMap(([, { airings }]) => airings)),
      ...mergeFacets(changes.map(([zone, { facets }]) => [zone, facets] as const)),
    ].sort(compareChanges),
  };
}

function sharedTime(
  before: readonly [ReleaseTimeline, TimelineZone],
  after: readonly [ReleaseTimeline, TimelineZone],
  scope: DiffScope,
): Stretch | undefined {
  const [was, is] = [zoneWindow(...before), zoneWindow(...after)];
  if (was === undefined || is === undefined) return undefined;
  const from = Math.max(was.from, is.from, scope.from ?? was.from);
  const until = Math.min(was.until, is.until);
  return from < until ? { from, until } : undefined;
}

function rememberPairs(before: ReleaseTimeline, after: ReleaseTimeline): (channel: string) => ChannelPairs {
  const known = new Map<string, ChannelPairs>();
  return (channel) => {
    const pairs = known.get(channel) ?? pairChannel(channel, before.channels.get(channel), after.channels.get(channel));
    known.set(channel, pairs);
    return pairs;
  };
}

function dayIn(timeZone: string): (at: Instant) => Day {
  const time = new TimeText(timeZone);
  return (at) => dayFromNumber(Math.floor((at + time.offsetAt(at)) / DAY));
}

function compareChanges(a: ViewerChange, b: ViewerChange): number {
  const [first, second] = [firstShowing(a), firstShowing(b)];
  return (
    first.start - second.start ||
    compareCodeUnits(first.channel, second.channel) ||
    compareCodeUnits(a.kind, b.kind) ||
    compareCodeUnits(first.id, second.id)
  );
}
