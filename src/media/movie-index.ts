import type { Box } from './box-walk.js';
import type { MediaFile } from './media-file.js';
import { childBoxes, entries, tableBoxes } from './movie-boxes.js';
import { readPictures, type TrackPictures } from './movie-pictures.js';
import type { FaultReason } from './recording.js';

/** Bytes of index that are read; that of a day's recording has about 20 MB. */
const MAX_INDEX_BYTES = 64 * 1024 * 1024;
interface Track {
  /** `vide`, `soun` or another handler. */
  readonly handler: string;
  /** Seconds that the header claims and that the samples add up to; 0 where nothing says so. */
  readonly claimed: number;
  readonly sampled: number;
  /** Where its samples must end at the earliest: their first place and all their bytes, or the last place. */
  readonly reach: number;
  /** Seconds of the sample that lasts longest. */
  readonly held: number;
  /** Stretches of it that its edit list plays, and how long nothing is played, in the movie's own ticks. */
  readonly edits: number;
  readonly empty: number;
  /** How long its edits play at the usual speed; 0 without edits, and where one of them is slower or faster. */
  readonly edited: number;
}

export interface IndexCheck {
  readonly reason?: FaultReason;
  /** Whether each track's length follows from its samples and at most one edit. */
  readonly isIndexed: boolean;
  /** By track, from 0. */
  readonly pictures: readonly (TrackPictures | undefined)[];
}

/** Seconds; a sample that lasts longer is a slide, or a jump of the clock. */
const LONG_HELD = 10;
/** Seconds; ffprobe 4 counts what is empty at the beginning as part of a track, ffprobe 5 does not. */
const LONG_EMPTY = 0.1;
/** Seconds; where more is cut away, ffprobe 4 has the length without the cut. The delay of reordered pictures is less. */
const LONG_CUT = 0.3;
/** 1, with 16 bits of fraction. */
const PLAIN_SPEED = 0x10000;

/**
 * What ffprobe takes on trust from an MP4's index: that the data it points at is inside the file, and that the length
 * each track claims is the length of its samples. A fragmented film keeps its samples elsewhere and passes.
 */
export async function checkMovieIndex(file: MediaFile, boxes: readonly Box[]): Promise<IndexCheck> {
  const movie = boxes.find(({ type }) => type === 'moov');
  if (movie === undefined) return refused({ code: 'no-index' });
  const length = movie.end - movie.content;
  if (length > MAX_INDEX_BYTES) return refused({ code: 'not-its-kind' });
  const bytes = await file.read(movie.content, length);
  const children = [...childBoxes(bytes, 0, bytes.length)];
  if (!children.some(({ type }) => type === 'trak')) return refused({ code: 'no-streams' });
  const isFragmented = children.some(({ type }) => type === 'mvex');
  let isIndexed = !isFragmented;
  const pictures: (TrackPictures | undefined)[] = [];
  const header = children.find(({ type }) => type === 'mvhd');
  const scale = header === undefined ? 0 : readHeader(bytes.subarray(header.content, header.end)).scale;
  for (const box of children) {
    if (box.end > bytes.length) return refused({ code: 'box-past-end', detail: 'moov' });
    if (box.type !== 'trak') continue;
    const track = readTrack(bytes, box);
    if (track.reach > file.size) return refused({ code: 'data-past-end' });
    pictures.push(track.handler === 'vide' ? await readPictures(file, [...tableBoxes(bytes, box)], bytes) : undefined);
    if (track.handler !== 'vide' && track.handler !== 'soun') continue;
    // A second of slack, and a hundredth: edit lists and the last sample's length are not worth an alarm.
    const isShort = track.claimed > track.sampled * 1.01 + 1;
    if (!isFragmented && isShort) return refused({ code: 'packets-end-early' });
    const edited = scale > 0 ? track.edited / scale : 0;
    if (!isFragmented && edited > track.sampled * 1.01 + 1) return refused({ code: 'packets-end-early' });
    const isCut = edited > 0 && track.sampled - edited > LONG_CUT;
    isIndexed &&= !isCut && track.held <= LONG_HELD && track.edits <= 1 && track.empty <= scale * LONG_EMPTY;
  }
  return { isIndexed, pictures };
}

function refused(reason: FaultReason): IndexCheck {
  return { reason, isIndexed: true, pictures: [] };
}

function readTrack(bytes: Buffer, track: Box): Track {
  let [scale, claimed, sampled, held, bytesOfSamples, edits, empty, edited] = [0, 0, 0, 0, 0, 0, 0, 0];
  let places = { lowest: 0, highest: 0 };
  // QuickTime films have a second one in minf, of how the data is read.
  let handler = '';
  for (const box of tableBoxes(bytes, track)) {
    const body = bytes.subarray(box.content, box.end);
    if (box.type === 'mdhd') ({ scale, claimed } = readHeader(body));
    else if (box.type === 'hdlr') handler ||= body.toString('latin1', 8, 12);
    else if (box.type === 'stts') ({ sampled, held } = sumTimes(body));
    else if (box.type === 'elst') ({ edits, empty, edited } = readEdits(body));
    else if (box.type === 'stsz') bytesOfSamples = sumSizes(body);
    else if (box.type === 'stco' || box.type === 'co64') places = findPlaces(body, box.type === 'co64' ? 8 : 4);
  }
  const reach = Math.max(places.lowest + bytesOfSamples, places.highest + 1);
  const seconds = (ticks: number): number => (scale > 0 ? ticks / scale : 0);
  return {
    handler,
    claimed: seconds(claimed),
    sampled: seconds(sampled),
    reach,
    held: seconds(held),
    edits,
    empty,
    edited,
  };
}

/** `mdhd` and `mvhd`: version 1 has 64-bit times. */
function readHeader(body: Buffer): { readonly scale: number; readonly claimed: number } {
  const isLong = body[0] === 1;
  if (body.length < (isLong ? 32 : 20)) return { scale: 0, claimed: 0 };
  if (isLong) return { scale: body.readUInt32BE(20), claimed: Number(body.readBigUInt64BE(24)) };
  const claimed = body.readUInt32BE(16);
  return { scale: body.readUInt32BE(12), claimed: claimed === 0xffffffff ? 0 : claimed };
}

function sumTimes(body: Buffer): { readonly sampled: number; readonly held: number } {
  let [sampled, held] = [0, 0];
  for (let at = 8; at + 8 <= body.length && at < 8 + entries(body) * 8; at += 8) {
    const [count, length] = [body.readUInt32BE(at), body.readUInt32BE(at + 4)];
    sampled += count * length;
    if (count > 0) held = Math.max(held, length);
  }
  return { sampled, held };
}

/** An edit of nothing says how much later the track begins. */
function readEdits(body: Buffer): Pick<Track, 'edits' | 'empty' | 'edited'> {
  const isLong = body[0] === 1;
  const width = isLong ? 20 : 12;
  let [edits, empty, edited] = [0, 0, 0];
  let isPlain = true;
  for (let at = 8; at + width <= body.length && at < 8 + entries(body) * width; at += width) {
    const length = isLong ? Number(body.readBigUInt64BE(at)) : body.readUInt32BE(at);
    if (body.readInt32BE(at + (isLong ? 8 : 4)) === -1) empty += length;
    else [edits, edited] = [edits + 1, edited + length];
    isPlain &&= body.readUInt32BE(at + width - 4) === PLAIN_SPEED;
  }
  return { edits, empty, edited: isPlain ? edited : 0 };
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
