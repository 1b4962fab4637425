import { describe, expect, test } from 'vitest';
import { TransportScanner } from '../../../src/media/packaging/transport-scanner.js';

const PICTURE = 0x100;
const SOUND = 0x101;

function packet(pid: number, isStart: boolean, payload: readonly number[], isKey = false): Buffer {
  const bytes = Buffer.alloc(188, 0xff);
  bytes[0] = 0x47;
  bytes.writeUInt16BE((isStart ? 0x4000 : 0) + pid, 1);
  const field = 188 - 4 - payload.length;
  bytes[3] = 0x30;
  bytes[4] = field - 1;
  bytes[5] = isKey ? 0x40 : 0;
  bytes.set(payload, 4 + field);
  return bytes;
}

const tables = [
  packet(0, true, [0, 0, 0xb0, 13, 0, 1, 0xc1, 0, 0, 0, 1, 0xf0, 0, 0, 0, 0, 0]),
  packet(0x1000, true, [
    ...[0, 2, 0xb0, 23, 0, 1, 0xc1, 0, 0, 0xe1, 0, 0xf0, 0],
    ...[0x0f, 0xe1, 1, 0xf0, 0, 0x1b, 0xe1, 0, 0xf0, 0, 0, 0, 0, 0],
  ]),
];

function frame(shown: number, isKey = false): Buffer {
  const clock = BigInt(shown);
  const at = (shift: bigint, mask: bigint) => Number((clock >> shift) & mask);
  const time = [
    0x21 | (at(30n, 7n) << 1),
    at(22n, 255n),
    (at(15n, 127n) << 1) | 1,
    at(7n, 255n),
    (at(0n, 127n) << 1) | 1,
  ];
  return packet(PICTURE, true, [0, 0, 1, 0xe0, 0, 0, 0x80, 0x80, 5, ...time], isKey);
}

const rest = packet(PICTURE, false, [1, 2, 3]);
const sound = packet(SOUND, true, [0, 0, 1, 0xc0, 0, 0, 0x80, 0, 0]);

function scan(packets: readonly Buffer[], cut = 100) {
  const scanner = new TransportScanner();
  const bytes = Buffer.concat(packets);
  for (let at = 0; at < bytes.length; at += cut) scanner.write(bytes.subarray(at, at + cut));
  return scanner.end();
}

describe('a transport stream', () => {
  const film = [
    ...[...tables, frame(9000, true), rest, sound],
    ...[...tables, frame(16_200), ...tables, frame(12_600), sound],
    ...[...tables, frame(19_800, true), rest, rest, ...tables, frame(23_400)],
  ];

  test('is cut before the tables of each key frame', () => {
    expect(scan(film).pieces).toEqual([
      { ticks: 10_800, bytes: 12 * 188, frames: 3 },
      { ticks: 7200, bytes: 8 * 188, frames: 2 },
    ]);
  });

  test.each([1, 187, 188, 5000])('says how long each frame is, read %i bytes at a time', (cut) => {
    expect(scan(film, cut).frames).toEqual([5, 3, 4, 5, 3]);
  });

  test('may have a clock that starts again', () => {
    const wrapped = [...tables, frame(2 ** 33 - 3600, true), ...tables, frame(0, true), ...tables, frame(3600)];
    expect(scan(wrapped).pieces.map(({ ticks }) => ticks)).toEqual([3600, 7200]);
  });

  test.each([
    ['ends within a packet', [...film, Buffer.from([0x47, 0])], 'ends within a packet'],
    ['is none', [Buffer.alloc(376, 1)], 'no transport packet'],
    ['has no picture', [...tables, sound], 'does not begin with a key frame'],
    ['begins with a frame that needs another', [...tables, frame(0), ...tables, frame(3600, true)], 'key frame'],
  ])('that %s is refused', (_, packets, words) => {
    expect(() => scan(packets)).toThrow(words);
  });
});
