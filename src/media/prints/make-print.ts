import type { Millis } from '../../model/time.js';
import { inputGuards } from '../ffprobe-call.js';
import type { MediaEnvironment } from '../guards.js';
import { MediaFault } from '../media-fault.js';
import type { MediaKind } from '../media-kind.js';
import { type PlayedInput, playedTrack, QUIETLY, unusualDecoders } from '../played-input.js';
import { IntervalLog } from './interval-log.js';
import { PICTURE_SIDE, picturePrint } from './picture-print.js';
import { pipedFfmpeg } from './piped-ffmpeg.js';
import { wordsOf } from './print-file.js';
import { PICTURE_STEP, type RecordingPrint } from './recording-print.js';

export interface PrintOptions extends PlayedInput {
  readonly ffmpeg: string;
  readonly environment: MediaEnvironment;
  readonly timeout: Millis;
  readonly signal?: AbortSignal | undefined;
  readonly length: Millis;
  /** A still picture. */
  readonly still: boolean;
}

/** Bytes of words and pictures; a day of recording has 14 MB. */
const MAX_BYTES = 64 * 1024 ** 2;

export const SOUND_WORDS = ['-f', 'chromaprint', '-fp_format', 'raw'];
export const SILENCE_FILTER = 'silencedetect=n=-50dB:d=2';
/** Small pictures are as black and as still as large ones, and cost a tenth. */
export const STILL_FILTER = 'scale=160:90,blackdetect=d=1.5:pix_th=0.08,freezedetect=n=-50dB:d=3';
export const SMALL_GREY = `scale=${PICTURE_SIDE}:${PICTURE_SIDE}:flags=area,format=gray`;

/** `path` is absolute, real and of a regular file. Throws a `MediaFault` where it cannot be decoded. */
export async function makePrint(path: string, kind: MediaKind, options: PrintOptions): Promise<RecordingPrint> {
  const { length, still } = options;
  const log = new IntervalLog();
  const sound = still ? [] : playedTrack(options, 'audio');
  const picture = playedTrack(options, 'video');
  if (sound.length === 0 && picture.length === 0)
    throw new MediaFault({ zh: '既没有声音也没有画面', en: 'it has neither sound nor picture' });
  const steps = still ? SMALL_GREY : `${STILL_FILTER},fps=${1000 / PICTURE_STEP}:round=up,${SMALL_GREY}`;
  const words = [
    // Before the guards of the input: key frames alone are decoded, which is a tenth of the work or less.
    ...[...QUIETLY, '-nostats', ...(still ? [] : ['-skip_frame', 'nokey'])],
    ...[...inputGuards(kind), ...(await unusualDecoders(options)), '-i', `file:${path}`],
    ...(sound.length === 0 ? [] : [...sound, '-af', SILENCE_FILTER, ...SOUND_WORDS, 'pipe:1']),
    ...(picture.length === 0 ? [] : [...picture, '-vf', steps, ...(still ? ['-frames:v', '1'] : [])]),
    ...(picture.length === 0 ? [] : ['-c:v', 'rawvideo', '-f', 'rawvideo', 'pipe:3']),
  ];
  const { ffmpeg, environment, timeout, signal } = options;
  const run = { ffmpeg, environment, timeout, signal, words, limit: MAX_BYTES };
  const { failed, outputs } = await pipedFfmpeg({ ...run, onLine: (line) => log.read(line) });
  if (failed !== undefined) throw new MediaFault(failed);
  return { sound: wordsOf(outputs[0]), pictures: picturePrint(outputs[1]), ...log.result(length) };
}
