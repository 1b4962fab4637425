import { endedBy } from '../../files/ended-by.js';
import type { MediaEnvironment } from '../../media/guards.js';
import { QUIETLY } from '../../media/played-input.js';
import { IntervalLog } from '../../media/prints/interval-log.js';
import { SILENCE_FILTER, SMALL_GREY, SOUND_WORDS, STILL_FILTER } from '../../media/prints/make-print.js';
import { PICTURE_BYTES } from '../../media/prints/picture-print.js';
import { pipedFfmpeg } from '../../media/prints/piped-ffmpeg.js';
import { wordsOf } from '../../media/prints/print-file.js';
import { FED_DECODERS } from '../../media/probe-decoders.js';
import type { Instant, Millis } from '../../model/time.js';
import { type OpenStream, openStream, type SeenList } from '../streams/open-stream.js';
import { StreamFault, timedOut } from '../streams/stream-fault.js';
import type { Sample } from './sample.js';

export interface SampleAsk {
  readonly address: URL;
  readonly listen: Millis;
  readonly timeout: Millis;
  readonly ffmpeg: string;
  readonly environment: MediaEnvironment;
  readonly hosts: ReadonlySet<string>;
  readonly signal: AbortSignal;
  readonly seen: SeenList | undefined;
  now(): Instant;
}

/** Bytes of a stream in one sample: 12 s of 40 Mbit/s. */
const MAX_BYTES = 64 * 1024 ** 2;
/** What an encoder holds back. */
const MULTICAST_SLACK: Millis = 4000;
/** Bytes of what comes out. */
const MAX_OUTPUT = 4 * 1024 ** 2;
const DEMUXERS = 'mpegts,mov,flv,aac,mp3,mpeg,matroska';
/** Small pictures as they were shown, at most so wide. */
const THUMBNAIL = 'fps=1/4,scale=iw*sar:ih,scale=160:-2,setsar=1';

/** Takes a few seconds of a stream and decodes them once. Throws a `StreamFault`. */
export async function takeSample(ask: SampleAsk): Promise<Sample> {
  const end = endedBy(ask.signal, ask.timeout);
  try {
    return await (isMulticast(ask.address) ? multicast(ask, end.signal) : fetched(ask, end.signal));
  } catch (error) {
    if (error instanceof StreamFault) throw error;
    if (end.isLate) throw timedOut(Math.round(ask.timeout / 1000));
    throw error;
  } finally {
    // What still comes is not wanted.
    end.over();
  }
}

export function isMulticast({ protocol }: URL): boolean {
  return protocol === 'udp:' || protocol === 'rtp:';
}

async function fetched(ask: SampleAsk, signal: AbortSignal): Promise<Sample> {
  const stream = await openStream({ ...ask, signal });
  return decoded(ask, stream, limited(stream.bytes), ['-protocol_whitelist', 'pipe', '-i', 'pipe:0'], signal);
}

/** ffmpeg itself listens to the group: nothing else can. */
async function multicast(ask: SampleAsk, signal: AbortSignal): Promise<Sample> {
  const words = ['-protocol_whitelist', 'udp,rtp', '-timeout', `${ask.timeout * 1000}`, '-i', ask.address.href];
  const sample = await decoded(ask, undefined, undefined, words, signal);
  return { ...sample, start: ask.now() - sample.length };
}

