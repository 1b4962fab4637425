import { isDeepStrictEqual } from 'node:util';
import { SECOND } from '../model/time.js';
import { asRecording, isSettled, type LockRecord } from './lock-record.js';
import { recordText } from './lock-text.js';
import { readLockRecord } from './read-lock-record.js';
import { type DecodedFacts, type Interval, LENGTH_RUNGS, type MediaStream } from './recording.js';

/**
 * Whether what was measured now is another recording than the lock has. What the same ffprobe and the same version of
 * measuring said must be said again to the last word; another ffprobe may differ by a frame.
 */
export function isContradicted(known: LockRecord, now: LockRecord, frameRate: number): boolean {
  // A disk that fails for a moment proves nothing.
  if (!isSettled(now)) return false;
  if (known.state !== now.state || known.still !== now.still) return true;
  if (isOther(known.sha256, now.sha256) || isOther(known.fingerprint, now.fingerprint)) return true;
  if (known.tool !== now.tool) return !isSameMake(known, now) || !isSameLength(known, now, frameRate);
  if (known.measure !== now.measure) return !isPartOf(known, now);
  return !isDeepStrictEqual(measuredFacts(known), measuredFacts(now));
}

/** Whether an older version measured it and did not look for all that is looked for now. */
export function knowsLess({ measure = 0 }: LockRecord, now: LockRecord): boolean {
  return measure < (now.measure ?? 0);
}

/** What one ffmpeg finds, it finds again; another one may be a little stricter, and hear a little louder. */
export function isDecodedOtherwise(known: DecodedFacts, now: DecodedFacts): boolean {
  if (known.tool !== undefined && known.tool === now.tool) return !isDeepStrictEqual(known, now);
  const stretches = ['black', 'frozen', 'silence'] as const;
  const areSame = (a: readonly Interval[], b: readonly Interval[]): boolean =>
    a.length === b.length &&
    a.every(
      ({ from, length }, index) => isNear(from, b[index]?.from, SECOND) && isNear(length, b[index]?.length, SECOND),
    );
  return (
    known.errors > 0 !== now.errors > 0 ||
    !stretches.every((what) => areSame(known[what], now[what])) ||
    (known.loudness === undefined) !== (now.loudness === undefined) ||
    !isNear(known.loudness ?? 0, now.loudness ?? 0, LOUDER)
  );
}

/** LU between two meters. */
const LOUDER = 0.5;

function isNear(a: number, b: number | undefined, by: number): boolean {
  return b !== undefined && Math.abs(a - b) <= by;
}

/** An older lock may not have it. */
function isOther<Fact extends string | number>(known: Fact | undefined, now: Fact | undefined): boolean {
  return known !== undefined && known !== now;
}

function isSameLength(known: LockRecord, now: LockRecord, frameRate: number): boolean {
  const [was = 0, is = 0] = [known, now].map((record) => asRecording('', record, 'folder', frameRate).length);
  return Math.abs(was - is) <= SECOND / frameRate;
}

/** All that was measured but for digests, which an older lock may not have, as the lock keeps it. */
function measuredFacts(record: LockRecord): unknown {
  const { decoded, fingerprint, sha256, ...measured } = record;
  return readLockRecord(JSON.parse(recordText({ ...measured, modified: 0 })));
}

/** What each ffprobe says of a recording; the rest differs from one to another. */
function isSameMake(known: LockRecord, now: LockRecord): boolean {
  const makeOf = ({ streams = [] }: LockRecord): string =>
    streams.map(({ type, codec, width, height }) => `${type} ${codec} ${width}x${height}`).join();
  return makeOf(known) === makeOf(now);
}

/** Whether all that an older version knew is so; the first lock format did not look for what plays. */
function isPartOf(known: LockRecord, now: LockRecord): boolean {
  const areLengthsSame = LENGTH_RUNGS.every((rung) => {
    const [was, is] = [known.lengths?.[rung], now.lengths?.[rung]];
    return was === undefined || is === undefined || was === is;
  });
  const areStreamsSame =
    known.streams === undefined ||
    (known.streams.length === now.streams?.length &&
      known.streams.every((stream, index) => isStreamPartOf(stream, now.streams?.[index])));
  const isSame =
    areLengthsSame &&
    areStreamsSame &&
    known.container === now.container &&
    !isOther(known.start, now.start) &&
    isDeepStrictEqual(known.reason, now.reason);
  if (known.lengths?.played === undefined) return isSame;
  return (
    isSame &&
    known.rung === now.rung &&
    isDeepStrictEqual(known.tracks, now.tracks) &&
    isDeepStrictEqual(known.clock, now.clock)
  );
}

function isStreamPartOf(known: MediaStream, now: MediaStream | undefined): boolean {
  const said = new Map<string, unknown>(Object.entries(now ?? {}));
  return Object.entries(known).every(([key, value]) => isDeepStrictEqual(said.get(key), value));
}
