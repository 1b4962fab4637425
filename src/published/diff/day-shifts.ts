import { groupBy } from '../../diagnostics/group-by.js';
import { compareCodeUnits } from '../../diagnostics/order.js';
import type { Day } from '../../model/time.js';
import type { DayShift, Grouping } from './change-group.js';
import { type PlannedDays, placeOf, plannedDays } from './planned-days.js';
import type { MovedChange, ViewerChange } from './release-diff.js';

/** Fewer, over all days, are said one by one. */
const MIN_MOVED = 3;

/** Programmes that follow each other on a day and begin earlier or later by as much, over days and channels. */
export function* dayShifts(changes: readonly ViewerChange[], grouping: Grouping): Iterable<DayShift> {
  const moved = changes.filter((change) => change.kind === 'moved').filter((change) => isWithinDay(change, grouping));
  const found: DayShift[] = [];
  for (const [channel, own] of groupBy(moved, ({ before }) => before.channel)) {
    const days = plannedDays(grouping.diff.before, channel, grouping);
    const ofChannel = [...groupBy(own, ({ before }) => grouping.dayOf(before))].flatMap(([day, ofDay]) =>
      shiftsOfDay(day, days, ofDay, grouping),
    );
    const joined = overDays(ofChannel, [...days.keys()], grouping);
    found.push(...joined.filter((shift) => shift.changes.length >= MIN_MOVED));
  }
  for (const [first, ...more] of groupBy(
    found,
    (shift) => `${shift.from} ${shift.until} ${likeness(shift, grouping)}`,
  ).values()) {
    if (first === undefined) continue;
    const { channels, changes } = first;
    yield {
      ...first,
      channels: [...channels, ...more.flatMap((shift) => shift.channels)],
      changes: [...changes, ...more.flatMap((shift) => shift.changes)],
    };
  }
}

function isWithinDay({ before, after }: MovedChange, { dayOf }: Grouping): boolean {
  return (
    before.channel === after.channel &&
    dayOf(before) === dayOf(after) &&
    before.start !== after.start &&
    before.stop - before.start === after.stop - after.start
  );
}

function shiftsOfDay(
  day: Day,
  days: PlannedDays,
  moved: readonly MovedChange[],
  grouping: Grouping,
): readonly DayShift[] {
  const byPlace = new Map(moved.map((change) => [placeOf(change.before), change] as const));
  const planned = days.get(day) ?? [];
  const runs: MovedChange[][] = [[]];
  for (const showing of planned) {
    const change = byPlace.get(placeOf(showing));
    const run = runs.at(-1);
    const [last] = run?.slice(-1) ?? [];
    if (change === undefined) runs.push([]);
    else if (last === undefined || (byOf(last) === byOf(change) && grouping.seenBy(last) === grouping.seenBy(change)))
      run?.push(change);
    else runs.push([change]);
  }
  return runs.flatMap(([first, ...more]) =>
    first === undefined
      ? []
      : [
          {
            kind: 'day-shift' as const,
            channels: [first.before.channel] as const,
            from: day,
            until: day,
            by: byOf(first),
            programmes: more.length + 1,
            isWhole: more.length + 1 === planned.length,
            changes: [first, ...more] as const,
          },
        ],
  );
}

/** The same on days that follow each other is one shift. */
function overDays(shifts: readonly DayShift[], days: readonly Day[], grouping: Grouping): readonly DayShift[] {
  const order = [...days].sort(compareCodeUnits);
  const joined: DayShift[] = [];
  for (const alike of groupBy(shifts, (shift) => likeness(shift, grouping)).values()) {
    for (const shift of alike.sort((a, b) => compareCodeUnits(a.from, b.from))) {
      const last = joined.at(-1);
      const isNext = last !== undefined && order.indexOf(shift.from) === order.indexOf(last.until) + 1;
      if (isNext && likeness(last, grouping) === likeness(shift, grouping))
        joined.splice(-1, 1, { ...last, until: shift.until, changes: [...last.changes, ...shift.changes] });
      else joined.push(shift);
    }
  }
  return joined;
}

/** Of one day: all of it, or as many programmes from the same time on. */
function likeness({ by, isWhole, programmes, changes: [first] }: DayShift, grouping: Grouping): string {
  const part = isWhole || first.kind !== 'moved' ? [] : [programmes, grouping.clockOf(first.before)];
  return [by, ...part, grouping.seenBy(first)].join('\n');
}

function byOf({ before, after }: MovedChange): number {
  return after.start - before.start;
}