async function decoded(
  { ffmpeg, environment, listen, timeout, now }: SampleAsk,
  stream: OpenStream | undefined,
  input: Limited | undefined,
  source: readonly string[],
  signal: AbortSignal,
): Promise<Sample> {
  const log = new IntervalLog();
  let progress = 0;
  const onLine = (line: string): void => {
    log.read(line);
    const [, hours, minutes, seconds] = /^out_time=(\d+):(\d+):([\d.]+)/.exec(line) ?? [];
    if (seconds !== undefined)
      progress = Math.max(progress, Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
  };
  const words = (parts: Parts): readonly string[] => [
    ...[...QUIETLY, '-nostats', '-progress', 'pipe:2', '-threads', '1', '-filter_threads', '1'],
    ...[...FED_DECODERS, '-format_whitelist', DEMUXERS, '-probesize', '3000000', '-analyzeduration', '3000000'],
    ...['-t', `${listen / 1000}`, ...source],
    ...(parts === 'picture' ? [] : SOUND),
    ...(parts === 'sound' ? [] : PICTURE),
  ];
  const run = { ffmpeg, environment, timeout, signal, limit: MAX_OUTPUT, onLine };
  let { failed, outputs } = await pipedFfmpeg({ ...run, words: words('both'), input: input?.bytes });
  // A stream without sound, or without a picture: ffmpeg does nothing at all.
  for (const parts of ['picture', 'sound'] as const) {
    if (input === undefined || failed?.en.includes('not contain any stream') !== true) break;
    ({ failed, outputs } = await pipedFfmpeg({ ...run, words: words(parts), input: input.again() }));
  }
  if (input?.fault !== undefined) throw input.fault;
  if (signal.aborted) throw new Error('aborted');
  const [sound, grey, jpeg] = outputs;
  const pictures = Math.floor(grey.length / PICTURE_BYTES);
  if (sound.length === 0 && pictures === 0) {
    if (input === undefined && failed === undefined)
      throw new StreamFault({ zh: '什么也没有收到', en: 'nothing came' });
    throw new StreamFault({
      zh: `收到的不能解码${failed === undefined ? '' : `：${failed.zh.slice(0, 100)}`}`,
      en: `what came cannot be decoded${failed === undefined ? '' : `: ${failed.en.slice(0, 100)}`}`,
    });
  }
  const length = Math.round(Math.max(progress, pictures) * 1000);
  return {
    ...{ start: stream?.start ?? now(), clock: stream?.clock ?? 'arrival', delay: stream?.delay, seen: stream?.seen },
    slack: stream?.slack ?? MULTICAST_SLACK,
    ...{ length, sound: wordsOf(sound), grey, hasPicture: pictures > 0, hasSound: sound.length > 0 },
    ...log.result(length),
    jpeg: jpeg.length > 0 && jpeg.length <= MAX_JPEG ? jpeg.toString('base64') : undefined,
  };
}

type Parts = 'both' | 'picture' | 'sound';

const SOUND = ['-map', '0:a:0?', '-af', SILENCE_FILTER, ...SOUND_WORDS, 'pipe:1'];
const PICTURE = [
  ...['-map', '0:v:0?', '-vf', `${STILL_FILTER},fps=1,${SMALL_GREY}`, '-c:v', 'rawvideo', '-f', 'rawvideo', 'pipe:3'],
  ...[
    '-map',
    '0:v:0?',
    '-vf',
    THUMBNAIL,
    '-frames:v',
    '1',
    '-c:v',
    'mjpeg',
    '-q:v',
    '12',
    '-f',
    'image2pipe',
    'pipe:4',
  ],
];
/** Bytes of a picture in an event. */
const MAX_JPEG = 12_000;

interface Limited {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Why the bytes ended too early. */
  readonly fault: StreamFault | undefined;
  /** What has come so far, once more. */
  again(): AsyncIterable<Uint8Array>;
}

/** ffmpeg reads until it has enough; what has no end is ended, and a fault of the stream is kept for its reader. */
function limited(bytes: AsyncIterable<Uint8Array>): Limited {
  let fault: StreamFault | undefined;
  const kept: Uint8Array[] = [];
  async function* again(): AsyncIterable<Uint8Array> {
    yield* kept;
  }
  async function* counted(): AsyncIterable<Uint8Array> {
    let count = 0;
    try {
      for await (const chunk of bytes) {
        count += chunk.length;
        if (count > MAX_BYTES) {
          fault = new StreamFault({ zh: '一个样本超过 64 MB', en: 'one sample has more than 64 MB' });
          return;
        }
        kept.push(chunk);
        yield chunk;
      }
    } catch (error) {
      if (!(error instanceof StreamFault)) throw error;
      fault = error;
    }
  }
  return {
    bytes: counted(),
    again,
    get fault() {
      return fault;
    },
  };
}
