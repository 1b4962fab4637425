import { groupBy } from '../../diagnostics/group-by.js';
import type { DayOff, Grouping } from './change-group.js';
import { isFirst } from './out-of-window.js';
import { placeOf, plannedDays } from './planned-days.js';
import type { CancelledChange, ViewerChange } from './release-diff.js';

/** Days of which something is not shown, where that is said of more than one. `left`: changes that have no sentence yet. */
export function* daysOff(
  changes: readonly ViewerChange[],
  left: ReadonlySet<ViewerChange>,
  grouping: Grouping,
): Iterable<DayOff> {
  const found: DayOff[] = [];
  for (const [channel, own] of groupBy(changes.filter(isGone), ({ before }) => before.channel)) {
    const [was, is] = [grouping.diff.before, grouping.diff.after].map((side) => plannedDays(side, channel, grouping));
    const leaving = new Set(changes.flatMap((change) => leavingPlace(change, channel)));
    for (const [day, ofDay] of groupBy(own, ({ before }) => grouping.dayOf(before))) {
      const isWhole =
        is?.get(day) === undefined && was?.get(day)?.every((showing) => leaving.has(placeOf(showing))) === true;
      const open = ofDay.filter((change) => left.has(change) && !isFirst(change.before));
      for (const alike of groupBy(open, (change) => likeness(change, grouping)).values()) {
        const [first, ...more] = alike;
        if (first === undefined || more.length === 0 || (!isWhole && first.reason === undefined)) continue;
        const { reason } = first;
        found.push({ kind: 'day-off', channels: [channel], day, isWhole, reason, changes: [first, ...more] });
      }
    }
  }
  const key = ({ day, isWhole, changes: [first] }: DayOff) => [day, isWhole, likeness(first, grouping)].join('\n');
  for (const [first, ...more] of groupBy(found, key).values()) {
    if (first === undefined) continue;
    yield {
      ...first,
      channels: [...first.channels, ...more.flatMap(({ channels }) => channels)],
      changes: [...first.changes, ...more.flatMap(({ changes }) => changes)],
    };
  }
}

function isGone(change: ViewerChange): change is CancelledChange {
  return change.kind === 'cancelled' || change.kind === 'postponed';
}

function likeness(change: ViewerChange, { seenBy }: Grouping): string {
  return `${seenBy(change)}\n${JSON.stringify('reason' in change ? change.reason : undefined)}`;
}

function leavingPlace(change: ViewerChange, channel: string): readonly string[] {
  return 'before' in change && 'start' in change.before && change.before.channel === channel
    ? [placeOf(change.before)]
    : [];
}
