import { describe, expect, test } from 'vitest';
import { readPackets } from '../../src/media/read-packets.js';
import fc from '../properties.js';

/** `count` packets of 40 ms from `from`, in seconds. */
function packets(from: number, count: number, stream = 0): string {
  return Array.from({ length: count }, (_, index) => {
    const time = (from + index * 0.04).toFixed(6);
    return `${stream},${time},${time},0.040000,K_\n`;
  }).join('');
}

const track = (csv: string) => readPackets(csv).get(0);

describe('the clock of a track', () => {
  test.each([
    ['runs through', packets(1.4, 50), { start: 1400, reach: 3400, played: 2000, breaks: [] }],
    ['steps back', packets(1.4, 50) + packets(1.4, 50), { played: 4000, breaks: [{ at: 2000, by: -2000 }] }],
    ['jumps ahead', packets(0, 50) + packets(50_000, 50), { played: 4000, breaks: [{ at: 2000, by: 49_998_000 }] }],
    ['jumps ahead and back', packets(0, 25) + packets(99, 25) + packets(1, 25), { played: 3000 }],
    ['pauses for some seconds', packets(0, 50) + packets(8, 50), { played: 10_000, breaks: [] }],
    ['starts before nought', packets(-1, 50), { start: -1000, played: 2000, breaks: [] }],
    [
      'has pictures out of order',
      '0,0.0,-0.08,0.04\n0,0.12,-0.04,0.04\n0,0.04,0.0,0.04\n0,0.08,0.04,0.04\n',
      { played: 160 },
    ],
    ['has no times of decoding', '0,0.0,N/A,0.04\n0,0.04,N/A,0.04\n', { played: 80 }],
    ['has no times of showing', '0,N/A,0.0,0.04\n0,N/A,0.04,0.04\n', { played: 80 }],
    ['has a piece cut away', `0,-0.02,-0.02,0.02,KD\n${packets(0, 10)}`, { start: 0, played: 400 }],
    ['has long packets without a length', '0,0,0,N/A\n0,1,1,N/A\n0,2,2,N/A\n', { played: 3000, last: 1000 }],
    ['has short ones without a length', '0,0,0,N/A\n0,0.04,0.04,N/A\n', { played: 40 }],
    ['has lines that are not packets', `x\n0,N/A,N/A,N/A\n\n${packets(0, 10)}0,`, { played: 400 }],
  ])('%s', (_, csv, expected) => {
    expect(track(csv)).toMatchObject(expected);
  });

  test('without packets there is no length', () => {
    expect(readPackets('')).toEqual(new Map());
    expect(readPackets('0,N/A,N/A,N/A,__\n')).toEqual(new Map());
  });

  test('plays as long however the stretches are placed on it', () => {
    const stretch = fc.record({ from: fc.integer({ min: 0, max: 90_000 }), count: fc.integer({ min: 1, max: 40 }) });
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 6 }), (stretches) => {
        // Each starts far from where the one before ends, on either side.
        const placed = stretches.map(({ from, count }, index) => ({ from: from + (index % 2) * 200_000, count }));
        const csv = placed.map(({ from, count }) => packets(from, count)).join('');
        const count = placed.reduce((sum, one) => sum + one.count, 0);
        expect(Math.abs((track(csv)?.played ?? 0) - count * 40)).toBeLessThanOrEqual(1);
        expect(track(csv)?.breaks).toHaveLength(placed.length - 1);
      }),
    );
  });
});
