import { describe, expect, test } from 'vitest';
import { readHevcSequence } from '../../src/media/hevc-sequence.js';
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

  const HD = '420101016000000300900000030000030078a003c0801107cb965654a4c2f0168080000003008000000c84';
  test.each([
    ['320x180, cut from 184 rows', '42010101600000030090000003000003003ca00a080c1f3e595912930bc05a02', '320x180'],
    ['640x360', '42010101600000030090000003000003003fa005020171f2e595952930bc05a02000000300200000030321', '640x360'],
    ['ten bits', '42010102200000030090000003000003003ca00a080c1f3b6595912930bc05a02000000300200000030321', '320x180'],
    ['1920x1080', HD, '1920x1080'],
  ])('of H.265: %s', (_, hex, size) => {
    expect(readHevcSequence(bytes(hex))).toEqual({ size, mayInterlace: false });
  });

  test.each([
    ['nothing', ''],
    ['a picture set', HD.replace('4201', '4401')],
    ['one of another layer', HD.replace('4201', '4209')],
    ['an unknown profile', HD.replace('42010101', '4201011f')],
    ['an unknown level', HD.replace('030078', '030077')],
    ['cut off', HD.slice(0, 32)],
    ['zeros', `4201${'00'.repeat(30)}`],
    ['ones', `4201${'ff'.repeat(30)}`],
  ])('of H.265 is not %s', (_, hex) => {
    expect(readHevcSequence(bytes(hex))).toBeUndefined();
  });

  test('of MPEG-2', () => {
    expect(readMpegSequence(bytes('000001b32d024033ffffe018'))).toEqual({ size: '720x576', mayInterlace: false });
    expect(readMpegSequence(bytes('000001b32d02400fffffe018'))).toBeUndefined();
    expect(readMpegSequence(bytes('000001b32d0240'))).toBeUndefined();
  });
});
