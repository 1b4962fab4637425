import { BitReader } from './bit-reader.js';

/** What a coded picture says of itself before it begins. */
export interface SequenceHeader {
  /** `1920x1080`, without what is cut off at the edges. */
  readonly size: string;
  /** Its pictures may be made of fields. */
  readonly mayInterlace: boolean;
}

/** ITU-T H.264 Annex A, and those of it that have chroma formats (7.3.2.1.1). */
const PROFILES = new Set([66, 77, 88, 44, 83, 86, 100, 110, 118, 122, 128, 134, 135, 138, 139, 144, 244]);
const WITH_CHROMA = new Set([44, 83, 86, 100, 110, 118, 122, 128, 134, 135, 138, 139, 244]);
const LEVELS = new Set([9, 10, 11, 12, 13, 20, 21, 22, 30, 31, 32, 40, 41, 42, 50, 51, 52, 60, 61, 62]);
/** Pixels that one unit of cropping takes, by chroma format. */
const CROPS: readonly (readonly [number, number])[] = [
  [1, 1],
  [2, 2],
  [2, 1],
  [1, 1],
];

/** A sequence parameter set of H.264, its first byte the NAL header; `undefined` for anything else that looks like one. */
export function readH264Sequence(nal: Buffer): SequenceHeader | undefined {
  if (((nal[0] ?? 0) & 0x9f) !== 7) return undefined;
  const bits = new BitReader(withoutEscapes(nal.subarray(1)));
  const [profile, constraints, level] = [bits.take(8), bits.take(8), bits.take(8)];
  if (!PROFILES.has(profile) || (constraints & 3) !== 0 || !LEVELS.has(level) || bits.unsigned() > 31) return undefined;
  const chroma = WITH_CHROMA.has(profile) ? readChroma(bits) : 1;
  const crop = CROPS[chroma];
  if (crop === undefined || bits.unsigned() > 12 || !skipOrder(bits) || bits.unsigned() > 16) return undefined;
  bits.take(1);
  const [across, down] = [bits.unsigned() + 1, bits.unsigned() + 1];
  const isFramesOnly = bits.flag();
  bits.take(isFramesOnly ? 1 : 2);
  const rows = isFramesOnly ? 1 : 2;
  const [left, right, top, bottom] = bits.flag()
    ? [bits.unsigned(), bits.unsigned(), bits.unsigned(), bits.unsigned()]
    : [0, 0, 0, 0];
  const width = across * 16 - (left + right) * crop[0];
  const height = (down * 16 - (top + bottom) * crop[1]) * rows;
  return bits.isOver ? undefined : sequence(width, height, !isFramesOnly);
}

/** A sequence header of MPEG-1 or MPEG-2 from its start code on; whether fields are coded is written elsewhere. */
export function readMpegSequence(bytes: Buffer): SequenceHeader | undefined {
  if (bytes.length < 12 || bytes.readUInt32BE(0) !== 0x1b3) return undefined;
  const bits = new BitReader(bytes.subarray(4, 12));
  const [width, height, shape, rate] = [bits.take(12), bits.take(12), bits.take(4), bits.take(4)];
  bits.take(18);
  const isMarked = bits.flag();
  return isMarked && shape > 0 && rate > 0 && rate < 9 ? sequence(width, height, false) : undefined;
}

export function sequence(width: number, height: number, mayInterlace: boolean): SequenceHeader | undefined {
  const isBelievable = [width, height].every((pixels) => pixels >= 16 && pixels <= 16_384);
  return isBelievable ? { size: `${width}x${height}`, mayInterlace } : undefined;
}

/** After 00 00, a 03 is only there so that no start code appears. */
export function withoutEscapes(bytes: Buffer): Buffer {
  return Buffer.from(bytes.filter((byte, at) => !(byte === 3 && bytes[at - 1] === 0 && bytes[at - 2] === 0)));
}

function readChroma(bits: BitReader): number {
  const chroma = bits.unsigned();
  if (chroma === 3) bits.take(1);
  bits.unsigned();
  bits.unsigned();
  bits.take(1);
  if (bits.flag()) {
    for (let list = 0; list < (chroma === 3 ? 12 : 8); list += 1)
      if (bits.flag()) skipScaling(bits, list < 6 ? 16 : 64);
  }
  return chroma;
}

function skipScaling(bits: BitReader, count: number): void {
  let [last, next] = [8, 8];
  for (let index = 0; index < count && !bits.isOver; index += 1) {
    if (next !== 0) next = (last + bits.signed() + 256) % 256;
    if (next !== 0) last = next;
  }
}

/** How pictures are put into order; whether it can be. */
function skipOrder(bits: BitReader): boolean {
  const kind = bits.unsigned();
  if (kind === 0) bits.unsigned();
  if (kind === 1) {
    bits.take(1);
    bits.signed();
    bits.signed();
    const count = bits.unsigned();
    for (let index = 0; index < Math.min(count, 255); index += 1) bits.signed();
  }
  return kind <= 2;
}
