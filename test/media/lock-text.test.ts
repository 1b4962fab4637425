import { describe, expect, test } from 'vitest';
import type { LockRecord } from '../../src/media/lock-record.js';
import { formatLock, parseLock } from '../../src/media/lock-text.js';

const film: LockRecord = {
  state: 'ok',
  size: 1000,
  modified: Date.UTC(2020, 2, 5),
  fingerprint: 'a'.repeat(64),
  container: 'mov,mp4',
  rung: 'container',
  lengths: { container: 720_000, audio: 719_980 },
  streams: [{ type: 'video', codec: 'h264', width: 640, height: 360, frameRate: 25 }],
  tool: 'ffprobe 4.0.2',
};
const cut: LockRecord = { state: 'truncated', size: 4, modified: 0, reason: { code: 'box-past-end', detail: 'mdat' } };
const joined: LockRecord = {
  ...film,
  rung: 'played',
  lengths: { played: 8040, container: 4040, video: 8000, audio: 8040, packets: 8040 },
  streams: [
    {
      ...{ type: 'video', codec: 'h264', width: 720, height: 576, frameRate: 25, averageRate: 24.5 },
      ...{
        pixelShape: '64:45',
        pixelFormat: 'yuv420p10le',
        sizes: ['720x576', '1920x1080'],
        interlaced: true,
        rotation: 90,
      },
      late: 120,
    },
    { type: 'audio', codec: 'aac', other: true },
  ],
  tracks: [
    { track: 2, type: 'audio', ends: 12_000 },
    { type: 'chapter', ends: -5 },
  ],
  start: 1400,
  measure: 3,
  clock: { breaks: 2, at: 4040, by: -4040, startsAt: 1400, wraps: true },
  decoded: {
    ...{ errors: 1, firstError: 'no frame!', black: [{ from: 0, length: 2000 }], frozen: [], silence: [] },
    loudness: -24.1,
  },
};
const card: LockRecord = { state: 'ok', size: 9, modified: 1, still: true, container: 'png' };

const records = new Map<string, LockRecord>([
  ['b.mp4', film],
  ['c.ts', joined],
  ['a"\n.mp4', cut],
  ['common/card.png', card],
  ['__proto__', cut],
]);

