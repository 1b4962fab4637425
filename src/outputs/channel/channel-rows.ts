import { CELL, type ChannelList, type ChannelRow, cellOf } from '../../channel/channel-list.js';
import { rowAt } from '../../channel/row-at.js';
import { HOLD } from '../../media/packaging/package-index.js';
import { type Instant, MINUTE, type Millis } from '../../model/time.js';
import type { PlayoutItem } from '../playout/playout-items.js';

/**
 * A release changes what is on air this long after its build began, at the earliest: until then other nodes go on with
 * the release before, and players have its segments in their lists.
 */
export const SETTLED: Millis = 2 * MINUTE;
/** Of what has been on air, how much a list keeps for players that are late. */
const KEPT: Millis = 5 * MINUTE;

/** A playout list as rows: pictures are shown anew every ten minutes, and no two rows begin in one cell. */
export function rowsOf(
  items: readonly PlayoutItem[],
  mediaOf: (file: string) => string | undefined,
): readonly ChannelRow[] {
  return onePerCell(
    items.flatMap(({ start, clip, airing }) => {
      const media = clip.kind === 'relay' || clip.source === undefined ? undefined : mediaOf(clip.source);
      const isHeld = clip.sourceLength === undefined || media === undefined;
      const length = clip.out - clip.in;
      const turns = isHeld ? Math.max(1, Math.ceil(length / HOLD)) : 1;
      return Array.from({ length: turns }, (_, turn) => ({
        start: start + turn * HOLD,
        in: isHeld ? 0 : clip.in,
        media,
        event: airing.id,
      }));
    }),
  );
}

/** Of rows that begin in one cell the last is kept, for it may be planned and those before it filler: the row before lasts longer. */
function onePerCell(rows: readonly ChannelRow[]): readonly ChannelRow[] {
  return rows.filter(
    ({ start }, index) => cellOf(start) !== cellOf(rows[index + 1]?.start ?? Number.POSITIVE_INFINITY),
  );
}

export interface PlannedRows {
  readonly zone: string;
  readonly channel: string;
  readonly slate: string;
  readonly rows: readonly ChannelRow[];
  readonly until: Instant;
}

/**
 * The plan as it continues what the list before had on air: that stays as it was until `at` and is counted further; what
 * both have on air then is not cut. Every node that has this list answers as those that had the list before.
 */
export function continueList(plan: PlannedRows, before: ChannelList | undefined, now: Instant): ChannelList {
  const { zone, channel, slate, until } = plan;
  const from = plan.rows[0]?.start ?? until;
  // Fewer recordings than cells have been on air, so no list before can have counted further.
  if (before === undefined)
    return { zone, channel, slate, number: cellOf(from), planned: from, until, rows: plan.rows };
  const at = Math.max(Math.ceil((now + SETTLED) / CELL) * CELL, from);
  const kept = keptRows(before, Math.min(now - KEPT, from), at);
  const { number } = kept;
  // A plan that is over has nothing to change.
  if (until <= at) return { zone, channel, slate, number, planned: at, until: kept.until, rows: kept.rows };
  const rows = onePerCell([...kept.rows, ...rowsFrom(plan.rows, at, kept.rows.at(-1))]);
  return { zone, channel, slate, number, planned: at, until, rows };
}

/** Whether a list that goes on from another changes nothing that is on air from then on. */
export function changesNothing(after: ChannelList, before: ChannelList): boolean {
  const { planned } = after;
  if (before.slate !== after.slate || before.until !== after.until) return false;
  const [one, other] = [comingRows(before, planned), comingRows(after, planned)];
  return (
    one.length === other.length &&
    one.every((row, index) => isSame(row, other[index]) && row.event === other[index]?.event)
  );
}

/** With what is on air at that instant. */
function comingRows({ rows }: ChannelList, at: Instant): readonly ChannelRow[] {
  const next = rows.findIndex(({ start }) => start > at);
  return rows.slice(Math.max(0, (next < 0 ? rows.length : next) - 1));
}

/** What was on air from `from` until `at`, whole rows. */
function keptRows(before: ChannelList, from: Instant, at: Instant): Pick<ChannelList, 'number' | 'rows' | 'until'> {
  const rows: ChannelRow[] = [];
  const first = rowAt(before, cellOf(from));
  let until = first.start;
  for (let row = first; row.start < at; row = rowAt(before, cellOf(row.end))) {
    const { start, in: begin, media, event } = row;
    rows.push({ start, in: begin, media, event });
    until = row.end;
  }
  return { number: first.number, rows, until };
}

/** The plan from an instant on; `on` is what is on air then, and goes on where the plan has the same. */
function rowsFrom(rows: readonly ChannelRow[], at: Instant, on: ChannelRow | undefined): readonly ChannelRow[] {
  const next = rows.findIndex(({ start }) => start > at);
  const later = next < 0 ? [] : rows.slice(next);
  const planned = rows[(next < 0 ? rows.length : next) - 1];
  if (planned === undefined || isSame(planned, on)) return later;
  const isHeld = planned.media === undefined;
  return [{ ...planned, start: at, in: isHeld ? 0 : planned.in + at - planned.start }, ...later];
}

function isSame(one: ChannelRow, other: ChannelRow | undefined): boolean {
  return other !== undefined && one.start === other.start && one.media === other.media && one.in === other.in;
}
