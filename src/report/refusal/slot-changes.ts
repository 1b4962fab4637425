import type { LocalText } from '../../model/local-text.js';
import type { Stretch } from '../../model/time.js';
import type { ReleaseDiff, Showing, ViewerChange } from '../../published/diff/release-diff.js';
import type { Side } from '../../published/diff/side.js';
import { airingAt, type TimelineAiring } from '../../published/release-timeline.js';

/** What else is shown at a time. */
export type Instead = Pick<TimelineAiring, 'item' | 'run'>;

/** What was to be shown at a time, and what is shown instead. */
export interface SlotChange {
  /** What was to be shown; what is new, where nothing was planned. */
  readonly showing: Showing;
  readonly isNew: boolean;
  /** At its start. */
  readonly instead: Instead | undefined;
  /** Where it goes. */
  readonly to: Showing | undefined;
  readonly kind: ViewerChange['kind'];
  /** Those that are asked about. */
  readonly zones: readonly string[];
  readonly reason: LocalText | undefined;
}

/** By the instant at which they air. `isAsked`: which airings of which zone. */
export function slotChanges(
  diff: ReleaseDiff,
  isAsked: (zone: string, showing: Showing) => boolean,
): readonly SlotChange[] {
  const found: SlotChange[] = [];
  const add = (change: ViewerChange, showing: Showing, more: Pick<SlotChange, 'isNew' | 'instead' | 'to'>): void => {
    const zones = change.zones.filter((zone) => isAsked(zone, showing));
    if (zones.length > 0)
      found.push({ ...more, kind: change.kind, showing, zones, reason: reasonOf(change, diff, showing) });
  };
  for (const change of diff.changes) {
    if ('airings' in change) {
      for (const { before, after } of change.airings)
        add(change, before, { isNew: false, instead: after, to: undefined });
    } else if ('before' in change) {
      const to = change.kind === 'moved' ? change.after : undefined;
      add(change, change.before, { isNew: false, instead: airingOf(diff.after, change.before), to });
    }
  }
  // What comes in the place of something is said there.
  const taken = found.map(({ showing }) => showing);
  for (const change of diff.changes) {
    if ('airings' in change || !('after' in change)) continue;
    const { after } = change;
    if (taken.some((showing) => overlaps(showing, after))) continue;
    add(change, after, { isNew: true, instead: airingOf(diff.before, after), to: undefined });
  }
  return found.sort((a, b) => a.showing.start - b.showing.start);
}

function overlaps(a: Showing, b: Showing): boolean {
  const touches = (one: Stretch, other: Stretch) => one.from < other.until && other.from < one.until;
  return a.channel === b.channel && touches({ from: a.start, until: a.stop }, { from: b.start, until: b.stop });
}

function airingOf({ channels }: Side, { channel, start }: Showing): TimelineAiring | undefined {
  const table = channels.get(channel);
  return table && airingAt(table, start);
}

/** Its own, else that of what is shown at its start. */
function reasonOf(change: ViewerChange, { after }: ReleaseDiff, showing: Showing): LocalText | undefined {
  if ('reason' in change && change.reason !== undefined) return change.reason;
  const own = 'after' in change && 'start' in change.after ? change.after.reason : undefined;
  return own ?? airingOf(after, showing)?.reason;
}
