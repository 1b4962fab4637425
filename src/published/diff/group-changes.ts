import { TimeText } from '../../calendar/time-text.js';
import type { ChangeGroup, Grouping } from './change-group.js';
import { courseShifts } from './course-shifts.js';
import { dayShifts } from './day-shifts.js';
import { daysOff } from './days-off.js';
import type { ReleaseDiff, ViewerChange } from './release-diff.js';
import { silentZones } from './silent-zones.js';

/** What people say in one sentence: every change is in one group, in the order of its first one. */
export function groupChanges(diff: ReleaseDiff): readonly ChangeGroup[] {
  const time = new TimeText(diff.timeZone);
  const seen = new Map<ViewerChange, string>();
  const grouping: Grouping = {
    diff,
    dayOf: ({ start }) => time.iso(start).slice(0, 10),
    clockOf: ({ start }) => time.iso(start).slice(11, 19),
    seenBy(change) {
      const known = seen.get(change) ?? (silentZones(change, diff).length === 0 ? '' : change.zones.join(' '));
      seen.set(change, known);
      return known;
    },
  };
  const left = new Set(diff.changes);
  const groups = new Map<ViewerChange, ChangeGroup>();
  const add = (group: ChangeGroup): void => {
    for (const change of group.changes) {
      left.delete(change);
      groups.set(change, group);
    }
  };
  for (const shift of dayShifts(diff.changes, grouping)) add(shift);
  for (const shift of courseShifts([...left], grouping)) add(shift);
  for (const off of daysOff(diff.changes, left, grouping)) add(off);
  return [
    ...new Set(
      diff.changes.map((change) => groups.get(change) ?? { kind: 'single' as const, changes: [change] as const }),
    ),
  ];
}
