import type { Millis } from '../../model/time.js';

/** The first, a middle and the last picture of a recording, and how loud it is throughout: for those who review it. */
export interface ReviewPictures {
  /** JPEG in base64, in the order of time; one that could not be made is absent. */
  readonly frames: readonly ReviewFrame[];
  /** LUFS over equal parts of the recording, in whole units; empty without sound. */
  readonly loudness: readonly number[];
}

export interface ReviewFrame {
  readonly at: Millis;
  readonly jpeg: string;
}

/** Columns of the picture of loudness. */
export const LOUDNESS_PARTS = 120;
/** The meter's floor. */
export const SILENT = -70;
