import {
  type Is,
  isFields,
  isLength,
  isListOf,
  isOneOf,
  isRecordOf,
  isShape,
  isText,
  isWhole,
  maybe,
} from '../files/is-shape.js';
import type { LocalText } from '../model/local-text.js';
import type { Instant, Millis, Stretch } from '../model/time.js';
import { CATCH_UP_DIALECTS } from '../model/zone.js';
import { RUNS } from '../outputs/timeline/row-writer.js';
import type {
  ChannelTimeline,
  ReleaseTimeline,
  TimelineChannel,
  TimelineItem,
  TimelinePublisher,
  TimelineZone,
} from './release-timeline.js';

/** The version of both forms that this program writes and reads. */
const VERSION = 1;
const ZONES = 'zones.json';

type CancelledRow = readonly [start: Instant, length: Millis, reason: LocalText];
/** Older releases leave the reason out. */
type AiringRow = readonly [
  id: string,
  start: Instant,
  length: Millis,
  place: number,
  run: number,
  reason?: LocalText | null,
];

interface ZonesDocument {
  readonly 'time-zone': string;
  readonly publisher?: TimelinePublisher | undefined;
  readonly fillers?: readonly string[] | undefined;
  readonly zones: readonly TimelineZone[];
}

interface TableDocument {
  readonly channel: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly cancelled?: readonly CancelledRow[] | undefined;
  readonly airings: readonly AiringRow[];
  readonly items: readonly TimelineItem[];
}

const isLocalText: Is<LocalText> = isRecordOf(isText);

const isStretch = isShape<Stretch>({ from: isWhole, until: isWhole });

const isChannel = isShape<TimelineChannel>({
  channel: isText,
  number: isWhole,
  id: isText,
  name: isLocalText,
  stream: isText,
  streams: maybe(isListOf(isText)),
  'catch-up': maybe(isText),
});

const isZone = isShape<TimelineZone>({
  id: isText,
  title: isLocalText,
  'lock-time-ms': maybe(isWhole),
  guide: maybe(isStretch),
  playout: maybe(isStretch),
  'catch-up': maybe(isShape({ days: isWhole, dialect: isOneOf(CATCH_UP_DIALECTS), clock: isOneOf(['local', 'utc']) })),
  'media-folder': maybe(isText),
  channels: isListOf(isChannel),
});

const isPublisher = isShape<TimelinePublisher>({
  name: isLocalText,
  url: maybe(isText),
  contact: maybe(isLocalText),
});

const isZonesDocument = isShape<ZonesDocument>({
  'time-zone': isText,
  publisher: maybe(isPublisher),
  fillers: maybe(isListOf(isText)),
  zones: isListOf(isZone),
});

const isItem = isShape<TimelineItem>({
  lesson: maybe(isText),
  grade: maybe(isText),
  course: maybe(isText),
  number: maybe(isWhole),
  programme: maybe(isText),
  kind: maybe(isText),
  title: isLocalText,
  'lesson-title': maybe(isLocalText),
  teacher: maybe(isShape({ id: isText, name: isLocalText })),
  recording: maybe(
    isShape<NonNullable<TimelineItem['recording']>>({
      file: isText,
      'length-ms': maybe(isWhole),
      fingerprint: maybe(isText),
    }),
  ),
  source: maybe(isText),
});

const isTableDocument = isShape<TableDocument>({
  channel: isText,
  from: isWhole,
  until: isWhole,
  cancelled: maybe(isListOf(isCancelledRow)),
  airings: isListOf(isAiringRow),
  items: isListOf(isItem),
});

/** `names` below `timeline/`. Throws an `Error` that names the file that is not as its schema says. */
export function parseTimeline(names: readonly string[], read: (name: string) => string): ReleaseTimeline {
  const root = parse(ZONES, read);
  if (!isZonesDocument(root)) throw notAsTheSchema(ZONES, 'timeline-zones');
  const { 'time-zone': timeZone, publisher, zones, fillers = [] } = root;
  const tables = names.filter((name) => name !== ZONES).map((name) => channelTimeline(name, parse(name, read)));
  const channels = new Map(tables.map((table) => [table.channel, table]));
  for (const { channel } of zones.flatMap((zone) => zone.channels))
    if (!channels.has(channel)) throw new Error(`${ZONES} names channel "${channel}", which has no table`);
  return { timeZone, publisher, zones, fillers, channels };
}

function parse(name: string, read: (name: string) => string): unknown {
  const root: unknown = JSON.parse(read(name));
  const version = isFields(root) ? root.version : undefined;
  if (version === VERSION) return root;
  throw new Error(`${name} has version ${JSON.stringify(version)}, and this AirClass reads version ${VERSION}`);
}

function channelTimeline(name: string, root: unknown): ChannelTimeline {
  if (!isTableDocument(root) || name !== `${root.channel}.json`) throw notAsTheSchema(name, 'timeline');
  const { channel, from, until, airings, items, cancelled = [] } = root;
  let end = from;
  return {
    channel,
    from,
    until,
    cancelled: cancelled.map(([start, length, reason]) => ({ from: start, until: start + length, reason })),
    airings: airings.map(([id, start, length, place, run, reason]) => {
      const item = items[place];
      const how = RUNS[run];
      if (item === undefined || how === undefined)
        throw new Error(`${name}: row "${id}" names item ${place}, run ${run}`);
      // They are found by binary search, which needs order.
      if (start < end) throw new Error(`${name}: row "${id}" begins before the one above it ends`);
      end = start + length;
      return { id, start, stop: end, item, run: how, reason: reason ?? undefined };
    }),
  };
}

function isCancelledRow(value: unknown): value is CancelledRow {
  if (!Array.isArray(value)) return false;
  const [start, length, reason]: readonly unknown[] = value;
  return isWhole(start) && isLength(length) && isLocalText(reason);
}

function isAiringRow(value: unknown): value is AiringRow {
  if (!Array.isArray(value)) return false;
  const [id, start, length, place, run, reason]: readonly unknown[] = value;
  return (
    isText(id) &&
    isWhole(start) &&
    isLength(length) &&
    isWhole(place) &&
    isWhole(run) &&
    (reason === undefined || reason === null || isLocalText(reason))
  );
}

function notAsTheSchema(name: string, schema: string): Error {
  return new Error(`${name} is not as schemas/${schema}.schema.json says`);
}
