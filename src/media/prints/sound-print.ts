import type { Millis } from '../../model/time.js';

/**
 * Chromaprint's algorithm 1: at 11,025 samples a second, each word of 32 bits says how the spectrum changes around one
 * place, and the next word is 1,365 samples later.
 */
export const SOUND_STEP: Millis = (1365 / 11_025) * 1000;
/** What it says of digital silence, and of nothing else that lasts. */
export const SILENT_WORD = 627_964_279;
/** Fewer words are not enough evidence: a jingle of 4 s. */
export const FEWEST_WORDS = 32;

/** Share of the bits in which two stretches differ. */
export function bitErrors(
  sample: Uint32Array,
  recording: Uint32Array,
  at: number,
  from = 0,
  until = sample.length,
  step = 1,
): number {
  let wrong = 0;
  let compared = 0;
  for (let index = from; index < until; index += step) {
    wrong += bitCount(((sample[index] ?? 0) ^ (recording[at + index] ?? 0)) >>> 0);
    compared += 32;
  }
  return compared === 0 ? 1 : wrong / compared;
}

export function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/**
 * Whether a stretch of sound can be told from others: silence and a steady tone repeat one word, and would match any
 * silence and any tone.
 */
export function isTelling(words: Uint32Array): boolean {
  let changes = 0;
  for (let index = 1; index < words.length; index++) if (words[index] !== words[index - 1]) changes++;
  return words.length >= FEWEST_WORDS && changes >= words.length / 4;
}
