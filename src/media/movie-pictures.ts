import type { Box } from './box-walk.js';
import { isHevcSequence, readHevcSequence } from './hevc-sequence.js';
import type { MediaFile } from './media-file.js';
import { childBoxes, entries } from './movie-boxes.js';
import { readH264Sequence, type SequenceHeader } from './sequence-header.js';

/** The sizes of a track's pictures, in the order in which they appear. */
export type TrackPictures = readonly SequenceHeader[];

/** Bytes of a visual sample entry before the boxes in it. */
const ENTRY_HEADER = 78;
/** An hour's recording has 1,800 places to start from; of more, this many are checked. */
const MAX_PLACES = 4000;
/** Units that may come before a sequence header, and bytes of one unit that are read. */
const MAX_UNITS = 8;
const UNIT_HEAD = 512;

/** How units of a codec are distinguished: sequence parameter sets, and those that are the picture itself. */
interface Units {
  readonly read: (unit: Buffer) => SequenceHeader | undefined;
  readonly isSequence: (unit: Buffer) => boolean;
  readonly isPicture: (unit: Buffer) => boolean;
}

const H264: Units = {
  read: readH264Sequence,
  isSequence: ([first = 0]) => (first & 0x1f) === 7,
  isPicture: ([first = 0]) => (first & 0x1f) >= 1 && (first & 0x1f) <= 5,
};
const HEVC: Units = {
  read: readHevcSequence,
  isSequence: ([first, second]) => isHevcSequence(first, second),
  isPicture: ([first = 0]) => ((first >> 1) & 0x3f) < 32,
};

/**
 * From the sample entries, which have the sequence headers, and where the film repeats these in front of pictures, as
 * after joining without re-encoding, from each picture that a player may start from. `tables` are boxes in `bytes`.
 */
export async function readPictures(file: MediaFile, tables: readonly Box[], bytes: Buffer): Promise<TrackPictures> {
  const body = (type: string): Buffer => {
    const box = tables.find((table) => table.type === type);
    return box === undefined ? Buffer.alloc(0) : bytes.subarray(box.content, box.end);
  };
  const entry = readEntries(body('stsd'));
  const found = new Map(entry.sequences.map((sequence) => [sequence.size, sequence] as const));
  const { units, lengthBytes } = entry;
  if (units === undefined) return [...found.values()];
  const places = keyPlaces(body);
  let isRepeated = false;
  // Three pictures tell whether headers are repeated at all: most films have none, and are not searched.
  const repeats = [places[0], places.at(-1), places[places.length >> 1]];
  for (const [index, place] of [...repeats, ...places].entries()) {
    if (index === repeats.length && !isRepeated) break;
    const sequence = place === undefined ? undefined : await inPicture(file, place, lengthBytes, units);
    isRepeated ||= sequence !== undefined;
    if (sequence !== undefined && index >= repeats.length) found.set(sequence.size, sequence);
  }
  return [...found.values()];
}

interface Entries {
  readonly sequences: readonly SequenceHeader[];
  /** `undefined` for codecs other than H.264 and H.265. */
  readonly units: Units | undefined;
  /** Bytes of the length before each unit. */
  readonly lengthBytes: number;
}

function readEntries(description: Buffer): Entries {
  const sequences: SequenceHeader[] = [];
  let units: Units | undefined;
  let lengthBytes = 4;
  for (const entry of childBoxes(description, 8, description.length)) {
    const body = description.subarray(entry.content, entry.end);
    if (body.length < ENTRY_HEADER) continue;
    const boxes = [...childBoxes(body, ENTRY_HEADER, body.length)];
    const config = boxes.find(({ type }) => type === 'avcC' || type === 'hvcC');
    const said = config && body.subarray(config.content, config.end);
    if (said !== undefined && config?.type === 'avcC') {
      units = H264;
      lengthBytes = ((said[4] ?? 0) & 3) + 1;
      sequences.push(...configured(said));
      continue;
    }
    sequences.push({ size: `${body.readUInt16BE(24)}x${body.readUInt16BE(26)}`, mayInterlace: false });
    if (said === undefined) continue;
    units = HEVC;
    lengthBytes = ((said[21] ?? 0) & 3) + 1;
  }
  return { sequences, units, lengthBytes };
}

/** The sequence parameter sets of an AVC configuration, ISO/IEC 14496-15 5.3.3.1. */
function configured(avc: Buffer): readonly SequenceHeader[] {
  const found: SequenceHeader[] = [];
  let at = 6;
  for (let left = (avc[5] ?? 0) & 0x1f; left > 0 && at + 2 <= avc.length; left -= 1) {
    const end = at + 2 + avc.readUInt16BE(at);
    const sequence = readH264Sequence(avc.subarray(at + 2, end));
    if (sequence !== undefined) found.push(sequence);
    at = end;
  }
  return found;
}

/** That of one picture; notes of the encoder may come before it. */
async function inPicture(
  file: MediaFile,
  place: number,
  lengthBytes: number,
  { read, isSequence, isPicture }: Units,
): Promise<SequenceHeader | undefined> {
  let at = place;
  for (let unit = 0; unit < MAX_UNITS; unit += 1) {
    const head = await file.peek(at, UNIT_HEAD);
    if (head.length <= lengthBytes) return undefined;
    const length = head.readUIntBE(0, lengthBytes);
    const body = head.subarray(lengthBytes, lengthBytes + length);
    if (isSequence(body)) return read(body);
    if (isPicture(body)) return undefined;
    at += lengthBytes + length;
  }
  return undefined;
}

/** Where the pictures begin that a player may start from; of very many, some at even distances and the last. */
function keyPlaces(body: (type: string) => Buffer): readonly number[] {
  const sync = body('stss');
  const keys = new Set<number>();
  for (let row = 0; row < entries(sync) && 12 + row * 4 <= sync.length; row += 1)
    keys.add(sync.readUInt32BE(8 + row * 4));
  const isKey = (sample: number): boolean => sync.length === 0 || keys.has(sample);
  const places = [...samplePlaces(body)].filter((_, index) => isKey(index + 1));
  const step = Math.max(1, Math.ceil(places.length / MAX_PLACES));
  return places.filter((_, index) => index % step === 0 || index === places.length - 1);
}

/** Where each sample begins: chunks have places, samples in them sizes, and runs of chunks as many samples each. */
function* samplePlaces(body: (type: string) => Buffer): Iterable<number> {
  const [runs, sizes, near, far] = [body('stsc'), body('stsz'), body('stco'), body('co64')];
  if (sizes.length < 12) return;
  const [same, samples] = [sizes.readUInt32BE(4), sizes.readUInt32BE(8)];
  const chunks = near.length > 0 ? near : far;
  const width = near.length > 0 ? 4 : 8;
  let [sample, run] = [0, 0];
  for (let chunk = 0; chunk < entries(chunks) && 8 + (chunk + 1) * width <= chunks.length; chunk += 1) {
    while (20 + (run + 1) * 12 <= runs.length && runs.readUInt32BE(8 + (run + 1) * 12) <= chunk + 1) run += 1;
    if (20 + run * 12 > runs.length) return;
    let place = width === 4 ? chunks.readUInt32BE(8 + chunk * 4) : Number(chunks.readBigUInt64BE(8 + chunk * 8));
    for (let left = runs.readUInt32BE(12 + run * 12); left > 0 && sample < samples; left -= 1, sample += 1) {
      if (same === 0 && 16 + sample * 4 > sizes.length) return;
      yield place;
      place += same > 0 ? same : sizes.readUInt32BE(12 + sample * 4);
    }
  }
}
