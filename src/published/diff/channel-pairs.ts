import type { Instant } from '../../model/time.js';
import type { ChannelTimeline, TimelineAiring, TimelineItem } from '../release-timeline.js';
import { changedFacets, identityOf } from './item-facets.js';
import type { FacetKind, Showing, ShowingPair } from './release-diff.js';

/** A pair that differs. */
export interface ChangedPair extends ShowingPair {
  readonly facets: readonly FacetKind[];
}

/** What differs on one channel, in any zone. */
export interface ChannelPairs {
  readonly changed: readonly ChangedPair[];
  /** Airings of one release without a counterpart in the other; off hours are not among them. */
  readonly gone: readonly Showing[];
  readonly come: readonly Showing[];
  /** Does the other release cover that time of this channel too? */
  isShared(showing: Showing): boolean;
}

const NOTHING: readonly TimelineAiring[] = [];

/**
 * Airings are the same where their event id is, or where the same thing is shown at the same time under another id. What
 * fills the rest follows from these, and is only compared by what it is at the same instant.
 */
export function pairChannel(
  channel: string,
  before: ChannelTimeline | undefined,
  after: ChannelTimeline | undefined,
): ChannelPairs {
  const facetsOf = rememberFacets();
  const [was, is] = [index(before?.airings ?? NOTHING), index(after?.airings ?? NOTHING)];
  const showing = (airing: TimelineAiring): Showing => ({ ...airing, channel });
  const changed: ChangedPair[] = [];
  const compare = (old: TimelineAiring, now: TimelineAiring): void => {
    const facets = facetsOf(old.item, now.item);
    if (facets.length > 0 || (old.run !== 'fill' && (old.start !== now.start || old.stop !== now.stop)))
      changed.push({ before: showing(old), after: showing(now), facets });
  };
  const gone: Showing[] = [];
  for (const old of was.airings) {
    if (old.run === 'fill') {
      const now = is.fillAt.get(old.start);
      if (now !== undefined && fillsTheSame(old, now)) compare(old, now);
      continue;
    }
    const now = is.byId.get(old.id);
    if (now !== undefined) compare(old, now);
    else {
      const same = is.byPlace.get(placeOf(old));
      if (same === undefined) gone.push(showing(old));
      // The other one has moved here from elsewhere: at this time viewers see no change.
      else if (!was.byId.has(same.id)) compare(old, same);
    }
  }
  const come = is.airings.filter(
    (now) => now.run !== 'fill' && !was.byId.has(now.id) && !was.byPlace.has(placeOf(now)),
  );
  const from = Math.max(before?.from ?? Number.POSITIVE_INFINITY, after?.from ?? Number.POSITIVE_INFINITY);
  const until = Math.min(before?.until ?? 0, after?.until ?? 0);
  return {
    changed,
    gone,
    come: come.map(showing),
    isShared: ({ start }) => start >= from && start < until,
  };
}

interface Index {
  readonly airings: readonly TimelineAiring[];
  /** What is planned, by event id, and by its start and what it is. */
  readonly byId: ReadonlyMap<string, TimelineAiring>;
  readonly byPlace: ReadonlyMap<string, TimelineAiring>;
  readonly fillAt: ReadonlyMap<Instant, TimelineAiring>;
}

function index(airings: readonly TimelineAiring[]): Index {
  const planned = airings.filter(({ run }) => run !== 'fill');
  const fill = airings.filter(({ run }) => run === 'fill');
  return {
    airings,
    byId: new Map(planned.map((airing) => [airing.id, airing] as const)),
    byPlace: new Map(planned.map((airing) => [placeOf(airing), airing] as const)),
    fillAt: new Map(fill.map((airing) => [airing.start, airing] as const)),
  };
}

/** Where a fill has another end it is another fill because of what is planned around it. */
function fillsTheSame(before: TimelineAiring, after: TimelineAiring): boolean {
  return before.stop === after.stop || identityOf(before.item) === identityOf(after.item);
}

function placeOf({ start, item }: TimelineAiring): string {
  return `${start} ${identityOf(item)}`;
}

/** A table names each lesson once, so a pair of them is compared once however often it airs. */
function rememberFacets(): typeof changedFacets {
  const known = new Map<TimelineItem, Map<TimelineItem, readonly FacetKind[]>>();
  return (before, after) => {
    const others = known.get(before) ?? new Map<TimelineItem, readonly FacetKind[]>();
    known.set(before, others);
    const facets = others.get(after) ?? changedFacets(before, after);
    others.set(after, facets);
    return facets;
  };
}