describe('media.lock.json', () => {
  test('comes back as it was written', () => {
    const { records: read, brokenAt } = parseLock(formatLock(records));
    expect(brokenAt).toBeUndefined();
    expect(new Map([...read].sort())).toEqual(new Map([...records].sort()));
  });

  test('has one line a file, sorted, whatever the order of measuring', () => {
    const text = formatLock(records);
    expect(text).toBe(formatLock(new Map([...records].reverse())));
    expect(text.split('\n').map((line) => line.slice(0, 10))).toEqual([
      '{',
      '"__proto__',
      '"a\\"\\n.mp4',
      '"b.mp4": {',
      '"c.ts": {"',
      '"common/ca',
      '"format": ',
      '}',
      '',
    ]);
  });

  test('a new file changes its own line only', () => {
    const before = formatLock(records).split('\n');
    const after = formatLock(new Map([...records, ['zz.mp4', film]])).split('\n');
    expect(after.filter((line) => !before.includes(line))).toHaveLength(1);
    expect(before.filter((line) => !after.includes(line))).toHaveLength(0);
  });

  test('after a merge that left its marks, the sound lines are kept', () => {
    const lines = formatLock(records).split('\n');
    const text = [...lines.slice(0, 2), '<<<<<<< HEAD', lines[2], '=======', '>>>>>>> other', ...lines.slice(3)].join(
      '\n',
    );
    const { records: read, brokenAt } = parseLock(text);
    expect([...read.keys()].sort()).toEqual([...records.keys()].sort());
    expect(brokenAt).toBe(text.indexOf('<<<<<<<'));
  });

  test('cut off anywhere, it is broken and its whole lines are kept', () => {
    const text = formatLock(records);
    for (let end = 1; end < text.length - 2; end += 1) {
      const { records: read, brokenAt } = parseLock(text.slice(0, end));
      expect(brokenAt, `cut at ${end}`).toBeDefined();
      for (const [file, record] of read) expect(record).toEqual(records.get(file));
    }
  });

  test.each([
    ['not an object', '[]'],
    ['empty', ''],
    ['another format', '{"format": "airclass media lock 9"}'],
    ['no format', '{}'],
    [
      'a record without a size',
      '{"a.mp4": {"state":"ok","modified":"2020-03-05T00:00:00.000Z"},"format": "airclass media lock 1"}',
    ],
    [
      'a length that is not there',
      '{"a.mp4": {"state":"ok","size":1,"modified":"2020-03-05T00:00:00.000Z","rung":"video","lengths":{}},"format": "airclass media lock 1"}',
    ],
    [
      'a fault without a reason',
      '{"a.mp4": {"state":"unreadable","size":1,"modified":"2020-03-05T00:00:00.000Z"},"format": "airclass media lock 1"}',
    ],
    [
      'what decoding found, without its errors',
      '{"a.png": {"state":"ok","size":1,"modified":"2020-03-05T00:00:00.000Z","still":true,"decoded":{"black":[]}},"format": "airclass media lock 2"}',
    ],
    [
      'an invalid date',
      '{"a.mp4": {"state":"ok","still":true,"size":1,"modified":"yesterday"},"format": "airclass media lock 1"}',
    ],
  ])('%s is broken', (_, text) => {
    const { records: read, brokenAt } = parseLock(text);
    expect(brokenAt).toBeDefined();
    expect(read.size).toBe(0);
  });

  test('a line that looks like the one before it must be sound itself', () => {
    const odd = formatLock(
      new Map([
        ['a.mp4', film],
        ['b.mp4', { ...film, lengths: { audio: 5 } }],
      ]),
    );
    expect([...parseLock(odd).records.keys()]).toEqual(['a.mp4']);
    expect(parseLock(odd).brokenAt).toBe(odd.indexOf('"b.mp4"'));
  });

  test('laid out anew by an editor, it says the same', () => {
    const text = JSON.stringify(JSON.parse(formatLock(records)), null, 2);
    expect(parseLock(text).brokenAt).toBeUndefined();
    expect(new Map([...parseLock(text).records].sort())).toEqual(new Map([...records].sort()));
  });

  test('of the first format it is read all the same', () => {
    const old = formatLock(records).replace('media lock 2', 'media lock 1');
    expect(parseLock(old)).toEqual(parseLock(formatLock(records)));
    const laidOut = JSON.stringify(JSON.parse(old), null, 2);
    expect(parseLock(laidOut).brokenAt).toBeUndefined();
  });

  test.each([
    ['cut short', 'b'.repeat(63)],
    ['too long', 'b'.repeat(65)],
    ['in capitals', 'B'.repeat(64)],
    ['not of digits', `${'b'.repeat(63)}g`],
    ['with a control', `\u001b${'b'.repeat(63)}`],
  ])('a digest %s is not taken over, whichever it is and however the lock is laid out', (_, digest) => {
    for (const key of ['sha256', 'fingerprint'] as const) {
      const text = formatLock(new Map([['a.mp4', { ...film, sha256: 'c'.repeat(64), [key]: digest }]]));
      for (const layout of [text, JSON.stringify(JSON.parse(text), null, 2)]) {
        const { records: read, brokenAt } = parseLock(layout);
        expect(brokenAt).toBeUndefined();
        expect(read.get('a.mp4')).not.toHaveProperty(key);
        expect(read.get('a.mp4')).toHaveProperty(key === 'sha256' ? 'fingerprint' : 'sha256');
      }
    }
  });

  test('words with controls are not taken over', () => {
    const text = formatLock(new Map([['a.mp4', { ...film, tool: 'x\u001b[2J' }]]));
    expect(parseLock(text).records.get('a.mp4')).not.toHaveProperty('tool');
  });
});
