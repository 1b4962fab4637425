import { HEVC_SEQUENCE, isHevcSequence, readHevcSequence } from './hevc-sequence.js';
import type { MediaFile } from './media-file.js';
import { readH264Sequence, readMpegSequence, type SequenceHeader } from './sequence-header.js';

/** What the bytes of a whole file say that no tool does. */
export interface FilmScan {
  /** Another file of its kind begins inside it. */
  readonly isJoined: boolean;
  /** One per size of the picture, in the order in which they appear. */
  readonly sequences: readonly SequenceHeader[];
}

const CHUNK = 1024 * 1024;
/** A head or a sequence header that begins in one chunk ends within this many bytes. */
const OVERLAP = 512;

interface Head {
  readonly begins: Buffer;
  readonly goesOn: (after: Buffer) => boolean;
}

const ALWAYS = (): boolean => true;

/**
 * How a file begins, by ffmpeg's demuxer. A player stops before the second, or reads it as damage. Captures without
 * an index, transport and program streams, are not here: they may be joined, and are measured as they play.
 */
const HEADS: ReadonlyMap<string, Head> = new Map<string, Head>([
  [
    'flv',
    {
      begins: Buffer.from('FLV\u0001', 'latin1'),
      goesOn: (after) => after.toString('hex', 1, 9) === '0000000900000000',
    },
  ],
  [
    'matroska',
    {
      begins: Buffer.from('1a45dfa3', 'hex'),
      goesOn: (after) => /matroska|webm/.test(after.toString('latin1', 0, 64)),
    },
  ],
  ['avi', { begins: Buffer.from('RIFF'), goesOn: (after) => after.toString('latin1', 4, 8) === 'AVI ' }],
  ['asf', { begins: Buffer.from('3026b2758e66cf11a6d900aa0062ce6c', 'hex'), goesOn: ALWAYS }],
  ['mxf', { begins: Buffer.from('060e2b34020501010d0102010102', 'hex'), goesOn: ALWAYS }],
]);

/** Reads all of it; `codec` of the only picture whose size is wanted. */
export async function scanFilm(
  file: MediaFile,
  formats: string,
  codec: string | undefined,
  signal?: AbortSignal,
): Promise<FilmScan> {
  const head = HEADS.get(formats);
  const sequences = new Map<string, SequenceHeader>();
  const read = codec === undefined ? undefined : READERS.get(codec);
  let isJoined = false;
  for (let position = 0; position < file.size && !isJoined; position += CHUNK) {
    signal?.throwIfAborted();
    const bytes = await file.read(position, CHUNK + OVERLAP);
    isJoined = head !== undefined && hasHead(bytes, position === 0 ? 1 : 0, head);
    if (read === undefined) continue;
    for (const sequence of read(bytes)) if (!sequences.has(sequence.size)) sequences.set(sequence.size, sequence);
  }
  return { isJoined, sequences: [...sequences.values()] };
}

function hasHead(bytes: Buffer, from: number, { begins, goesOn }: Head): boolean {
  for (let at = bytes.indexOf(begins, from); at >= 0; at = bytes.indexOf(begins, at + 1)) {
    if (goesOn(bytes.subarray(at + begins.length, at + OVERLAP))) return true;
  }
  return false;
}

const READERS: ReadonlyMap<string, (bytes: Buffer) => Iterable<SequenceHeader>> = new Map([
  ['h264', h264Sequences],
  ['hevc', hevcSequences],
  ['mpeg2video', mpegSequences],
  ['mpeg1video', mpegSequences],
]);

/** One sequence parameter set in an AVC configuration, of less than 256 bytes. */
const CONFIGURED = Buffer.from('ffe100', 'hex');
const ZEROS = Buffer.from([0, 0]);

/** With a start code (00 00 01) or a length of up to 255 bytes (00 00 00 n) before each. */
function* h264Sequences(bytes: Buffer): Iterable<SequenceHeader> {
  for (let at = bytes.indexOf(CONFIGURED); at >= 0; at = bytes.indexOf(CONFIGURED, at + 1)) {
    const sequence = readH264Sequence(bytes.subarray(at + 4, at + 4 + (bytes[at + 3] ?? 0)));
    if (sequence !== undefined) yield sequence;
  }
  for (let at = bytes.indexOf(ZEROS); at >= 0; at = bytes.indexOf(ZEROS, at + 1)) {
    const start = bytes[at + 2] === 1 ? at + 3 : bytes[at + 2] === 0 ? at + 4 : undefined;
    if (start === undefined || ((bytes[start] ?? 0) & 0x9f) !== 7) continue;
    const length = bytes[at + 2] === 1 ? OVERLAP : (bytes[at + 3] ?? 0);
    const sequence = readH264Sequence(bytes.subarray(start, start + length));
    if (sequence !== undefined) yield sequence;
  }
}

/** Among the arrays of an HEVC configuration: one unit, of less than 256 bytes. */
const CONFIGURED_HEVC = Buffer.from([0, 1, 0]);

/** As those of H.264. */
function* hevcSequences(bytes: Buffer): Iterable<SequenceHeader> {
  for (let at = bytes.indexOf(CONFIGURED_HEVC); at >= 0; at = bytes.indexOf(CONFIGURED_HEVC, at + 1)) {
    if (((bytes[at - 1] ?? 0) & 0x3f) !== HEVC_SEQUENCE) continue;
    const sequence = readHevcSequence(bytes.subarray(at + 4, at + 4 + (bytes[at + 3] ?? 0)));
    if (sequence !== undefined) yield sequence;
  }
  for (let at = bytes.indexOf(ZEROS); at >= 0; at = bytes.indexOf(ZEROS, at + 1)) {
    const start = bytes[at + 2] === 1 ? at + 3 : bytes[at + 2] === 0 ? at + 4 : undefined;
    if (start === undefined || !isHevcSequence(bytes[start], bytes[start + 1])) continue;
    const length = bytes[at + 2] === 1 ? OVERLAP : (bytes[at + 3] ?? 0);
    const sequence = readHevcSequence(bytes.subarray(start, start + length));
    if (sequence !== undefined) yield sequence;
  }
}

const SEQUENCE_START = Buffer.from('000001b3', 'hex');

function* mpegSequences(bytes: Buffer): Iterable<SequenceHeader> {
  for (let at = bytes.indexOf(SEQUENCE_START); at >= 0; at = bytes.indexOf(SEQUENCE_START, at + 1)) {
    const sequence = readMpegSequence(bytes.subarray(at, at + 12));
    if (sequence !== undefined) yield sequence;
  }
}
