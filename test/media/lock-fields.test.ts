import { describe, expect, test } from 'vitest';
import { readLockRecord } from '../../src/media/read-lock-record.js';

const WHOLE = {
  ...{ state: 'ok', size: 1000, modified: '2020-03-05T00:00:00.000Z', rung: 'played', container: 'mov,mp4' },
  ...{ fingerprint: 'a'.repeat(64), sha256: 'b'.repeat(64), tool: 'ffprobe 6.0', lengths: { played: 8040, video: 0 } },
  streams: [
    {
      ...{ type: 'video', codec: 'h264', width: 720, height: 576, frameRate: 25, averageRate: 24.5 },
      ...{ pixelShape: '64:45', pixelFormat: 'yuv420p', sizes: ['720x576'], interlaced: true, rotation: 90 },
      ...{ sampleRate: 48_000, channels: 2, other: true, late: 0 },
    },
  ],
  tracks: [{ track: 2, type: 'chapter', ends: -5 }],
  clock: { breaks: 2, at: 0, by: -4040, startsAt: 1400, wraps: true },
  decoded: {
    errors: 1,
    firstError: 'no frame',
    black: [{ from: 0, length: 2 }],
    frozen: [],
    silence: [],
    loudness: -24.1,
  },
};
const [STREAM] = WHOLE.streams;
type Json = Record<string, unknown>;
const without = (object: object, key: string): Json =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));

test('a whole record is read as it is', () => {
  expect(readLockRecord(WHOLE)).toEqual({ ...WHOLE, modified: Date.UTC(2020, 2, 5) });
});

describe('without these there is no record', () => {
  test.each<[string, unknown]>([
    ...['state', 'size', 'modified', 'rung', 'lengths'].map((key): [string, unknown] => [
      `no ${key}`,
      without(WHOLE, key),
    ]),
    ['an unknown state', { ...WHOLE, state: 'well' }],
    ['a negative size', { ...WHOLE, size: -1 }],
    ['a size with a fraction', { ...WHOLE, size: 1.5 }],
    ['a size in quotes', { ...WHOLE, size: '1' }],
    ['a size beyond all files', { ...WHOLE, size: 2 ** 53 }],
    ['a date that is not one', { ...WHOLE, modified: 'soon' }],
    ['a date as a number', { ...WHOLE, modified: 5 }],
    ['an unknown rung', { ...WHOLE, rung: 'guess' }],
    ['a rung without its length', { ...WHOLE, rung: 'audio' }],
    ['lengths in a list', { ...WHOLE, lengths: [8040] }],
    ['a fault without a reason', { ...WHOLE, state: 'truncated' }],
    ['an unknown reason', { ...WHOLE, state: 'truncated', reason: { code: 'x' } }],
    ['a list', [WHOLE]],
    ['null', null],
    ['text', 'ok'],
  ])('%s', (_, value) => {
    expect(readLockRecord(value)).toBeUndefined();
  });

  test('neither a still picture nor a fault needs a length', () => {
    const bare = { size: 0, modified: WHOLE.modified };
    expect(readLockRecord({ ...bare, state: 'ok', still: true })).toEqual({
      ...bare,
      state: 'ok',
      still: true,
      modified: Date.UTC(2020, 2, 5),
    });
    expect(readLockRecord({ ...bare, state: 'ok', still: 1 })).toBeUndefined();
    const reason = { code: 'empty', detail: 'x' };
    expect(readLockRecord({ ...bare, state: 'unreadable', reason })).toMatchObject({ state: 'unreadable', reason });
    expect(
      readLockRecord({ ...bare, state: 'unreadable', reason: { code: 'empty', detail: '\u0007' } })?.reason,
    ).toEqual({ code: 'empty' });
  });
});

