import type { Millis } from '../model/time.js';

export type RecordingState = 'ok' | 'missing' | 'unreadable' | 'unknown';

/** What is known of a file below the media folder. */
export interface Recording {
  /** Path below the media folder, with `/`. */
  readonly file: string;
  readonly state: RecordingState;
  /** Measured length cut down to whole frames; 0 unless `ok`. */
  readonly length: Millis;
  /** Bytes; 0 unless the file is there. */
  readonly size: number;
  /** A still picture: it lasts as long as it is asked to. */
  readonly still: boolean;
  /** Where the answer comes from. */
  readonly from: 'folder' | 'lock' | 'plan';
}

/** By file. A project that only plans has none, and lessons then last their ordered length or their slot. */
export type Recordings = ReadonlyMap<string, Recording>;
