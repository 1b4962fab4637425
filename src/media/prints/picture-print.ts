import { bitCount } from './sound-print.js';

/** Pixels of a side of the small grey picture. */
export const PICTURE_SIDE = 16;
export const PICTURE_BYTES = PICTURE_SIDE * PICTURE_SIDE;
/** Words of 32 bits of one picture: each pixel is brighter than the picture's mean or not. */
export const PICTURE_WORDS = PICTURE_BYTES / 32;
/** Of 256 levels; a picture with less contrast has nothing to compare. */
const FLAT = 10;
/** Share of differing pixels of the same picture after it was coded again; other pictures differ in a third. */
const SAME = 0.06;

/** The pictures of grey bytes, one after the other. */
export function picturePrint(grey: Uint8Array): Uint32Array {
  const count = Math.floor(grey.length / PICTURE_BYTES);
  const words = new Uint32Array(count * PICTURE_WORDS);
  for (let picture = 0; picture < count; picture++) {
    const pixels = grey.subarray(picture * PICTURE_BYTES, (picture + 1) * PICTURE_BYTES);
    if (Math.max(...pixels) - Math.min(...pixels) < FLAT) continue;
    const mean = pixels.reduce((sum, value) => sum + value, 0) / PICTURE_BYTES;
    for (const [index, value] of pixels.entries()) {
      const place = picture * PICTURE_WORDS + (index >>> 5);
      if (value > mean) words[place] = ((words[place] ?? 0) | (1 << (index & 31))) >>> 0;
    }
  }
  return words;
}

export function pictureAt(words: Uint32Array, index: number): Uint32Array {
  return words.subarray(index * PICTURE_WORDS, (index + 1) * PICTURE_WORDS);
}

/** One without contrast, black for example, is like no other. */
export function isFlat(picture: Uint32Array): boolean {
  return picture.every((word) => word === 0);
}

export function isSamePicture(one: Uint32Array, other: Uint32Array): boolean {
  if (one.length !== PICTURE_WORDS || other.length !== PICTURE_WORDS || isFlat(one) || isFlat(other)) return false;
  let wrong = 0;
  for (let index = 0; index < PICTURE_WORDS; index++)
    wrong += bitCount(((one[index] ?? 0) ^ (other[index] ?? 0)) >>> 0);
  return wrong <= SAME * PICTURE_BYTES;
}
