import { TimeText } from '../../../src/calendar/time-text.js';
import type { LocalText } from '../../../src/model/local-text.js';
import { timelineTables } from '../../../src/outputs/timeline/timeline-tables.js';
import { compareReleases, type DiffScope } from '../../../src/published/diff/compare-releases.js';
import type { ReleaseDiff, Showing, ViewerChange } from '../../../src/published/diff/release-diff.js';
import { timelineOf } from '../../../src/published/read-timeline.js';
import type { ReleaseTimeline } from '../../../src/published/release-timeline.js';
import { aRelease } from '../../release/a-release.js';

export type Files = Readonly<Record<string, string>>;

/** The timeline that a release of the small project with `files` laid over it would hold. */
export async function aTimeline(files: Files = {}, from?: string): Promise<ReleaseTimeline> {
  const { views } = await aRelease(files, from);
  return timelineOf(timelineTables(views));
}

export function changesOf(before: ReleaseTimeline, after: ReleaseTimeline, scope?: DiffScope): readonly string[] {
  const diff = compareReleases(before, after, scope);
  return [
    ...diff.lineup.map(({ kind, zone }) => `${kind} ${zone.id}`),
    ...diff.changes.map((change) => tell(change, diff)),
  ];
}

/** `moved p1 03-10 09:00 小学一年级chinese：二 > 03-11 09:00 [one two]` */
function tell(change: ViewerChange, { timeZone, zones }: ReleaseDiff): string {
  const time = new TimeText(timeZone);
  const when = ({ channel, start }: Showing) => `${channel} ${time.iso(start).slice(5, 16).replace('T', ' ')}`;
  const title = ({ item, run }: Showing) => `${item.lesson ?? item.programme}${run === 'repeat' ? '*' : ''}`;
  const why = (reason: LocalText | undefined) => (reason === undefined ? '' : ` (${reason.zh})`);
  const seen = change.zones.length === zones.length ? '' : ` [${change.zones.join(' ')}]`;
  switch (change.kind) {
    case 'added':
    case 'advanced':
      return `${change.kind} ${when(change.after)} ${title(change.after)}${seen}`;
    case 'cancelled':
    case 'postponed':
      return `${change.kind} ${when(change.before)} ${title(change.before)}${why(change.reason)}${seen}`;
    case 'moved':
      return `moved ${when(change.before)} ${title(change.before)} > ${when(change.after)}${why(change.reason)}${seen}`;
    default:
      return `${change.kind} ${title(change.airings[0].after)} x${change.airings.length}${seen}`;
  }
}
