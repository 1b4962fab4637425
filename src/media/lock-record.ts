import type { Instant, Millis } from '../model/time.js';
import type {
  BrokenClock,
  DecodedFacts,
  FaultCode,
  FaultReason,
  LengthRung,
  Lengths,
  MediaStream,
  OtherTrack,
  Recording,
} from './recording.js';
import { wholeFrames } from './whole-frames.js';

/** What was measured of one file; what `media.lock.json` keeps of it. */
export interface LockRecord {
  readonly state: 'ok' | 'unreadable' | 'truncated';
  readonly size: number;
  readonly modified: Instant;
  readonly fingerprint?: string;
  readonly sha256?: string;
  readonly still?: true;
  readonly reason?: FaultReason;
  readonly container?: string;
  readonly start?: Millis;
  readonly rung?: LengthRung;
  readonly lengths?: Lengths;
  readonly streams?: readonly MediaStream[];
  readonly tracks?: readonly OtherTrack[];
  readonly clock?: BrokenClock;
  readonly decoded?: DecodedFacts;
  /** Version of measuring: a later one looks for more. */
  readonly measure?: number;
  readonly tool?: string;
}

/** Of this version. 3: rates and channels of sound, and what the clock shows at the beginning. */
export const MEASURE = 3;

export type LockRecords = ReadonlyMap<string, LockRecord>;

/** Faults of the moment: the next probe tries again though the file is the same. */
const PASSING: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'cannot-open',
  'changed-while-measured',
  'still-arriving',
  'tool-silent',
  'tool-crashed',
  'timed-out',
]);

export function isSettled(record: LockRecord): boolean {
  return record.reason === undefined || !PASSING.has(record.reason.code);
}

export function asRecording(file: string, record: LockRecord, from: 'folder' | 'lock', frameRate: number): Recording {
  return { ...record, file, from, length: lengthOf(record, frameRate), still: record.still === true };
}

function lengthOf({ state, lengths, rung }: LockRecord, frameRate: number): Millis {
  const length = rung === undefined ? undefined : lengths?.[rung];
  return state === 'ok' && length !== undefined ? wholeFrames(length, frameRate) : 0;
}
