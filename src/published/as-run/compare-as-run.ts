import { addToGroup } from '../../diagnostics/group-by.js';
import type { Instant, Millis, Stretch } from '../../model/time.js';
import type { ChannelTimeline, ReleaseTimeline } from '../release-timeline.js';
import { type AiredStretch, airedBetween, airedStretches } from './aired-stretches.js';
import { assignPlayed } from './assign-played.js';
import type { Authorisation } from './authorised.js';
import { judgeItem } from './judge-item.js';
import { type PlannedItem, plannedItems } from './planned-item.js';
import type { PlayedLog } from './played-item.js';
import type { PlayedNames } from './played-names.js';
import { type AsRunRow, type Authority, isFault, type Lost, NOTHING_LOST, sumOf } from './verdict.js';

/**
 * What ffplayout forgives between a file and its list (`json_validate.rs`, 0.20 to 2.0): 1.2 s. It plays lists without a
 * fault up to that; a box shows the guide by minutes.
 */
export const TOLERANCE: Millis = 1200;

export interface AsRunOptions {
  readonly tolerance: Millis;
  /** From the command line; what the log covers where left out. */
  readonly from: Instant | undefined;
  readonly until: Instant | undefined;
  readonly authorised: readonly Authorisation[];
}

export interface AsRunChannel {
  readonly channel: string;
  /** What was compared; `undefined` where log and release have no time in common. */
  readonly window: Stretch | undefined;
  /** From the first play of the log to the end of its last. */
  readonly covered: Stretch | undefined;
  readonly rows: readonly AsRunRow[];
  /** How many planned items were compared: rows of unplanned items compare nothing. */
  readonly compared: number;
  /** The release plans nothing in the window; no fault if only filler was on. */
  readonly isIdle: boolean;
  /** Planned time of the items that were compared. */
  readonly planned: Millis;
  /** Without what was authorised. */
  readonly lost: Lost;
}

export interface ChannelLog extends PlayedLog {
  readonly channel: string;
}

/** Compares what was on air on one channel with what the release planned for it. */
export function compareAsRun(
  log: ChannelLog,
  { channels }: ReleaseTimeline,
  names: PlayedNames,
  options: AsRunOptions,
): AsRunChannel {
  const { channel } = log;
  const table = channels.get(channel);
  const lengths = lengthsOf(table);
  const aired = airedStretches(log.items, log.stops, names, ({ name }) =>
    name.kind === 'live' ? undefined : lengths.get(name.kind === 'event' ? name.id : (names.fileOf(name.path) ?? '')),
  );
  const [first, last] = [aired[0], aired.at(-1)];
  const covered = first && last && { from: first.start, until: last.end };
  const window = windowOf(table, covered, options);
  if (table === undefined || window === undefined) {
    const nothing = { rows: [], compared: 0, isIdle: false, planned: 0, lost: NOTHING_LOST };
    return { channel, window: undefined, covered, ...nothing };
  }
  const { tolerance } = options;
  const known = { from: window.from - tolerance, until: window.until };
  const judged = plannedItems(table, known).filter(({ start }) => start < window.until - tolerance);
  const all = plannedItems(table, table);
  const seen = airedBetween(aired, window.from, window.until);
  const rows = judgeAll(channel, judged, all, seen, names, { tolerance, until: window.until });
  const settled = rows.map((row) => authorise(row, options.authorised));
  return {
    channel,
    window,
    covered,
    rows: settled,
    compared: judged.length,
    isIdle: !all.some(({ start, ends }) => start < window.until && ends > window.from),
    planned: judged.reduce((sum, { start, ends }) => sum + Math.min(ends, window.until) - start, 0),
    lost: sumOf(settled.filter(isFault).map(({ lost }) => lost)),
  };
}

/** `all`: also what is planned around the window, to which plays at its edges belong. */
function judgeAll(
  channel: string,
  judged: readonly PlannedItem[],
  all: readonly PlannedItem[],
  aired: readonly AiredStretch[],
  names: PlayedNames,
  judging: Parameters<typeof judgeItem>[3],
): readonly AsRunRow[] {
  const assigned = assignPlayed(all, aired, names, judging.tolerance);
  const plays = new Map<string, AiredStretch[]>();
  for (const [stretch, { airing }] of assigned) addToGroup(plays, airing.id, stretch);
  const blamed = new Set<AiredStretch>();
  const rows = judged.map((planned): AsRunRow => {
    const meanwhile = airedBetween(aired, planned.start, planned.ends);
    const own = plays.get(planned.airing.id) ?? [];
    const found = judgeItem(planned, own, meanwhile, judging);
    if (found.lost.other > 0) for (const stretch of meanwhile) blamed.add(stretch);
    return { channel, at: planned.start, planned, authority: undefined, ...found };
  });
  const surplus = aired.filter((stretch) => {
    const isLong = stretch.end - stretch.start > judging.tolerance;
    return isLong && !stretch.isFiller && !assigned.has(stretch) && !blamed.has(stretch);
  });
  const extra = surplus.map((played): AsRunRow => {
    const base = { channel, at: played.start, planned: undefined, played, late: undefined, authority: undefined };
    return { ...base, verdict: 'unplanned', lost: NOTHING_LOST };
  });
  return [...rows, ...extra].sort((a, b) => a.at - b.at);
}

/** A change in the timetable with a reason is authorised if it was played that way. */
function authorise(row: AsRunRow, authorised: readonly Authorisation[]): AsRunRow {
  const { at, channel, verdict, planned } = row;
  const because = (authority: Omit<Authority, 'instead'>): AsRunRow => ({
    ...row,
    verdict: 'authorised',
    authority: { ...authority, instead: verdict },
  });
  if (verdict === 'as-planned') {
    const reason = planned?.airing.reason;
    return reason === undefined ? row : because({ from: 'timetable', reason, by: undefined });
  }
  const grant = authorised.find(
    ({ channel: of, from, until }) => (of === undefined || of === channel) && at >= from && at < until,
  );
  return grant === undefined ? row : because({ from: 'file', reason: { und: grant.reason }, by: grant.by });
}

function windowOf(
  table: ChannelTimeline | undefined,
  covered: Stretch | undefined,
  { from, until }: AsRunOptions,
): Stretch | undefined {
  const [begins, ends] = [from ?? covered?.from, until ?? covered?.until];
  if (table === undefined || begins === undefined || ends === undefined) return undefined;
  const window = { from: Math.max(begins, table.from), until: Math.min(ends, table.until) };
  return window.from < window.until ? window : undefined;
}

function lengthsOf(table: ChannelTimeline | undefined): ReadonlyMap<string, Millis> {
  const lengths = new Map<string, Millis>();
  for (const { id, item } of table?.airings ?? []) {
    const { file, 'length-ms': length } = item.recording ?? {};
    if (file === undefined || length === undefined) continue;
    lengths.set(file, length);
    lengths.set(id, length);
  }
  return lengths;
}
