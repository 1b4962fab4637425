import { describe, expect, test } from 'vitest';
import { frameCount, wholeFrames } from '../../src/media/whole-frames.js';

describe('lengths are cut down to whole frames', () => {
  test.each([
    [720_000, 25, 720_000],
    [720_039, 25, 720_000],
    [720_040, 25, 720_040],
    [39, 25, 0],
    [1000, 29.97, 967],
    [1002, 29.97, 1001],
    [1000, 30, 1000],
    [33, 30, 0],
    [34, 30, 33],
    [86_400_000, 50, 86_400_000],
  ])('%i ms at %d frames a second is %i ms', (length, rate, expected) => {
    expect(wholeFrames(length, rate)).toBe(expected);
  });

  test('cutting twice changes nothing', () => {
    for (const rate of [23.976, 24, 25, 29.97, 30, 50, 59.94]) {
      for (let length = 0; length < 5000; length += 7) {
        const once = wholeFrames(length, rate);
        expect(once).toBeLessThanOrEqual(length);
        expect(length - once).toBeLessThan(1000 / rate + 1);
      }
    }
  });

  test('a minute has 1,500 frames', () => {
    expect(frameCount(60_000, 25)).toBe(1500);
  });
});
