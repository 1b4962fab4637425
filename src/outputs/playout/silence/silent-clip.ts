import type { Recording } from '../../../media/recording.js';
import { MINUTE, type Millis } from '../../../model/time.js';
import { type SilentFrame, type SoundFormat, silentFrame } from './silent-frame.js';

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

/** More than is ever played at once. */
export const SILENT_CLIP_LENGTH: Millis = MINUTE;

/**
 * Ticks per second by ffmpeg's container names; MP4 counts samples. ffmpeg joins files only where they agree. The
 * clock of transport and programme streams begins anywhere, so a single picture cannot be cut out of them.
 */
const TIME_BASES: Readonly<Record<string, number | 'samples'>> = {
  'mov,mp4,m4a,3gp,3g2,mj2': 'samples',
  'matroska,webm': 1000,
  flv: 1000,
};

/** `undefined` for recordings without sound, and for those whose sound cannot be imitated or was not measured. */
export function silentClip({ state, still, container = '', streams = [] }: Recording): SilentClip | undefined {
  if (state !== 'ok' || still) return undefined;
  const tracksBefore = streams.findIndex(({ type, other }) => type === 'audio' && other !== true);
  const { codec, sampleRate, channels } = streams[tracksBefore] ?? {};
  const base = TIME_BASES[container];
  if (codec === undefined || sampleRate === undefined || channels === undefined || base === undefined) return undefined;
  const format = { codec, sampleRate, channels };
  const frame = silentFrame(format);
  if (frame === undefined) return undefined;
  const timeBase = base === 'samples' ? sampleRate : base;
  const name = `airclass-silence-${codec}-${sampleRate}-${channels}-${timeBase}-${tracksBefore}.mp4`;
  return { ...format, name, frame, timeBase, tracksBefore };
}
