import type { Millis } from '../../model/time.js';
import { bitErrors, FEWEST_WORDS, isTelling, SOUND_STEP } from './sound-print.js';

/** Where a sample is in a recording. */
export interface SoundPlace {
  /** Of the sample's beginning in the recording; negative where the sample begins before it. */
  readonly offset: Millis;
  /** Share of the bits that differ, where both were compared. */
  readonly errors: number;
  /** Words that were compared. */
  readonly compared: number;
}

export interface SoundMatch extends SoundPlace {
  readonly name: string;
}

/** `several`: they sound alike here, as where lessons share their opening music. The best is first. */
export type Identified =
  | { readonly kind: 'one' | 'several'; readonly matches: readonly [SoundMatch, ...SoundMatch[]] }
  | { readonly kind: 'none'; readonly nearest: number | undefined };

/** 12 s of the right recording, coded at 48 kbit/s, differ in 7 % of the bits, and of any other recording in 33 %. */
const MAX_ERRORS = 0.22;
/** Fewer words may be alike by chance. */
const MAX_ERRORS_OF_FEW = 0.16;
const MANY_WORDS = 60;
/** A match is as good as another where they differ by no more. */
const AS_GOOD = 0.06;
/** Every so many words are compared first, and the rest where these are nearer than chance. */
const GLANCE = 9;
const GLANCE_ERRORS = 0.36;

export function isMatch({ errors, compared }: SoundPlace): boolean {
  return errors <= (compared >= MANY_WORDS ? MAX_ERRORS : MAX_ERRORS_OF_FEW);
}

/** Whether the first explains the sound so much better that the second cannot be what is heard. */
export function isBetter(one: SoundPlace, other: SoundPlace): boolean {
  return one.errors < other.errors - AS_GOOD;
}

/**
 * The best place of a sample within a recording; it may begin before the recording or end after it, as where one lesson
 * follows another. `within`: offsets to look at. `undefined` where neither has enough sound to compare.
 */
export function placeOf(
  sample: Uint32Array,
  recording: Uint32Array,
  within?: { readonly from: Millis; readonly until: Millis },
): SoundPlace | undefined {
  if (!isTelling(sample) || recording.length < FEWEST_WORDS) return undefined;
  const first = Math.max(FEWEST_WORDS - sample.length, Math.floor((within?.from ?? -Infinity) / SOUND_STEP));
  const last = Math.min(recording.length - FEWEST_WORDS, Math.ceil((within?.until ?? Infinity) / SOUND_STEP));
  let best: (SoundPlace & { readonly rank: number }) | undefined;
  for (let at = first; at <= last; at++) {
    const from = Math.max(0, -at);
    const until = Math.min(sample.length, recording.length - at);
    const compared = until - from;
    if (compared >= MANY_WORDS && bitErrors(sample, recording, at, from, until, GLANCE) > GLANCE_ERRORS) continue;
    const errors = bitErrors(sample, recording, at, from, until);
    // Of two places that fit as well, the one where more was compared.
    const rank = errors + (compared < MANY_WORDS ? MAX_ERRORS - MAX_ERRORS_OF_FEW : 0);
    if (best !== undefined && rank >= best.rank) continue;
    if (!isTelling(sample.subarray(from, until))) continue;
    best = { offset: at * SOUND_STEP, errors, compared, rank };
  }
  return best && { offset: best.offset, errors: best.errors, compared: best.compared };
}

/** Which of the recordings a sample is from, and where. */
export function identify(
  sample: Uint32Array,
  recordings: Iterable<readonly [name: string, words: Uint32Array]>,
): Identified {
  const found: SoundMatch[] = [];
  let nearest: number | undefined;
  for (const [name, words] of recordings) {
    const place = placeOf(sample, words);
    if (place === undefined) continue;
    nearest = Math.min(nearest ?? 1, place.errors);
    if (isMatch(place)) found.push({ name, ...place });
  }
  const [best, ...others] = found.sort((a, b) => a.errors - b.errors || (a.name < b.name ? -1 : 1));
  if (best === undefined) return { kind: 'none', nearest };
  const alike = others.filter((other) => !isBetter(best, other));
  return { kind: alike.length === 0 ? 'one' : 'several', matches: [best, ...alike] };
}
