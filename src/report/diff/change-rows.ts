import type { Text } from '../../diagnostics/text.js';
import type { ChangeGroup } from '../../published/diff/change-group.js';
import { firstShowing } from '../../published/diff/first-showing.js';
import { groupChanges } from '../../published/diff/group-changes.js';
import type { ReleaseDiff, Showing, ViewerChange, ViewerChangeKind } from '../../published/diff/release-diff.js';
import type { ChangeDetails } from './change-details.js';
import { CHANGE_NAMES } from './change-words.js';
import type { DiffReport } from './diff-report.js';
import { groupWords, type JoinedChanges } from './group-words.js';

/** As the report is to show them. */
export function groupsOf({ isExpanded }: DiffReport, diff: ReleaseDiff): readonly ChangeGroup[] {
  return isExpanded === true
    ? diff.changes.map((change) => ({ kind: 'single', changes: [change] }))
    : groupChanges(diff);
}

/** Where a change is read: on its day; a move to another day is listed on both, a group on its first day. */
export interface ChangeRow {
  readonly kind: ViewerChangeKind | JoinedChanges['kind'];
  readonly showing: Showing;
  readonly channel: Text;
  readonly time: string;
  readonly change: Text;
  readonly what: Text;
  readonly detail: Text;
}

export function changeRows(group: ChangeGroup, details: ChangeDetails): readonly [ChangeRow, ...ChangeRow[]] {
  if (group.kind !== 'single') return [joinedRow(group, details)];
  const [change] = group.changes;
  const row = (showing: Showing, detail: Text): ChangeRow => ({
    kind: change.kind,
    showing,
    channel: details.channelOf(showing),
    time: details.timeOf(showing),
    change: CHANGE_NAMES[change.kind],
    what: details.titleOf(showing),
    detail,
  });
  const own = row(firstShowing(change), details.detailOf(change));
  if (change.kind !== 'moved' || details.dayOf(change.before) === details.dayOf(change.after)) return [own];
  return [own, row(change.after, details.cameFrom(change))];
}

function joinedRow(group: JoinedChanges, details: ChangeDetails): ChangeRow {
  const [first] = group.changes;
  const showing = group.kind === 'course-shift' ? earliestShowing(first) : firstShowing(first);
  const { what, change, detail } = groupWords(group, details.clockOf(showing), details.gradeNames);
  return {
    kind: group.kind,
    showing,
    channel: details.channelsOf(group.kind === 'course-shift' ? [group.channel] : group.channels),
    time: group.kind === 'day-off' ? '' : details.timeOf(showing),
    change,
    what,
    detail: details.withZones(detail, first),
  };
}

/** Lessons that come earlier are missed where they come to. */
function earliestShowing(change: ViewerChange): Showing {
  if (change.kind !== 'moved') return firstShowing(change);
  return change.after.start < change.before.start ? change.after : change.before;
}
