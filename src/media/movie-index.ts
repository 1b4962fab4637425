import { type Box, readBox } from './box-walk.js';
import type { MediaFile } from './media-file.js';
import type { FaultReason } from './recording.js';

/** Bytes of index that are read; that of a day's recording has about 20 MB. */
const MAX_INDEX_BYTES = 64 * 1024 * 1024;
/** The boxes on the way to the tables of a track, outside in. */
const PARENTS = ['trak', 'mdia', 'minf', 'stbl'];

interface Track {
  /** `vide`, `soun` or another handler. */
  readonly handler: string;
  /** Seconds that the header claims and that the samples add up to; 0 where nothing says so. */
  readonly claimed: number;
  readonly sampled: number;
  /** Where its samples must end at the earliest: their first place and all their bytes, or the last place. */
  readonly reach: number;
}

/**
 * What ffprobe takes on trust from an MP4's index: that the data it points at is inside the file, and that the length
 * each track claims is the length of its samples. A fragmented film keeps its samples elsewhere and passes.
 */
export async function checkMovieIndex(file: MediaFile, boxes: readonly Box[]): Promise<FaultReason | undefined> {
  const movie = boxes.find(({ type }) => type === 'moov');
  if (movie === undefined) return { code: 'no-index' };
  const length = movie.end - movie.content;
  if (length > MAX_INDEX_BYTES) return { code: 'not-its-kind' };
  const bytes = await file.read(movie.content, length);
  const children = [...childBoxes(bytes, 0, bytes.length)];
  if (!children.some(({ type }) => type === 'trak')) return { code: 'no-streams' };
  const isFragmented = children.some(({ type }) => type === 'mvex');
  for (const box of children) {
    if (box.end > bytes.length) return { code: 'box-past-end', detail: 'moov' };
    if (box.type !== 'trak') continue;
    const track = readTrack(bytes, box);
    if (track.reach > file.size) return { code: 'data-past-end' };
    const isOnAir = track.handler === 'vide' || track.handler === 'soun';
    // A second of slack, and a hundredth: edit lists and the last sample's length are not worth an alarm.
    const isShort = track.claimed > track.sampled * 1.01 + 1;
    if (isOnAir && !isFragmented && isShort) return { code: 'packets-end-early' };
  }
  return undefined;
}

function readTrack(bytes: Buffer, track: Box): Track {
  let [scale, claimed, sampled, bytesOfSamples] = [0, 0, 0, 0];
  let places = { lowest: 0, highest: 0 };
  let handler = '';
  for (const box of tableBoxes(bytes, track)) {
    const body = bytes.subarray(box.content, box.end);
    if (box.type === 'mdhd') ({ scale, claimed } = readHeader(body));
    else if (box.type === 'hdlr') handler = body.toString('latin1', 8, 12);
    else if (box.type === 'stts') sampled = sumTimes(body);
    else if (box.type === 'stsz') bytesOfSamples = sumSizes(body);
    else if (box.type === 'stco' || box.type === 'co64') places = findPlaces(body, box.type === 'co64' ? 8 : 4);
  }
  const reach = Math.max(places.lowest + bytesOfSamples, places.highest + 1);
  const seconds = (ticks: number): number => (scale > 0 ? ticks / scale : 0);
  return { handler, claimed: seconds(claimed), sampled: seconds(sampled), reach };
}

/** No deeper than the tables are: boxes within boxes without end would exhaust the stack. */
function* tableBoxes(bytes: Buffer, parent: Box): Iterable<Box> {
  const next = PARENTS[PARENTS.indexOf(parent.type) + 1];
  for (const box of childBoxes(bytes, parent.content, parent.end)) {
    if (box.end > parent.end) return;
    if (box.type === next) yield* tableBoxes(bytes, box);
    else yield box;
  }
}

function* childBoxes(bytes: Buffer, start: number, end: number): Iterable<Box> {
  for (let position = start; position < end; ) {
    const box = readBox(bytes.subarray(position, position + 16), position, end);
    if (box === undefined) return;
    yield box;
    position = box.end;
  }
}

/** `mdhd`: version 1 has 64-bit times. */
function readHeader(body: Buffer): { readonly scale: number; readonly claimed: number } {
  const isLong = body[0] === 1;
  if (body.length < (isLong ? 32 : 20)) return { scale: 0, claimed: 0 };
  if (isLong) return { scale: body.readUInt32BE(20), claimed: Number(body.readBigUInt64BE(24)) };
  const claimed = body.readUInt32BE(16);
  return { scale: body.readUInt32BE(12), claimed: claimed === 0xffffffff ? 0 : claimed };
}

function sumTimes(body: Buffer): number {
  let sum = 0;
  for (let at = 8; at + 8 <= body.length && at < 8 + entries(body) * 8; at += 8) {
    sum += body.readUInt32BE(at) * body.readUInt32BE(at + 4);
  }
  return sum;
}

/** All samples of one size, or a table of sizes. */
function sumSizes(body: Buffer): number {
  if (body.length < 12) return 0;
  const [size, count] = [body.readUInt32BE(4), body.readUInt32BE(8)];
  if (size > 0) return size * count;
  let sum = 0;
  for (let at = 12; at + 4 <= body.length && at < 12 + count * 4; at += 4) sum += body.readUInt32BE(at);
  return sum;
}

function findPlaces(body: Buffer, width: 4 | 8): { readonly lowest: number; readonly highest: number } {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, -1];
  for (let at = 8; at + width <= body.length && at < 8 + entries(body) * width; at += width) {
    const place = width === 4 ? body.readUInt32BE(at) : Number(body.readBigUInt64BE(at));
    lowest = Math.min(lowest, place);
    highest = Math.max(highest, place);
  }
  return highest < 0 ? { lowest: 0, highest } : { lowest, highest };
}

function entries(body: Buffer): number {
  return body.length < 8 ? 0 : body.readUInt32BE(4);
}
