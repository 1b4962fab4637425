import { isFields } from '../files/is-shape.js';
import { parseJson } from '../files/parse-json.js';
import type { Millis } from '../model/time.js';
import { printable } from './printable.js';
import type { TrackClock } from './read-packets.js';
import type { MediaStream, StreamType } from './recording.js';

/** What ffprobe said of a file. */
export interface ProbeReply {
  readonly container: string;
  /** The length that the file claims as a whole. */
  readonly claimed: Millis | undefined;
  /** What its clock shows where it begins; a player that is to play from or to a place counts from there. */
  readonly start: Millis | undefined;
  readonly streams: readonly MediaStream[];
  /** By stream, what its header says of its times. */
  readonly clocks: ReadonlyMap<number, TrackClock>;
  /** Where the last chapter ends. */
  readonly chapterEnd: Millis | undefined;
}

/** As ffprobe writes it. */
const ZERO = '0.000000';

type Row = Readonly<Record<string, unknown>>;

/** Checks every part of ffprobe's JSON before it is believed; `undefined` where it is not an answer. */
export function readProbeReply(json: string): ProbeReply | undefined {
  const root = parseJson(json);
  if (!isFields(root)) return undefined;
  const format = isFields(root.format) ? root.format : {};
  const rows = records(root.streams);
  const found = rows.map(readStream);
  const played = new Set(['video', 'audio'].map((type) => chooseTrack(rows, found, type)));
  const clocks = new Map<number, TrackClock>();
  for (const [index, row] of rows.entries()) {
    const length = millis(row.duration);
    const start = signedMillis(row.start_time) ?? 0;
    if (length !== undefined) clocks.set(index, { start, reach: start + length, played: length, breaks: [] });
  }
  const chapters = records(root.chapters).flatMap((chapter) => millis(chapter.end_time) ?? []);
  return {
    container: word(format.format_name),
    claimed: millis(format.duration),
    start: format.start_time === ZERO ? 0 : signedMillis(format.start_time),
    streams: found.map((stream, index) =>
      played.has(index) || (stream.type !== 'video' && stream.type !== 'audio') ? stream : { ...stream, other: true },
    ),
    clocks,
    chapterEnd: chapters.length === 0 ? undefined : Math.max(...chapters),
  };
}

/** A player takes the first track that the file marks as the usual one, or else the first. */
function chooseTrack(rows: readonly Row[], streams: readonly MediaStream[], type: string): number | undefined {
  const indexes = [...streams.keys()].filter((index) => streams[index]?.type === type);
  return indexes.find((index) => disposition(rows[index]).default === 1) ?? indexes[0];
}

/** Seconds in decimals, as ffprobe prints them, to whole milliseconds; `undefined` for `N/A` and nonsense. */
export function millis(value: unknown): Millis | undefined {
  if (typeof value !== 'string' || !/^\d{1,12}(\.\d{1,9})?$/.test(value)) return undefined;
  const length = Math.round(Number(value) * 1000);
  return length > 0 ? length : undefined;
}

function signedMillis(value: unknown): Millis | undefined {
  if (typeof value !== 'string') return undefined;
  const length = millis(value.replace(/^-/, ''));
  return length !== undefined && value.startsWith('-') ? -length : length;
}

function readStream(row: Row): MediaStream {
  const codec = word(row.codec_name);
  // A cover picture is a video stream to ffprobe; on air it would be a black screen with sound.
  const type = disposition(row).attached_pic === 1 ? 'data' : streamType(row.codec_type);
  if (type === 'audio') return { type, codec, ...soundOf(row) };
  if (type !== 'video') return { type, codec };
  const average = rate(row.avg_frame_rate);
  // Some ffprobes count the fields of MPEG-1, which knows none.
  const nominal = codec === 'mpeg1video' && average !== undefined ? average : rate(row.r_frame_rate);
  const [width, height, frameRate] = [count(row.width), count(row.height), nominal];
  const rotation = records(row.side_data_list)
    .map((data) => data.rotation)
    .find((turn) => typeof turn === 'number');
  return {
    type,
    codec,
    ...(width === undefined || height === undefined ? {} : { width, height }),
    ...(frameRate === undefined ? {} : { frameRate }),
    ...(average === undefined || isNear(average, frameRate) ? {} : { averageRate: average }),
    ...some('pixelShape', pixelShape(row.sample_aspect_ratio)),
    ...some(
      'pixelFormat',
      typeof row.pix_fmt === 'string' && row.pix_fmt !== 'unknown' ? word(row.pix_fmt) : undefined,
    ),
    ...(typeof row.field_order === 'string' && /^[tb][tb]$/.test(row.field_order) ? { interlaced: true } : {}),
    ...some('rotation', turnOf(rotation)),
  };
}

/** ffprobe writes the rate as a text and the channels as a number. */
function soundOf(row: Row): Pick<MediaStream, 'sampleRate' | 'channels'> {
  const rate = typeof row.sample_rate === 'string' ? count(Number(row.sample_rate)) : undefined;
  return { ...some('sampleRate', rate), ...some('channels', count(row.channels)) };
}

/** A hundredth: what the first and last pictures do to an average is less in any lesson. */
function isNear(average: number, frameRate: number | undefined): boolean {
  return frameRate !== undefined && Math.abs(average - frameRate) <= frameRate * 0.01;
}

/** Width to height of one pixel, where it is not square. */
function pixelShape(value: unknown): string | undefined {
  const [, across, down] = (typeof value === 'string' && /^(\d{1,6}):(\d{1,6})$/.exec(value)) || [];
  return Number(across) > 0 && Number(down) > 0 && across !== down ? `${across}:${down}` : undefined;
}

/** Degrees clockwise by which a player turns the picture. */
function turnOf(rotation: unknown): number | undefined {
  if (typeof rotation !== 'number' || !Number.isFinite(rotation)) return undefined;
  const turn = ((Math.round(-rotation) % 360) + 360) % 360;
  return turn === 0 ? undefined : turn;
}

function streamType(value: unknown): StreamType {
  return value === 'video' || value === 'audio' || value === 'subtitle' ? value : 'data';
}

/** `30000/1001` to 29.97; three decimals. */
function rate(value: unknown): number | undefined {
  const [, over, under] = (typeof value === 'string' && /^(\d{1,9})\/(\d{1,9})$/.exec(value)) || [];
  const found = Math.round((Number(over) / Number(under)) * 1000) / 1000;
  return Number.isFinite(found) && found > 0 ? found : undefined;
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined;
}

function word(value: unknown): string {
  return typeof value === 'string' ? printable(value, 60) : 'unknown';
}

function some<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
}

function disposition(row: Row | undefined): Row {
  return isFields(row?.disposition) ? row.disposition : {};
}

function records(value: unknown): readonly Row[] {
  return (Array.isArray(value) ? value : []).filter(isFields);
}
