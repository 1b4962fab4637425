import { MINUTE, type Millis } from '../model/time.js';
import { inputGuards } from './ffprobe-call.js';
import { type FfmpegCommand, ffmpegCommand, GuardedFfmpeg, type GuardedRun } from './guarded-ffmpeg.js';
import type { MediaKind } from './media-kind.js';
import { type PlayedInput, playedTracks, QUIETLY, unusualDecoders } from './played-input.js';
import { isDecoderRefused } from './probe-decoders.js';
import type { DecodedFacts, Interval } from './recording.js';
import { steadyWords } from './steady-words.js';

/** What came out when every frame was decoded. */
export interface DecodeResult extends DecodedFacts {
  /** Why it was not decoded to the end. */
  readonly stopped: string | undefined;
}

export interface DecodeOptions extends GuardedRun, PlayedInput {
  readonly frameRate: number;
  readonly length: Millis;
  /** From 0 to 1. */
  readonly onProgress?: ((part: number) => void) | undefined;
}

/**
 * Black for 2 s, silence for 10 s: shorter ones are cuts and pauses for thought. Each key frame redraws the picture a
 * little differently: at -60 dB that would pass for movement every few seconds.
 */
const PICTURE_FILTER = 'blackdetect=d=2,freezedetect=n=-50dB:d=5';
/** A slide may be shown for a minute; a picture that is shown for half of the recording is not a lesson. */
const FROZEN: Millis = MINUTE;
const SOUND_FILTER = 'silencedetect=n=-60dB:d=10,ebur128=framelog=verbose';

/** Decodes the whole file; `path` is absolute, real and of a regular file. */
export async function decodeRecording(path: string, kind: MediaKind, options: DecodeOptions): Promise<DecodeResult> {
  const command = (await ffmpegCommand())
    .input(`file:${path}`)
    .inputOptions([...inputGuards(kind), ...(await unusualDecoders(options))])
    .videoFilters(PICTURE_FILTER)
    .audioFilters(SOUND_FILTER)
    // Progress is printed as separate lines: with the levels shown, the usual line cannot be distinguished from others.
    .outputOptions([...QUIETLY, '-nostats', '-progress', 'pipe:2', '-sn', '-dn', ...playedTracks(options)])
    .format('null')
    .output('-');
  const reader = new LogReader(path);
  const guard = await GuardedFfmpeg.around(command, options);
  const failed = await run(command, path, options, reader);
  guard.release();
  return { ...reader.result(options.length), stopped: guard.ended ?? failed };
}

function run(
  command: FfmpegCommand,
  path: string,
  options: DecodeOptions,
  reader: LogReader,
): Promise<string | undefined> {
  const wanted = Math.max(1, (options.length * options.frameRate) / 1000);
  return new Promise((resolve) => {
    // For progress it would first run its own unguarded ffprobe on the file, whose answers can be forged.
    Object.assign(command, { ffprobe: answerNothing });
    command
      .on('stderr', (line: string) => reader.read(line))
      .on('progress', ({ frames = Number.NaN }: { readonly frames?: number }) => {
        // Each line of a report is an event; only one of them counts frames.
        if (Number.isFinite(frames)) options.onProgress?.(Math.min(1, frames / wanted));
      })
      .on('end', () => resolve(undefined))
      .on('error', (error: Error) => resolve(steadyWords(error.message.split('\n')[0] ?? '', path)))
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
  #frozenFrom: number | undefined;
  readonly #path: string;
  readonly #black: Interval[] = [];
  readonly #frozen: Interval[] = [];
  readonly #silence: Interval[] = [];

  constructor(path = '') {
    this.#path = path;
  }

  read(line: string): void {
    // Only at the start of a line: a title of the file's is printed too, and may say anything.
    const error = /^(?:\[[^\]]*\] )*\[(?:error|fatal|panic)\] (.*)$/.exec(line)?.[1];
    // What is not played stays closed: no fault of the recording.
    if (error !== undefined && !isDecoderRefused(error)) {
      this.#errors += 1;
      const words = steadyWords(error, this.#path);
      // Several threads decode, and complain in another order each time.
      if (this.#firstError === undefined || words < this.#firstError) this.#firstError = words;
    }
    const black =
      /^\[\w*blackdetect\w* @ \w+\] \[info\] black_start:([\d.]+) black_end:[\d.]+ black_duration:([\d.]+)/.exec(line);
    if (black !== null) this.#black.push(interval(Number(black[1]), Number(black[2])));
    const frozen = /^\[\w*freezedetect\w* @ \w+\] \[info\] lavfi\.freezedetect\.freeze_(start|duration): ([\d.]+)/.exec(
      line,
    );
    if (frozen?.[1] === 'start') this.#frozenFrom = Number(frozen[2]);
    else if (frozen !== null) this.#thaw(Number(frozen[2]));
    const silence = /^\[\w*silencedetect\w* @ \w+\] \[info\] silence_end: ([\d.]+) \| silence_duration: ([\d.]+)/.exec(
      line,
    );
    if (silence !== null) {
      const length = Number(silence[2]);
      this.#silence.push(interval(Math.max(0, Number(silence[1]) - length), length));
    }
    const loudness = /^\s+I:\s+(-?[\d.]+|-inf) LUFS/.exec(line)?.[1];
    // -70 is the meter's floor: there was nothing to measure.
    if (loudness !== undefined) this.#loudness = loudness === '-inf' ? -70 : Number(loudness);
  }

  #thaw(seconds: number): void {
    if (this.#frozenFrom !== undefined) this.#frozen.push(interval(this.#frozenFrom, seconds));
    this.#frozenFrom = undefined;
  }

  /** `length` of the recording: a picture that is frozen to the end is not seen to move again. */
  result(length: Millis = 0): DecodedFacts {
    if (this.#frozenFrom !== undefined) this.#thaw(Math.max(0, length / 1000 - this.#frozenFrom));
    const frozen = this.#frozen.filter((one) => one.length >= Math.min(FROZEN, length / 2));
    return {
      errors: this.#errors,
      ...(this.#firstError === undefined ? {} : { firstError: this.#firstError }),
      black: this.#black,
      frozen,
      silence: this.#silence,
      ...(this.#loudness === undefined ? {} : { loudness: this.#loudness }),
    };
  }
}

function interval(from: number, length: number): Interval {
  return { from: Math.round(from * 1000), length: Math.round(length * 1000) };
}
