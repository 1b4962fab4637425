import {
  isFlat,
  isSamePicture,
  PICTURE_BYTES,
  PICTURE_WORDS,
  pictureAt,
  picturePrint,
} from '../../media/prints/picture-print.js';
import { PICTURE_STEP, type RecordingPrint } from '../../media/prints/recording-print.js';
import type { Interval } from '../../media/recording.js';
import type { Millis } from '../../model/time.js';
import type { Sample } from '../sample/sample.js';
import type { SlatePicture } from './library.js';

/** A key frame of a recording may be so far before the picture that is shown. */
const KEY_FRAMES: Millis = 12_000;
/** Levels of 256 in which a slate differs after it was coded again. */
const SLATE_LEVELS = 8;
/** Share of a sample's pictures. */
const MOST = 0.7;

/** Part of a stretch of time that the intervals cover, from 0 to 1. */
export function coverage(intervals: readonly Interval[], from: Millis, length: Millis): number {
  const covered = intervals.reduce(
    (sum, one) => sum + Math.max(0, Math.min(one.from + one.length, from + length) - Math.max(one.from, from)),
    0,
  );
  return length <= 0 ? 0 : covered / length;
}

export function isSlate({ grey }: Pick<Sample, 'grey'>, slates: readonly SlatePicture[]): boolean {
  return slates.some((slate) => partOf(grey, (picture) => showsSlate(picture, slate)) >= MOST);
}

/** Whether a sample shows what the recording shows from an offset on. */
export function showsRecording({ grey }: Pick<Sample, 'grey'>, { pictures }: RecordingPrint, offset: Millis): boolean {
  const known = pictures.length / PICTURE_WORDS;
  let second = -1;
  return (
    partOf(grey, (picture) => {
      second += 1;
      const words = picturePrint(picture);
      if (isFlat(words)) return false;
      const at = offset + second * 1000;
      const first = Math.max(0, Math.floor((at - KEY_FRAMES) / PICTURE_STEP));
      const last = Math.min(known - 1, Math.ceil(at / PICTURE_STEP) + 1);
      for (let index = first; index <= last; index++) if (isSamePicture(words, pictureAt(pictures, index))) return true;
      return false;
    }) >= MOST
  );
}

function partOf(grey: Buffer, holds: (picture: Uint8Array) => boolean): number {
  const count = Math.floor(grey.length / PICTURE_BYTES);
  let good = 0;
  for (let index = 0; index < count; index++)
    if (holds(grey.subarray(index * PICTURE_BYTES, (index + 1) * PICTURE_BYTES))) good += 1;
  return count === 0 ? 0 : good / count;
}

function showsSlate(picture: Uint8Array, slate: SlatePicture): boolean {
  if ('picture' in slate) return isSamePicture(picturePrint(picture), slate.picture);
  return picture.every((value) => Math.abs(value - slate.level) <= SLATE_LEVELS);
}
