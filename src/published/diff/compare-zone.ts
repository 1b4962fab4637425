import type { LocalText } from '../../model/local-text.js';
import type { Day, Instant, Stretch } from '../../model/time.js';
import { airingAt, cancelledAt, type TimelineItem, type TimelineZone } from '../release-timeline.js';
import type { ChangedPair, ChannelPairs } from './channel-pairs.js';
import { changedFacets } from './item-facets.js';
import { comesLater, follower, followsOutside, isFirst, lessonOn } from './out-of-window.js';
import { pairMoves } from './pair-moves.js';
import type { AiringChange, Showing, ShowingPair } from './release-diff.js';
import type { Side } from './side.js';

/** A zone in both releases, and the time that both show. */
export interface ZonePair {
  readonly before: TimelineZone;
  readonly after: TimelineZone;
  readonly shared: Stretch;
}

export interface Comparison {
  readonly before: Side;
  readonly after: Side;
  pairsOf(channel: string): ChannelPairs;
  dayOf(at: Instant): Day;
}

export interface ZoneChanges {
  readonly airings: readonly AiringChange[];
  /** Pairs whose lesson or programme differs. */
  readonly facets: readonly ChangedPair[];
}

/** What changes for the viewers of one zone. */
export function compareZone(zone: ZonePair, { before, after, pairsOf, dayOf }: Comparison): ZoneChanges {
  const [carried, carries] = [channelsOf(zone.before), channelsOf(zone.after)];
  const isSeen = ({ channel, start }: Showing): boolean =>
    carried.has(channel) && carries.has(channel) && start >= zone.shared.from && start < zone.shared.until;
  const channels = [...new Set([...carried, ...carries])].map(pairsOf);
  const changed = channels
    .flatMap((pairs) => pairs.changed)
    .filter(({ after: { channel } }) => carried.has(channel) && carries.has(channel));
  const gone = channels.flatMap((pairs) => pairs.gone).filter(({ channel }) => carried.has(channel));
  const come = channels.flatMap((pairs) => pairs.come).filter(({ channel }) => carries.has(channel));

  const firsts = pairMoves({ gone: gone.filter(isFirst), come: come.filter(isFirst) }, dayOf);
  const found: ShowingPair[] = [...firsts.pairs];
  const lost = firsts.gone.filter(isSeen).filter((showing) => {
    const later = elsewhere(showing, after, carries);
    if (later !== undefined) found.push({ before: showing, after: later });
    return later === undefined;
  });
  const fresh = firsts.come.filter(isSeen).filter((showing) => {
    const earlier = elsewhere(showing, before, carried);
    if (earlier !== undefined) found.push({ before: earlier, after: showing });
    return earlier === undefined;
  });

  // The repeats of a lesson that moves go with it, also outside the time that one of the releases covers.
  const moved = [...changed, ...found].filter((pair) => isFirst(pair.before) && isFirst(pair.after) && isMoved(pair));
  const movedFrom = new Map(moved.map((pair) => [lessonOn(pair.before), pair] as const));
  const movedTo = new Map(moved.map((pair) => [lessonOn(pair.after), pair] as const));
  const mayMove =
    (moves: ReadonlyMap<string, ShowingPair>) =>
    (showing: Showing): boolean =>
      !isFirst(showing) &&
      (pairsOf(showing.channel).isShared(showing) || (showing.run === 'repeat' && moves.has(lessonOn(showing))));
  const others = pairMoves({ gone: gone.filter(mayMove(movedFrom)), come: come.filter(mayMove(movedTo)) }, dayOf);
  found.push(...others.pairs);

  const isPostponed = follower(
    lost.filter((showing) => comesLater(showing, after)),
    (showing) => {
      const pair = movedFrom.get(lessonOn(showing));
      return pair !== undefined && followsOutside(showing, pair.before, pair.after, after);
    },
  );
  const isAdvanced = follower(
    fresh.filter((showing) => comesLater(showing, before)),
    (showing) => {
      const pair = movedTo.get(lessonOn(showing));
      return pair !== undefined && followsOutside(showing, pair.after, pair.before, before);
    },
  );
  const zones = [zone.after.id];
  const pairs = [...changed, ...found.map(withFacets)].filter((pair) => isSeen(pair.before) || isSeen(pair.after));
  return {
    airings: [
      ...[...lost, ...others.gone.filter(isSeen)].map((showing) => ({
        kind: isPostponed(showing) ? ('postponed' as const) : ('cancelled' as const),
        zones,
        before: showing,
        instead: itemAt(after, showing),
        reason: reasonOf(after, showing),
      })),
      ...[...fresh, ...others.come.filter(isSeen)].map((showing) => ({
        kind: isAdvanced(showing) ? ('advanced' as const) : ('added' as const),
        zones,
        after: showing,
        instead: itemAt(before, showing),
      })),
      ...pairs.filter(isMoved).map((pair) => ({
        kind: 'moved' as const,
        zones,
        before: pair.before,
        after: pair.after,
        reason: reasonOf(after, pair.before),
      })),
    ],
    facets: pairs.filter(({ facets }) => facets.length > 0),
  };
}

function withFacets(pair: ShowingPair): ChangedPair {
  return { ...pair, facets: changedFacets(pair.before.item, pair.after.item) };
}

function channelsOf({ channels }: TimelineZone): ReadonlySet<string> {
  return new Set(channels.map(({ channel }) => channel));
}

function elsewhere({ item }: Showing, side: Side, carried: ReadonlySet<string>): Showing | undefined {
  const found = item.lesson === undefined ? undefined : side.firstRun?.(item.lesson);
  return found !== undefined && carried.has(found.channel) ? found : undefined;
}

function itemAt({ channels }: Side, { channel, start }: Showing): TimelineItem | undefined {
  const table = channels.get(channel);
  return table && airingAt(table, start)?.item;
}

/** Why what was at its place is cancelled. */
function reasonOf({ channels }: Side, { channel, start }: Showing): LocalText | undefined {
  const table = channels.get(channel);
  return table && cancelledAt(table, start);
}

/** How long a fill lasts follows from what is planned around it. */
function isMoved({ before, after }: ShowingPair): boolean {
  if (before.run === 'fill') return false;
  return before.start !== after.start || before.stop !== after.stop || before.channel !== after.channel;
}
