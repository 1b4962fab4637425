import { describe, expect, test } from 'vitest';
import type { LockRecord } from '../../src/media/lock-record.js';
import type { MediaStream } from '../../src/media/recording.js';
import { isContradicted, knowsLess } from '../../src/media/same-recording.js';

const VIDEO: MediaStream = { type: 'video', codec: 'h264', width: 640, height: 360, frameRate: 25 };
const KNOWN: LockRecord = {
  ...{ state: 'ok', size: 1000, modified: 0, rung: 'played', tool: 'ffprobe 6.0' },
  ...{ fingerprint: 'a'.repeat(64), sha256: 'b'.repeat(64), lengths: { played: 60_000, video: 60_000 } },
  ...{ streams: [VIDEO], tracks: [], clock: { startsAt: 5 } },
};
const { sha256: _, fingerprint: __, ...WITHOUT } = KNOWN;
const { tracks: ___, clock: ____, ...FIRST_FORMAT } = { ...KNOWN, rung: 'video', lengths: { video: 60_000 } } as const;
const length = (played: number) => ({ rung: 'played', lengths: { played, video: 60_000 } }) as const;
const OTHER = { tool: 'ffprobe 7.1' };

describe('a recording that is measured again is another one', () => {
  test.each<[string, LockRecord, Partial<LockRecord>, boolean]>([
    ['the same', KNOWN, {}, false],
    ['other bytes', KNOWN, { sha256: 'c'.repeat(64) }, true],
    ['other ends', KNOWN, { fingerprint: 'c'.repeat(64) }, true],
    ['digests that the lock does not have', WITHOUT, {}, false],
    ['a faulty one', KNOWN, { state: 'truncated', reason: { code: 'no-index' } }, true],
    ['a disk that fails for a moment', KNOWN, { state: 'unreadable', reason: { code: 'cannot-open' } }, false],
    ['a still picture', KNOWN, { still: true }, true],
    ['a frame longer, by the same ffprobe', KNOWN, length(60_040), true],
    ['a frame longer, by another', KNOWN, { ...OTHER, ...length(60_040) }, false],
    ['a frame shorter, by another', KNOWN, { ...OTHER, ...length(59_960) }, false],
    ['two frames, by another', KNOWN, { ...OTHER, ...length(60_080) }, true],
    ['another picture', KNOWN, { streams: [{ ...VIDEO, width: 641 }] }, true],
    ['another height', KNOWN, { streams: [{ ...VIDEO, height: 361 }] }, true],
    ['another codec', KNOWN, { streams: [{ ...VIDEO, codec: 'hevc' }] }, true],
    ['no picture', KNOWN, { streams: [] }, true],
    ['another picture, by another ffprobe', KNOWN, { ...OTHER, streams: [{ ...VIDEO, width: 641 }] }, true],
    ['another length of the picture alone', KNOWN, { lengths: { played: 60_000, video: 59_990 } }, true],
    ['a length that is not known now', KNOWN, { lengths: { played: 60_000 } }, true],
    ['another track', KNOWN, { tracks: [{ track: 2, type: 'audio', ends: 1 }] }, true],
    ['another clock', KNOWN, { clock: { startsAt: 6 } }, true],
    ['tracks that the first format did not look for', FIRST_FORMAT, { measure: 3, clock: { startsAt: 6 } }, false],
  ])('%s', (_, known, change, isOther) => {
    expect(isContradicted(known, { ...KNOWN, ...change }, 25)).toBe(isOther);
  });
});

test.each([
  [undefined, 3, true],
  [2, 3, true],
  [3, 3, false],
  [4, 3, false],
  [undefined, undefined, false],
])('version %s of measuring knows less than %s: %s', (then, now, isLess) => {
  const record = (measure: number | undefined): LockRecord => ({
    ...KNOWN,
    ...(measure === undefined ? {} : { measure }),
  });
  expect(knowsLess(record(then), record(now))).toBe(isLess);
});
