import { Writable } from 'node:stream';
import type { Millis } from '../../model/time.js';
import { inputGuards } from '../ffprobe-call.js';
import { ffmpegCommand, GuardedFfmpeg, type GuardedRun } from '../guarded-ffmpeg.js';
import type { MediaKind } from '../media-kind.js';
import { type PlayedInput, playedTrack, QUIETLY, unusualDecoders } from '../played-input.js';
import type { ReviewFrame } from './review-pictures.js';

export interface FilmOptions extends GuardedRun, PlayedInput {
  readonly length: Millis;
}

/** Bytes of one picture on a page. */
const MAX_BYTES = 10_000;
/** As ffmpeg counts them, from fine to coarse: the first that is small enough is taken. */
const QUALITIES = [5, 12, 31];
const SQUARE_PIXELS = 'scale=iw*sar:ih,scale=176:-2,setsar=1';
/** Before the end: a picture that is asked for at the very end is not there. */
const BEFORE_END: Millis = 500;

/** Three small pictures; `path` is absolute, real and of a regular file. */
export async function pictureFrames(
  path: string,
  kind: MediaKind,
  options: FilmOptions,
): Promise<readonly ReviewFrame[]> {
  const last = Math.max(0, options.length - BEFORE_END);
  const times = [...new Set([0, Math.round(options.length / 2), last])];
  const frames: ReviewFrame[] = [];
  for (const at of times) {
    const jpeg = await frameAt(at, path, kind, options);
    if (jpeg !== undefined) frames.push({ at, jpeg });
  }
  return frames;
}

async function frameAt(at: Millis, path: string, kind: MediaKind, options: FilmOptions): Promise<string | undefined> {
  for (const quality of QUALITIES) {
    const bytes = await frame(at, quality, path, kind, options);
    if (bytes === undefined || !isJpeg(bytes)) return undefined;
    if (bytes.length <= MAX_BYTES) return bytes.toString('base64');
  }
  return undefined;
}

async function frame(
  at: Millis,
  quality: number,
  path: string,
  kind: MediaKind,
  options: FilmOptions,
): Promise<Buffer | undefined> {
  const taken = new Taken();
  const command = (await ffmpegCommand())
    .input(`file:${path}`)
    .inputOptions([...inputGuards(kind), ...(await unusualDecoders(options)), '-ss', (at / 1000).toFixed(3)])
    .outputOptions([...QUIETLY, ...playedTrack(options, 'video'), '-an', '-sn', '-dn', '-frames:v', '1'])
    .outputOptions(['-vf', SQUARE_PIXELS, '-c:v', 'mjpeg', '-q:v', String(quality), '-f', 'image2pipe'])
    .output(taken);
  const guard = await GuardedFfmpeg.around(command, options);
  const isDone = await new Promise<boolean>((resolve) => {
    command
      // The program has ended; what it wrote may still be on its way.
      .on('end', () => void taken.whole().then(resolve))
      .on('error', () => resolve(false))
      .run();
  });
  guard.release();
  return isDone && guard.ended === undefined ? taken.bytes() : undefined;
}

/** Keeps what comes up to a limit, and drops the rest: a picture of 176 columns has no more. */
class Taken extends Writable {
  readonly #chunks: Buffer[] = [];
  #length = 0;

  /** The library takes a closed output for one that has failed, and ends the program. */
  constructor() {
    super({ emitClose: false });
  }

  override _write(chunk: Buffer, _: string, done: () => void): void {
    if (this.#length <= MOST_BYTES) this.#chunks.push(chunk);
    this.#length += chunk.length;
    done();
  }

  /** Resolves to false where the end of its input does not come. */
  whole(): Promise<boolean> {
    if (this.writableFinished) return Promise.resolve(true);
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), AFTER_END);
      this.once('finish', () => {
        clearTimeout(timer);
        resolve(true);
      });
    });
  }

  bytes(): Buffer {
    return Buffer.concat(this.#chunks);
  }
}

const MOST_BYTES = 200_000;
const AFTER_END: Millis = 2000;

/** What goes into a page is what it says: a whole JPEG file. */
function isJpeg(bytes: Buffer): boolean {
  return bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8 && bytes.readUInt16BE(bytes.length - 2) === 0xffd9;
}
