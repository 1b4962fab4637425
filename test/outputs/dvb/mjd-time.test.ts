import { describe, expect, test } from 'vitest';
import { bcdDuration, bcdOffset, mjdTime } from '../../../src/outputs/dvb/mjd-time.js';

const hex = (bytes: readonly number[]) => Buffer.from(bytes).toString('hex');

describe('times are a day since 1858 and BCD digits, always UTC', () => {
  test.each([
    ['the morning in Beijing', '2026-11-24T08:00:00+08:00', 'efb8000000'],
    ['the night before', '2026-11-24T07:59:59+08:00', 'efb7235959'],
    ['the example of EN 300 468', '1993-10-13T12:45:00Z', 'c079124500'],
    ['the first day of 1970', '1970-01-01T00:00:00Z', '9e8b000000'],
    ['a leap day', '2020-02-29T23:59:59Z', 'e61c235959'],
    ['west of Greenwich', '2020-03-09T20:30:00-03:30', 'e626000000'],
    ['parts of a second are left out', '2020-03-09T01:02:03.999Z', 'e625010203'],
  ])('%s', (_, time, bytes) => {
    expect(hex(mjdTime(Date.parse(time)))).toBe(bytes);
  });
});

test.each([
  ['20 minutes', 20 * 60_000, '002000'],
  ['one second', 1000, '000001'],
  ['a day', 24 * 3_600_000, '240000'],
  ['the example of EN 300 468', 6_330_000, '014530'],
  ['the maximum', 99 * 3_600_000 + 59 * 60_000 + 59_000, '995959'],
])('a length of %s', (_, length, bytes) => {
  expect(hex(bcdDuration(length))).toBe(bytes);
});

test('there is no longer length', () => {
  expect(() => bcdDuration(100 * 3_600_000)).toThrow('an event of 100 hours');
});

test.each([
  ['+08:00', 8 * 3_600_000, '0800'],
  ['-03:30', -3.5 * 3_600_000, '0330'],
])('an offset of %s has no sign', (_, offset, bytes) => {
  expect(hex(bcdOffset(offset))).toBe(bytes);
});
