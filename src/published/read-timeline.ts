import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareCodeUnits } from '../diagnostics/diagnostic-list.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { isThere } from '../files/is-there.js';
import { readRegularText } from '../files/regular-file.js';
import type { LocalText } from '../model/local-text.js';
import type { Instant, Millis, Stretch } from '../model/time.js';
import type { CatchUpSettings } from '../model/zone.js';
import type { OutputFile } from '../outputs/output.js';
import { RUNS, type Run } from '../outputs/timeline/row-writer.js';

/** What an airing shows, as schemas/timeline.schema.json has it. */
export interface TimelineItem {
  readonly lesson?: string;
  readonly grade?: string;
  readonly course?: string;
  readonly number?: number;
  readonly programme?: string;
  readonly kind?: string;
  readonly title: LocalText;
  readonly 'lesson-title'?: LocalText;
  readonly teacher?: { readonly id: string; readonly name: LocalText };
  readonly recording?: { readonly file: string; readonly 'length-ms'?: Millis; readonly fingerprint?: string };
  readonly source?: string;
}

export interface TimelineAiring {
  readonly id: string;
  readonly start: Instant;
  readonly stop: Instant;
  readonly item: TimelineItem;
  readonly run: Run;
  readonly reason: LocalText | undefined;
}

/** A cell that is not shown, and why. */
export interface TimelineCancellation extends Stretch {
  readonly reason: LocalText;
}

export interface ChannelTimeline {
  readonly channel: string;
  readonly from: Instant;
  readonly until: Instant;
  /** Half-open, in order, without gap or overlap. */
  readonly airings: readonly TimelineAiring[];
  /** In order; only those with a reason. */
  readonly cancelled: readonly TimelineCancellation[];
}

export interface TimelineZone {
  readonly id: string;
  readonly title: LocalText;
  readonly 'lock-time-ms'?: Millis;
  readonly guide?: Stretch;
  readonly playout?: Stretch;
  readonly 'catch-up'?: Pick<CatchUpSettings, 'days' | 'dialect' | 'clock'>;
  /** The media folder as the zone's playout server sees it. */
  readonly 'media-folder'?: string;
  readonly channels: readonly TimelineChannel[];
}

export interface TimelineChannel {
  /** Of the project. */
  readonly channel: string;
  readonly number: number;
  /** In the zone's guide. */
  readonly id: string;
  readonly name: LocalText;
  readonly stream: string;
  /** Live addresses in their order, where there are several. */
  readonly streams?: readonly string[];
  /** The address that is asked for the past, without times, where it is not that of the stream. */
  readonly 'catch-up'?: string;
}

export interface ReleaseTimeline {
  readonly timeZone: string;
  readonly zones: readonly TimelineZone[];
  /** Files that only fill time. */
  readonly fillers?: readonly string[];
  /** By channel of the project. */
  readonly channels: ReadonlyMap<string, ChannelTimeline>;
}

/** What a release shows, from its `timeline/` folder; `undefined` for a release that has none. */
export function readTimeline(releaseFolder: string): ReleaseTimeline | undefined {
  const folder = join(releaseFolder, 'timeline');
  if (!isThere(join(folder, 'zones.json'))) return undefined;
  const names = readdirSync(folder).sort(compareCodeUnits);
  try {
    return parseTimeline(names, (name) => readRegularText(join(folder, name)));
  } catch (cause) {
    if (cause instanceof Error && 'syscall' in cause) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    const message = { zh: `“${folder}”已损坏：${why}`, en: `"${folder}" is damaged: ${why}` };
    throw new UsageError(message, { exitCode: 1, cause });
  }
}

/** What a release of these tables would show. */
export function timelineOf(tables: Iterable<OutputFile>): ReleaseTimeline {
  const files = new Map([...tables].map(({ path, chunks }) => [path.slice('timeline/'.length), chunks] as const));
  return parseTimeline([...files.keys()], (name) =>
    Buffer.concat(Array.from(files.get(name)?.() ?? [], (chunk) => Buffer.from(chunk))).toString(),
  );
}

function parseTimeline(names: readonly string[], read: (name: string) => string): ReleaseTimeline {
  const { 'time-zone': timeZone, zones, fillers = [] } = JSON.parse(read('zones.json')) as ZonesDocument;
  const tables = names
    .filter((name) => name !== 'zones.json')
    .map((name) => channelTimeline(JSON.parse(read(name)) as TableDocument));
  return { timeZone, zones, fillers, channels: new Map(tables.map((table) => [table.channel, table])) };
}

interface ZonesDocument {
  readonly 'time-zone': string;
  readonly fillers?: readonly string[];
  readonly zones: readonly TimelineZone[];
}

interface TableDocument extends Omit<ChannelTimeline, 'airings' | 'cancelled'> {
  readonly cancelled?: readonly (readonly [Instant, Millis, LocalText])[];
  readonly airings: readonly (readonly [string, Instant, Millis, number, number, (LocalText | null)?])[];
  readonly items: readonly TimelineItem[];
}

function channelTimeline({ channel, from, until, airings, items, cancelled = [] }: TableDocument): ChannelTimeline {
  return {
    channel,
    from,
    until,
    cancelled: cancelled.map(([start, length, reason]) => ({ from: start, until: start + length, reason })),
    airings: airings.map(([id, start, length, place, run, reason]) => {
      const item = items[place];
      const how = RUNS[run];
      if (item === undefined || how === undefined) throw new Error(`timeline/${channel}.json: no item ${place}`);
      return { id, start, stop: start + length, item, run: how, reason: reason ?? undefined };
    }),
  };
}

/** Why a channel does not show what its grid has at an instant; `undefined` where it does, or nobody says why. */
export function cancelledAt({ cancelled }: ChannelTimeline, at: Instant): LocalText | undefined {
  return cancelled.find(({ from, until }) => from <= at && at < until)?.reason;
}

/** The airing of a channel at an instant. */
export function airingAt({ airings }: ChannelTimeline, at: Instant): TimelineAiring | undefined {
  let [low, high] = [0, airings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((airings[middle]?.stop ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const found = airings[low];
  return found !== undefined && found.start <= at ? found : undefined;
}
