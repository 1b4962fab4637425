import { groupBy } from '../../diagnostics/group-by.js';
import { compareCodeUnits } from '../../diagnostics/order.js';
import type { Day, Instant } from '../../model/time.js';
import { identityOf } from './item-facets.js';
import type { Showing, ShowingPair } from './release-diff.js';

export interface Unpaired {
  readonly gone: readonly Showing[];
  readonly come: readonly Showing[];
}

export interface Moves extends Unpaired {
  readonly pairs: readonly ShowingPair[];
}

/**
 * Finds airings that moved and have another event id: a lesson's first run on another channel, its repeats on the
 * same channel, a programme on the same channel and day. Several keep their order.
 */
export function pairMoves({ gone, come }: Unpaired, dayOf: (at: Instant) => Day): Moves {
  const keyOf = ({ run, item, channel, start }: Showing): string => {
    const what = `${run} ${identityOf(item)}`;
    if (run === 'first') return what;
    return run === 'repeat' ? `${what} ${channel}` : `${what} ${channel} ${dayOf(start)}`;
  };
  const waiting = groupBy([...come].sort(compareShowings), keyOf);
  const pairs: ShowingPair[] = [];
  const left: Showing[] = [];
  for (const before of [...gone].sort(compareShowings)) {
    const after = waiting.get(keyOf(before))?.shift();
    if (after === undefined) left.push(before);
    else pairs.push({ before, after });
  }
  return { pairs, gone: left, come: [...waiting.values()].flat() };
}

export function compareShowings(a: Showing, b: Showing): number {
  return a.start - b.start || compareCodeUnits(a.channel, b.channel);
}
