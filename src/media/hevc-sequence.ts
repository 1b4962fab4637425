import { BitReader } from './bit-reader.js';
import { type SequenceHeader, sequence, withoutEscapes } from './sequence-header.js';

/** NAL unit type of a sequence parameter set, ITU-T H.265 Table 7-1. */
export const HEVC_SEQUENCE = 33;
/** Levels 1 to 6.2, times 30. */
const LEVELS = new Set([30, 60, 63, 90, 93, 120, 123, 150, 153, 156, 180, 183, 186]);
/** Pixels that one unit of cropping takes, by chroma format. */
const CROPS: readonly (readonly [number, number])[] = [
  [1, 1],
  [2, 2],
  [2, 1],
  [1, 1],
];

/** Whether two bytes begin a sequence parameter set of the base layer. */
export function isHevcSequence(first: number | undefined, second: number | undefined): boolean {
  return first === HEVC_SEQUENCE << 1 && second === 1;
}

/**
 * A sequence parameter set of H.265, its first two bytes the NAL header; `undefined` for anything else that looks like
 * one.
 */
export function readHevcSequence(nal: Buffer): SequenceHeader | undefined {
  if (!isHevcSequence(nal[0], nal[1])) return undefined;
  const bits = new BitReader(withoutEscapes(nal.subarray(2)));
  bits.take(4);
  const subLayers = bits.take(3);
  bits.take(1);
  const [space, , profile] = [bits.take(2), bits.take(1), bits.take(5)];
  bits.take(32);
  bits.take(48);
  if (space !== 0 || profile < 1 || profile > 11 || !LEVELS.has(bits.take(8)) || subLayers > 6) return undefined;
  skipSubLayers(bits, subLayers);
  const [id, chroma] = [bits.unsigned(), bits.unsigned()];
  const crop = CROPS[chroma];
  if (id > 15 || crop === undefined) return undefined;
  if (chroma === 3) bits.take(1);
  const [width, height] = [bits.unsigned(), bits.unsigned()];
  const [left, right, top, bottom] = bits.flag()
    ? [bits.unsigned(), bits.unsigned(), bits.unsigned(), bits.unsigned()]
    : [0, 0, 0, 0];
  if (bits.isOver || bits.unsigned() > 8) return undefined;
  return sequence(width - (left + right) * crop[0], height - (top + bottom) * crop[1], false);
}

/** Profiles and levels of what may be left out of the stream. */
function skipSubLayers(bits: BitReader, count: number): void {
  const present = Array.from({ length: count }, () => [bits.flag(), bits.flag()] as const);
  if (count > 0) bits.take(2 * (8 - count));
  for (const [hasProfile, hasLevel] of present) {
    if (hasProfile) bits.take(88);
    if (hasLevel) bits.take(8);
  }
}
