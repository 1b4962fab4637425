import { isListOf, isShape, isText, isWhole } from '../files/is-shape.js';
import type { Instant, Millis } from '../model/time.js';

const CHANNEL_LIST_VERSION = 1;
/** The package of the slate that the tool ships. */
export const SHIPPED_SLATE_PACKAGE = 'airclass-slate';
/**
 * Time since the epoch is divided into cells; a channel has one segment that begins in each, and the segment's number is
 * that of its cell. So numbers follow from the clock alone: no counter has to be kept, shared or handed over.
 */
export const CELL: Millis = 6000;

/** What plays from `start` to the start of the next row. No two begin in the same cell. */
export interface ChannelRow {
  readonly start: Instant;
  /** Where in the recording it begins. */
  readonly in: Millis;
  /** Fingerprint of the recording; `undefined`: the slate. */
  readonly media: string | undefined;
  /** Of the guide. */
  readonly event: string;
}

/** What a channel of a zone plays, as a release says it. */
export interface ChannelList {
  readonly zone: string;
  readonly channel: string;
  /** Package of the slate. */
  readonly slate: string;
  /** Number of the first row among all changes of recording; each row is one more. */
  readonly number: number;
  /** From here on it is as planned; before, it is what the release before had on air. */
  readonly planned: Instant;
  readonly until: Instant;
  readonly rows: readonly ChannelRow[];
}

/** In the file: the recording is the place of its fingerprint in `media`, -1 for the slate. */
type WrittenRow = readonly [start: Instant, from: Millis, media: number, event: string];

const isRow = (value: unknown): value is WrittenRow => {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [start, from, media, event]: readonly unknown[] = value;
  return isWhole(start) && isWhole(from) && from >= 0 && isWhole(media) && media >= -1 && isText(event);
};

const isWritten = isShape({
  version: isWhole,
  zone: isText,
  channel: isText,
  slate: isText,
  number: isWhole,
  planned: isWhole,
  until: isWhole,
  media: isListOf(isText),
  rows: isListOf(isRow),
});

export function cellOf(at: Instant): number {
  return Math.floor(at / CELL);
}

export function writeChannelList({ zone, channel, slate, number, planned, until, rows }: ChannelList): string {
  const media = [...new Set(rows.flatMap((row) => row.media ?? []))];
  const place = new Map(media.map((name, index) => [name, index]));
  const lines = rows.map(({ start, in: from, media: name, event }) =>
    JSON.stringify([start, from, name === undefined ? -1 : (place.get(name) ?? -1), event]),
  );
  const head = { version: CHANNEL_LIST_VERSION, zone, channel, slate, number, planned, until, media };
  return `${JSON.stringify(head).slice(0, -1)},"rows":[\n${lines.join(',\n')}\n]}\n`;
}

/** `undefined` for what is not as schemas/channel-list.schema.json says. */
export function asChannelList(value: unknown): ChannelList | undefined {
  if (!isWritten(value) || value.version !== CHANNEL_LIST_VERSION) return undefined;
  const { zone, channel, slate, number, planned, until, media } = value;
  const rows = value.rows.map(([start, from, place, event]) => ({ start, in: from, media: media[place], event }));
  const isInOrder = rows.every(({ start }, index) => cellOf(start) > cellOf(rows[index - 1]?.start ?? -CELL));
  const isKnown = value.rows.every(([, , place]) => place < media.length);
  const end = rows.at(-1)?.start ?? until;
  return isInOrder && isKnown && end <= until ? { zone, channel, slate, number, planned, until, rows } : undefined;
}