const LONG = 'x'.repeat(201);
const BAD: readonly (readonly [path: string, values: readonly unknown[]])[] = [
  ['fingerprint', ['a'.repeat(63), 'g'.repeat(64), 5]],
  ['sha256', ['b'.repeat(65), 'B'.repeat(64), null]],
  ['container', ['', LONG, 'a\nb', 5]],
  ['tool', ['', LONG, 'a\u202Eb', {}]],
  ['lengths.video', [-1, 0.5, '5', null]],
  ['streams.pixelShape', ['1', '1:2:3', '1234567:1', 5]],
  ['streams.pixelFormat', ['', 'a b', 'x'.repeat(41)]],
  ['streams.interlaced', [1, 'true', false]],
  ['streams.other', [1, false]],
  ['streams.late', [-1, '5']],
  ...['width', 'height', 'frameRate', 'averageRate', 'rotation', 'sampleRate', 'channels'].map(
    (key) => [`streams.${key}`, [0, -1, 1e6, '5', null]] as const,
  ),
  ['streams.sizes', [[], ['720'], [5], '720x576', ['123456x1']]],
  ['clock.startsAt', [-1, '5']],
  ['clock.wraps', [1, false]],
  ['decoded.firstError', ['', 'a\u001bb']],
  ['decoded.loudness', ['-24', 200, -200, null]],
];

describe('a field that is not as we write it is left out, and no other', () => {
  test.each(BAD)('%s', (path, values) => {
    const [part, key] = path.includes('.') ? path.split('.') : [undefined, path];
    if (key === undefined) throw new Error(path);
    for (const value of values) {
      const change = (object: object): Json => ({ ...object, [key]: value });
      const edit = (of: (object: object) => Json): Json => {
        if (part === undefined) return of(WHOLE);
        if (part === 'streams') return { ...WHOLE, streams: [of(STREAM ?? {})] };
        return { ...WHOLE, [part]: of(Object(Reflect.get(WHOLE, part))) };
      };
      expect([value, readLockRecord(edit(change))]).toEqual([
        value,
        readLockRecord(edit((object) => without(object, key))),
      ]);
    }
  });

  test.each<[string, unknown, unknown]>([
    ['streams', { ...WHOLE, streams: 'x' }, without(WHOLE, 'streams')],
    [
      'a stream',
      { ...WHOLE, streams: [5, { ...STREAM, type: 'x' }, { ...STREAM, codec: '\n' }, { ...STREAM, codec: 5 }, STREAM] },
      WHOLE,
    ],
    ['tracks', { ...WHOLE, tracks: {} }, without(WHOLE, 'tracks')],
    [
      'a track',
      { ...WHOLE, tracks: [{ type: 'x', ends: 5 }, { type: 'audio' }, { type: 'audio', ends: 0.5 }, ...WHOLE.tracks] },
      WHOLE,
    ],
    [
      'a track’s number',
      { ...WHOLE, tracks: [{ type: 'chapter', ends: -5, track: -2 }] },
      { ...WHOLE, tracks: [{ type: 'chapter', ends: -5 }] },
    ],
    ['a clock', { ...WHOLE, clock: [] }, without(WHOLE, 'clock')],
    ...['breaks', 'at', 'by'].map((key): [string, unknown, unknown] => [
      `a jump without ${key}`,
      { ...WHOLE, clock: without(WHOLE.clock, key) },
      { ...WHOLE, clock: { startsAt: 1400, wraps: true } },
    ]),
    [
      'a black part',
      {
        ...WHOLE,
        decoded: {
          ...WHOLE.decoded,
          black: [5, { from: 1 }, { length: 1 }, { from: -1, length: 1 }, { from: 0, length: 2 }],
        },
      },
      WHOLE,
    ],
    [
      'black parts',
      { ...WHOLE, decoded: { ...WHOLE.decoded, black: 5 } },
      { ...WHOLE, decoded: { ...WHOLE.decoded, black: [] } },
    ],
  ])('%s', (_, value, same) => {
    expect(readLockRecord(value)).toEqual(readLockRecord(same));
  });
});

test('what decoding found and cannot be read is damage, not nothing', () => {
  expect(readLockRecord({ ...WHOLE, decoded: { ...WHOLE.decoded, errors: -1 } })).toBeUndefined();
});
