import type { Millis } from '../../model/time.js';
import type { Interval } from '../recording.js';

/** Time from one small picture of a recording to the next. */
export const PICTURE_STEP: Millis = 2000;

/** What a recording sounds and looks like, to know it again on air. */
export interface RecordingPrint {
  /** Chromaprint; empty without sound. */
  readonly sound: Uint32Array;
  /** See `picturePrint`: the last key frame at each step; empty without a picture. */
  readonly pictures: Uint32Array;
  /** Where its picture stands still, is black, and where it is silent: what is so on air there is as it should be. */
  readonly still: readonly Interval[];
  readonly black: readonly Interval[];
  readonly silence: readonly Interval[];
}
