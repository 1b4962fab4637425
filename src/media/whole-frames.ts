import type { Millis } from '../model/time.js';

/** The longest time of whole frames within `length`; whole milliseconds, so cut down again where a frame is not an integer. */
export function wholeFrames(length: Millis, frameRate: number): Millis {
  // 29.97 and the like: without the slack, 1000.9999999 frames would lose a frame that is there.
  const frames = Math.floor((length * frameRate) / 1000 + 1e-6);
  return Math.floor((frames * 1000) / frameRate + 1e-6);
}

/** The frame number at `length`, for people at an editing desk. */
export function frameCount(length: Millis, frameRate: number): number {
  return Math.floor((length * frameRate) / 1000 + 1e-6);
}
