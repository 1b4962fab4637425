import { describe, expect, test } from 'vitest';
import { readH264Sequence, readMpegSequence } from '../../src/media/sequence-header.js';

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

describe('a sequence header', () => {
  test.each([
    ['main profile', '674d400ceca0a0cfcf80880000030008000003019078a14cb0', '320x180', false],
    ['fields, cut to 1080 rows', '674d4028eca03c0227ef011000000300100000030321f162d960', '1920x1080', true],
    ['frames, cut to 1080 rows', '674d4028eca03c0113f2e022000003000200000300641e30632c', '1920x1080', false],
    ['ten bits', '676e000ca6cd941419f9f011000003000100000300320f142996', '320x180', false],
    ['4:4:4', '67f4000c919b282833f1b808800000030080000019078a14cb', '320x180', false],
    ['as the tests write it', '6742c01eda0280bfe5c044000003000400000300c83c58ba80', '640x360', false],
  ])('of H.264: %s', (_, hex, size, mayInterlace) => {
    expect(readH264Sequence(bytes(hex))).toEqual({ size, mayInterlace });
  });

  test.each([
    ['nothing', ''],
    ['a picture', '65b84000'],
    ['an unknown profile', '6701400ceca0a0cfcf8088'],
    ['an unknown level', '674d40ffeca0a0cfcf8088'],
    ['cut off', '674d400cec'],
    ['zeros', '6700000000000000000000'],
    ['ones', '67ffffffffffffffffffff'],
  ])('is not %s', (_, hex) => {
    expect(readH264Sequence(bytes(hex))).toBeUndefined();
  });

  test('of MPEG-2', () => {
    expect(readMpegSequence(bytes('000001b32d024033ffffe018'))).toEqual({ size: '720x576', mayInterlace: false });
    expect(readMpegSequence(bytes('000001b32d02400fffffe018'))).toBeUndefined();
    expect(readMpegSequence(bytes('000001b32d0240'))).toBeUndefined();
  });
});
