import { describe, expect, test } from 'vitest';
import { SectionStream } from '../../../src/proof/dvb/section-stream.js';

const PACKET = 188;
const section = (length: number, fill = 7) => [
  0x42,
  0xf0 | ((length - 3) >> 8),
  (length - 3) & 0xff,
  ...Array(length - 3).fill(fill),
];

/** A packet of PID 18; its payload is stuffed. */
function packet(
  counter: number,
  begins: boolean,
  payload: readonly number[],
  stuffing: readonly number[] = [],
): Buffer {
  const bytes = Buffer.alloc(PACKET, 0xff);
  bytes.set([0x47, begins ? 0x40 : 0, 18, 0x10 | counter, ...payload]);
  bytes.set(stuffing, 4 + payload.length);
  return bytes;
}
/** Closes the loop of the continuity counter. */
const rest = (from: number) =>
  Array.from({ length: 16 - from }, (_, index) => packet(from + index, true, [0, ...section(8)]));

function read(packets: readonly Uint8Array[], chunk = PACKET): readonly number[] {
  const lengths: number[] = [];
  const stream = new SectionStream(({ pid, bytes }) => lengths.push(pid === 18 ? bytes.length : -1));
  const all = Buffer.concat(packets);
  for (let at = 0; at < all.length; at += chunk) stream.add(all.subarray(at, at + chunk));
  stream.end();
  return lengths;
}

const LONG = section(200);
const SPLIT = [packet(0, true, [0, ...LONG.slice(0, 183)]), packet(1, true, [17, ...LONG.slice(183), ...section(8)])];

describe('sections of a transport stream', () => {
  test.each([PACKET, 1, 100, 5000])('one in a packet, one in two, two in a packet: in pieces of %i bytes', (chunk) => {
    expect(read([...SPLIT, ...rest(2)], chunk)).toEqual([200, 8, ...Array(14).fill(8)]);
  });

  test.each<[string, readonly Uint8Array[], RegExp]>([
    ['nothing', [], /whole packet/],
    ['half a packet', [...SPLIT, ...rest(2), Buffer.alloc(100, 0x47)], /whole packet/],
    ['an open loop', [...SPLIT, ...rest(2).slice(1)], /not in its turn/],
    ['a loop that is not closed', SPLIT, /does not close the loop/],
    ['other stuffing', [packet(0, true, [0, ...section(8)], [0xff, 0xff, 3]), ...rest(1)], /is stuffed with something/],
    [
      'stuffing that is not, at once',
      [packet(0, true, [5, 1, 2, 3, 4, 5, ...section(8)]), ...rest(1)],
      /points astray/,
    ],
    ['a section that no other ends', [SPLIT[0] ?? Buffer.alloc(0), ...rest(1)], /points astray/],
    ['a packet that continues nothing', [packet(0, false, section(8)), ...rest(1)], /continues no section/],
  ])('%s is refused', (_, packets, words) => {
    expect(() => read(packets)).toThrow(words);
  });
});
