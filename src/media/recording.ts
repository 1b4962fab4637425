import type { Instant, Millis } from '../model/time.js';

/** `unknown`: nothing was measured, since the project only plans or the lock alone was asked. */
export type RecordingState = 'ok' | 'missing' | 'unreadable' | 'truncated' | 'unknown';

/** Where a length is found: what plays comes before what the file claims; `packets` is what plays where all were read. */
export const LENGTH_RUNGS = ['played', 'container', 'video', 'audio', 'packets'] as const;
export type LengthRung = (typeof LENGTH_RUNGS)[number];
/** What each rung says, uncut; a rung that is silent is absent. */
export type Lengths = Readonly<Partial<Record<LengthRung, Millis>>>;

export type StreamType = 'video' | 'audio' | 'subtitle' | 'data';

export interface MediaStream {
  readonly type: StreamType;
  readonly codec: string;
  /** Pixels; video only. */
  readonly width?: number;
  readonly height?: number;
  /** Frames per second; video only. */
  readonly frameRate?: number;
  /** Frames a second on average, where it is another number. */
  readonly averageRate?: number;
  /** Width to height of a pixel that is not square, such as `64:45`. */
  readonly pixelShape?: string;
  /** As ffmpeg calls it: `yuv420p` for 8 bits of 4:2:0. */
  readonly pixelFormat?: string;
  /** Each size in the order in which they appear, where there are several. */
  readonly sizes?: readonly string[];
  readonly interlaced?: boolean;
  /** Degrees clockwise by which a player turns the picture. */
  readonly rotation?: number;
  /** Samples per second; audio only. */
  readonly sampleRate?: number;
  /** Audio only. */
  readonly channels?: number;
  /** Not what a player plays unless it is asked to: a second sound track or picture. */
  readonly other?: boolean;
  /** How much later than the first of those that are played it begins. */
  readonly late?: Millis;
}

/** A track that is not played, or the chapters, and where it ends where that is not where the recording does. */
export interface OtherTrack {
  /** From 1, as players count; absent for chapters. */
  readonly track?: number;
  readonly type: StreamType | 'chapter';
  readonly ends: Millis;
}

/** A clock that does not run from zero to the end: captures that were joined, an export that kept its times. */
export interface BrokenClock {
  /** How often it jumps or steps back; the first time after playing for `at`, by `by`. */
  readonly breaks?: number;
  readonly at?: Millis;
  readonly by?: Millis;
  /** What it shows at the beginning. */
  readonly startsAt?: Millis;
  /** It overflows its 33 bits and starts again. */
  readonly wraps?: boolean;
}

export interface Interval {
  readonly from: Millis;
  readonly length: Millis;
}

/** What came out when every frame was decoded. */
export interface DecodedFacts {
  /** Complaints of the decoders. */
  readonly errors: number;
  readonly firstError?: string;
  readonly black: readonly Interval[];
  readonly frozen: readonly Interval[];
  readonly silence: readonly Interval[];
  /** Integrated loudness in LKFS; absent without sound. */
  readonly loudness?: number;
  /** Name and version of what decoded it. */
  readonly tool?: string;
}

/** What is known of a file below the media folder. */
export interface Recording {
  /** Path below the media folder, with `/`. */
  readonly file: string;
  readonly state: RecordingState;
  /** Measured length cut down to whole frames; 0 unless `ok`. */
  readonly length: Millis;
  /** Bytes; 0 unless the file is there. */
  readonly size: number;
  /** When the file was last changed; absent unless it was measured. */
  readonly modified?: Instant;
  /** A still picture: it lasts as long as it is asked to. */
  readonly still: boolean;
  /** Where the answer comes from. */
  readonly from: 'folder' | 'lock' | 'plan';
  /** Why it is unreadable or truncated. */
  readonly reason?: FaultReason;
  readonly container?: string;
  /** What the file's clock shows where it begins, where that is not 0: for captures any time. */
  readonly start?: Millis;
  readonly streams?: readonly MediaStream[];
  readonly lengths?: Lengths;
  readonly tracks?: readonly OtherTrack[];
  readonly clock?: BrokenClock;
  /** Only where it was decoded since it last changed. */
  readonly decoded?: DecodedFacts;
  /** The rung that `length` was taken from. */
  readonly rung?: LengthRung;
  /** Hex SHA-256 of the first and last 64 KiB and the size: equal files have equal ones. */
  readonly fingerprint?: string;
  /** Hex SHA-256 of the whole file, where a review asks for it. */
  readonly sha256?: string;
  /** Name and version of the tool that measured it. */
  readonly tool?: string;
}

/** By file. A project that only plans has none, and lessons then last their ordered length or their slot. */
export type Recordings = ReadonlyMap<string, Recording>;

/** Why a file cannot be used. `detail` is the tool's message or a name, already free of control characters. */
export interface FaultReason {
  readonly code: FaultCode;
  readonly detail?: string;
}

export const FAULT_CODES = [
  'outside-folder',
  'not-a-file',
  'empty',
  'kind-not-accepted',
  'cannot-open',
  'changed-while-measured',
  'still-arriving',
  'not-its-kind',
  'box-past-end',
  'no-index',
  'data-past-end',
  'packets-end-early',
  'tool-refused',
  'tool-crashed',
  'tool-silent',
  'tool-flooded',
  'timed-out',
  'no-streams',
  'no-length',
  'length-not-believable',
  'files-joined',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];
