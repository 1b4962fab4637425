import type { TimelineItem } from '../release-timeline.js';
import type { ChangedPair } from './channel-pairs.js';
import { identityOf } from './item-facets.js';
import { compareShowings } from './pair-moves.js';
import type { AiringChange, FacetChange, FacetKind, Showing, ShowingPair } from './release-diff.js';

/** One change that several zones show is one change. */
export function mergeAirings(changes: readonly AiringChange[]): readonly AiringChange[] {
  const merged = new Map<string, AiringChange>();
  for (const change of changes) {
    const key = [change.kind, 'before' in change && placeOf(change.before), 'after' in change && placeOf(change.after)];
    const known = merged.get(key.join(' '));
    merged.set(key.join(' '), known === undefined ? change : { ...known, zones: [...known.zones, ...change.zones] });
  }
  return [...merged.values()];
}

interface Facet {
  readonly kind: FacetKind;
  readonly before: TimelineItem;
  readonly after: TimelineItem;
  readonly zones: Set<string>;
  readonly airings: Map<string, ShowingPair>;
}

/** One lesson with another title is one change, however often and wherever it airs. */
export function mergeFacets(zones: Iterable<readonly [string, readonly ChangedPair[]]>): readonly FacetChange[] {
  const merged = new Map<string, Facet>();
  for (const [zone, pairs] of zones) {
    for (const { before, after, facets } of pairs) {
      for (const kind of facets) {
        const key = [kind, identityOf(before.item), facetOf(kind, before.item), facetOf(kind, after.item)].join(' ');
        const facet = merged.get(key) ?? {
          kind,
          before: before.item,
          after: after.item,
          zones: new Set(),
          airings: new Map(),
        };
        merged.set(key, facet);
        facet.zones.add(zone);
        facet.airings.set(placeOf(before), { before, after });
      }
    }
  }
  return [...merged.values()].flatMap(({ zones: seen, airings, ...facet }) => {
    const [first, ...more] = [...airings.values()].sort((a, b) => compareShowings(a.after, b.after));
    return first === undefined ? [] : [{ ...facet, zones: [...seen], airings: [first, ...more] as const }];
  });
}

function facetOf(kind: FacetKind, { title, recording, source, teacher }: TimelineItem): string {
  return JSON.stringify({ retitled: title, recording: [recording, source], teacher: teacher?.name }[kind]);
}

function placeOf({ id, channel, start, stop }: Showing): string {
  return `${id} ${channel} ${start} ${stop}`;
}
