import { expect, test } from 'vitest';
import { TimeText } from '../../src/calendar/time-text.js';

test.each([
  ['Asia/Shanghai', 'local', '2020-03-09T01:00:00Z', '20200309090000 +0800', '2020-03-09T09:00:00+08:00'],
  ['Asia/Shanghai', 'utc', '2020-03-09T01:00:00Z', '20200309010000 +0000', '2020-03-09T01:00:00Z'],
  ['Asia/Kathmandu', 'local', '2020-03-08T20:00:05Z', '20200309014505 +0545', '2020-03-09T01:45:05+05:45'],
  ['America/St_Johns', 'local', '2020-01-01T01:00:00Z', '20191231213000 -0330', '2019-12-31T21:30:00-03:30'],
  ['Europe/Berlin', 'local', '2026-10-25T00:59:59Z', '20261025025959 +0200', '2026-10-25T02:59:59+02:00'],
  ['Europe/Berlin', 'local', '2026-10-25T01:00:00Z', '20261025020000 +0100', '2026-10-25T02:00:00+01:00'],
  ['Australia/Lord_Howe', 'local', '2026-04-04T15:00:00Z', '20260405013000 +1030', '2026-04-05T01:30:00+10:30'],
] as const)('%s, %s clock, %s', (zone, clock, at, xmltv, iso) => {
  const time = new TimeText(zone, clock);
  expect(time.xmltv(Date.parse(at))).toBe(xmltv);
  expect(time.xmltv(Date.parse(at))).toBe(xmltv);
  expect(time.iso(Date.parse(at))).toBe(iso);
});

test('milliseconds only where there are some', () => {
  expect(new TimeText('Asia/Shanghai').iso(Date.parse('2020-03-09T01:00:00.250Z'))).toBe(
    '2020-03-09T09:00:00.250+08:00',
  );
});
