import type { Recording } from '../../../media/recording.js';
import { MINUTE, type Millis } from '../../../model/time.js';
import type { SilentFrame, SoundFormat } from './frame-types.js';
import { silentFrame } from './silent-frame.js';

/** A silent file that fits between the parts of a recording: the same tracks, codec and time base. */
export interface SilentClip extends SoundFormat {
  /** Name in the release's `playout/`. */
  readonly name: string;
  readonly frame: SilentFrame;
  /** Ticks per second of the recording's sound track. */
  readonly timeBase: number;
  /** How many tracks come before the sound. */
  readonly tracksBefore: number;
}

/** Of transport and programme streams. */
const CAPTURE_TICKS = 90_000;

/** More than is ever played of it at once. */
export const SILENT_CLIP_LENGTH: Millis = MINUTE;

/**
 * Ticks a second by ffmpeg's names of containers; MP4 and MXF count samples. ffmpeg joins files only where they agree. AVI
 * counts coded frames, which are not a whole number of an MP4's ticks per second, except with PCM.
 */
const TIME_BASES: Readonly<Record<string, number | 'samples'>> = {
  'mov,mp4,m4a,3gp,3g2,mj2': 'samples',
  'matroska,webm': 1000,
  flv: 1000,
  mpegts: CAPTURE_TICKS,
  mpeg: CAPTURE_TICKS,
  mxf: 'samples',
};

/** `undefined` for recordings without sound, and for those whose sound cannot be imitated or was not measured. */
export function silentClip({ state, still, container = '', start, streams = [] }: Recording): SilentClip | undefined {
  if (state !== 'ok' || still) return undefined;
  const isCapture = TIME_BASES[container] === CAPTURE_TICKS;
  // Where its clock begins is not in an older lock: no picture can be cut out to hold.
  if (isCapture && start === undefined) return undefined;
  const tracksBefore = streams.findIndex(({ type, other }) => type === 'audio' && other !== true);
  const { codec, sampleRate, channels } = streams[tracksBefore] ?? {};
  const base = container === 'avi' && codec?.startsWith('pcm_') === true ? 'samples' : TIME_BASES[container];
  if (codec === undefined || sampleRate === undefined || channels === undefined || base === undefined) return undefined;
  const format = { codec, sampleRate, channels };
  const frame = silentFrame(format, isCapture);
  if (frame === undefined) return undefined;
  const timeBase = base === 'samples' ? sampleRate : base;
  const name = `airclass-silence-${codec.replaceAll('_', '-')}-${sampleRate}-${channels}-${timeBase}-${tracksBefore}.mp4`;
  return { ...format, name, frame, timeBase, tracksBefore };
}
