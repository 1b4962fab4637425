import { expect, test } from 'vitest';
import { readAirTime } from '../../src/cli/read-air-time.js';

/** 10:00 in Shanghai; in New York it is the evening before. */
const NOW = Date.parse('2020-03-09T10:00:00+08:00');

test.each([
  ['10:05', 'Asia/Shanghai', '2020-03-09T10:05:00+08:00'],
  ['00:00', 'Asia/Shanghai', '2020-03-09T00:00:00+08:00'],
  ['24:00', 'Asia/Shanghai', '2020-03-10T00:00:00+08:00'],
  ['10:05:30', 'America/New_York', '2020-03-08T10:05:30-04:00'],
  ['2020-03-10 10:05', 'Asia/Shanghai', '2020-03-10T10:05:00+08:00'],
  ['2020-03-10T10:05:30', 'Asia/Kolkata', '2020-03-10T10:05:30+05:30'],
  ['2020-03-10T10:05:30.250Z', 'Asia/Shanghai', '2020-03-10T10:05:30.250Z'],
  ['2020-03-10 10:05+05:30', 'Asia/Shanghai', '2020-03-10T10:05:00+05:30'],
  ['2020-11-01T01:30:00-05:00', 'America/New_York', '2020-11-01T06:30:00Z'],
])('%s on the clock of %s', (text, timeZone, instant) => {
  expect(readAirTime(text, '--at', timeZone, NOW)).toBe(Date.parse(instant));
});

test.each([
  ['', 'is not a time'],
  ['10', 'is not a time'],
  ['10:5', 'is not a time'],
  ['25:00', 'is not a time'],
  ['24:01', 'is not a time'],
  ['10:60', 'is not a time'],
  ['2020-03-09', 'is not a time'],
  ['2020-02-30 10:05', 'is not a day'],
  ['2020-02-30T10:05Z', 'is not a day'],
  ['2020-03-09T10:05+99:00', 'is not a time'],
  [
    '2020-03-08 02:30',
    'there is no "2020-03-08 02:30": clocks go forward over it; the first instant after it is 2020-03-08T03:00:00-04:00',
  ],
  ['02:30', 'there is no "02:30"'],
  [
    '2020-11-01 01:30',
    '"2020-11-01 01:30" is there twice, where clocks go back; write 2020-11-01T01:30:00-04:00 or 2020-11-01T01:30:00-05:00',
  ],
])('%j is refused', (text, says) => {
  expect(() => readAirTime(text, '--at', 'America/New_York', NOW)).toThrow(says);
});
