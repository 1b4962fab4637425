import type { Millis } from '../model/time.js';
import { printable } from './printable.js';
import type { Lengths, MediaStream, StreamType } from './recording.js';

/** What ffprobe said of a file. */
export interface ProbeReply {
  readonly container: string;
  readonly lengths: Lengths;
  readonly streams: readonly MediaStream[];
}

/** Checks every part of ffprobe's JSON before it is believed; `undefined` where it is not an answer. */
export function readProbeReply(json: string): ProbeReply | undefined {
  const root = parse(json);
  if (!isRecord(root)) return undefined;
  const format = isRecord(root.format) ? root.format : {};
  const rows = (Array.isArray(root.streams) ? root.streams : []).filter(isRecord);
  const lengths: { container?: Millis; video?: Millis; audio?: Millis } = {};
  put(lengths, 'container', millis(format.duration));
  const streams: MediaStream[] = [];
  for (const row of rows) {
    const stream = readStream(row);
    streams.push(stream);
    if (stream.type === 'video' || stream.type === 'audio') put(lengths, stream.type, millis(row.duration));
  }
  return { container: word(format.format_name), lengths, streams };
}

/** Seconds in decimals, as ffprobe prints them, to whole milliseconds; `undefined` for `N/A` and nonsense. */
export function millis(value: unknown): Millis | undefined {
  if (typeof value !== 'string' || !/^\d{1,12}(\.\d{1,9})?$/.test(value)) return undefined;
  const length = Math.round(Number(value) * 1000);
  return length > 0 ? length : undefined;
}

function readStream(row: Readonly<Record<string, unknown>>): MediaStream {
  const codec = word(row.codec_name);
  const disposition = isRecord(row.disposition) ? row.disposition : {};
  // A cover picture is a video stream to ffprobe; on air it would be a black screen with sound.
  const type = disposition.attached_pic === 1 ? 'data' : streamType(row.codec_type);
  if (type !== 'video') return { type, codec };
  const [width, height, frameRate] = [count(row.width), count(row.height), rate(row.r_frame_rate)];
  return {
    type,
    codec,
    ...(width === undefined || height === undefined ? {} : { width, height }),
    ...(frameRate === undefined ? {} : { frameRate }),
  };
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

/** The longest stream of a type speaks for it. */
function put<Rung extends string>(
  lengths: Partial<Record<Rung, Millis>>,
  rung: Rung,
  length: Millis | undefined,
): void {
  if (length !== undefined) lengths[rung] = Math.max(lengths[rung] ?? 0, length);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
