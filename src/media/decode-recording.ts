import type { Millis } from '../model/time.js';
import { inputGuards } from './ffprobe-call.js';
import { type FfmpegCommand, ffmpegCommand, GuardedFfmpeg, type GuardedRun } from './guarded-ffmpeg.js';
import type { MediaKind } from './media-kind.js';
import { printable } from './printable.js';

export interface Stretch {
  readonly from: Millis;
  readonly length: Millis;
}

/** What came out when every frame was decoded. */
export interface DecodeResult {
  /** Complaints of the decoders. */
  readonly errors: number;
  readonly firstError: string | undefined;
  readonly black: readonly Stretch[];
  readonly silence: readonly Stretch[];
  /** Integrated loudness in LKFS; `undefined` without sound. */
  readonly loudness: number | undefined;
  /** Why it was not decoded to the end. */
  readonly stopped: string | undefined;
}

/** GY/T 282-2014: Chinese television is at -24 LKFS, 2 LU either way. */
export const LOUDNESS = { target: -24, tolerance: 2 } as const;

export interface DecodeOptions extends GuardedRun {
  readonly frameRate: number;
  readonly length: Millis;
  /** From 0 to 1. */
  readonly onProgress?: ((part: number) => void) | undefined;
}

/** Black for 2 s, silence for 10 s: shorter ones are cuts and pauses for thought. */
const PICTURE_FILTER = 'blackdetect=d=2';
const QUIETLY = ['-hide_banner', '-nostdin', '-v', 'level+info', '-max_alloc', '268435456'];
const SOUND_FILTER = 'silencedetect=n=-60dB:d=10,ebur128=framelog=verbose';

/** Decodes the whole file; `path` is absolute, real and of a regular file. */
export async function decodeRecording(path: string, kind: MediaKind, options: DecodeOptions): Promise<DecodeResult> {
  const command = (await ffmpegCommand())
    .input(`file:${path}`)
    .inputOptions([...inputGuards(kind)])
    .videoFilters(PICTURE_FILTER)
    .audioFilters(SOUND_FILTER)
    // Progress comes as lines of its own: with the levels shown, the usual line cannot be told from others.
    .outputOptions([...QUIETLY, '-nostats', '-progress', 'pipe:2', '-sn', '-dn'])
    .format('null')
    .output('-');
  const reader = new LogReader();
  const guard = await GuardedFfmpeg.around(command, options);
  const failed = await run(command, options, reader);
  guard.release();
  return { ...reader.result(), stopped: guard.ended ?? failed };
}

function run(command: FfmpegCommand, options: DecodeOptions, reader: LogReader): Promise<string | undefined> {
  const wanted = Math.max(1, (options.length * options.frameRate) / 1000);
  return new Promise((resolve) => {
    // Asked for progress, it would first run its own unguarded ffprobe on the file, whose answers can be forged.
    Object.assign(command, { ffprobe: answerNothing });
    command
      .on('stderr', (line: string) => reader.read(line))
      .on('progress', ({ frames = Number.NaN }: { readonly frames?: number }) => {
        // Each line of a report is an event; only one of them counts frames.
        if (Number.isFinite(frames)) options.onProgress?.(Math.min(1, frames / wanted));
      })
      .on('end', () => resolve(undefined))
      .on('error', (error: Error) => resolve(printable(error.message.split('\n')[0] ?? '')))
      .run();
  });
}

function answerNothing(_input: number, answer: (error: undefined, data: object) => void): void {
  answer(undefined, {});
}

/** Reads ffmpeg's log line by line. */
export class LogReader {
  #errors = 0;
  #firstError: string | undefined;
  #loudness: number | undefined;
  readonly #black: Stretch[] = [];
  readonly #silence: Stretch[] = [];

  read(line: string): void {
    // Only at the start of a line: a title of the file's is printed too, and may say anything.
    const error = /^(?:\[[^\]]*\] )*\[(?:error|fatal|panic)\] (.*)$/.exec(line)?.[1];
    if (error !== undefined) {
      this.#errors += 1;
      this.#firstError ??= printable(error);
    }
    const black =
      /^\[\w*blackdetect\w* @ \w+\] \[info\] black_start:([\d.]+) black_end:[\d.]+ black_duration:([\d.]+)/.exec(line);
    if (black !== null) this.#black.push(stretch(Number(black[1]), Number(black[2])));
    const silence = /^\[\w*silencedetect\w* @ \w+\] \[info\] silence_end: ([\d.]+) \| silence_duration: ([\d.]+)/.exec(
      line,
    );
    if (silence !== null) {
      const length = Number(silence[2]);
      this.#silence.push(stretch(Math.max(0, Number(silence[1]) - length), length));
    }
    const loudness = /^\s+I:\s+(-?[\d.]+|-inf) LUFS/.exec(line)?.[1];
    // -70 is the meter's floor: there was nothing to measure.
    if (loudness !== undefined) this.#loudness = loudness === '-inf' ? -70 : Number(loudness);
  }

  result(): Omit<DecodeResult, 'stopped'> {
    return {
      errors: this.#errors,
      firstError: this.#firstError,
      black: this.#black,
      silence: this.#silence,
      loudness: this.#loudness,
    };
  }
}

function stretch(from: number, length: number): Stretch {
  return { from: Math.round(from * 1000), length: Math.round(length * 1000) };
}
