import { describe, expect, test } from 'vitest';
import { LocalClock } from '../../src/calendar/local-time.js';
import { readClock } from '../../src/model/read-values.js';

const iso = (at: number) => new Date(at).toISOString();

describe('a wall-clock time', () => {
  test.each([
    ['Asia/Shanghai', '2020-03-09', '09:00', '2020-03-09T01:00:00.000Z'],
    ['Asia/Shanghai', '2020-03-09', '24:00', '2020-03-09T16:00:00.000Z'],
    ['Asia/Kolkata', '2020-06-01', '08:30', '2020-06-01T03:00:00.000Z'],
    ['Asia/Kathmandu', '2020-06-01', '08:30', '2020-06-01T02:45:00.000Z'],
    ['Europe/Berlin', '2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['Europe/Berlin', '2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'],
    ['Europe/Berlin', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
    ['Pacific/Apia', '2020-01-01', '00:00', '2019-12-31T10:00:00.000Z'],
    ['Pacific/Niue', '2020-01-01', '23:59:59', '2020-01-02T10:59:59.000Z'],
  ])('%s %s %s', (zone, day, clock, expected) => {
    const moment = new LocalClock(zone).resolve(day, readClock(clock));
    expect(moment.kind === 'exact' && iso(moment.at)).toBe(expected);
  });

  test.each([
    ['Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:00:00.000Z'],
    ['America/New_York', '2026-03-08', '02:00', '2026-03-08T07:00:00.000Z'],
    ['Africa/Cairo', '2024-04-26', '00:00', '2024-04-25T22:00:00.000Z'],
    ['Australia/Lord_Howe', '2025-10-05', '02:15', '2025-10-04T15:30:00.000Z'],
  ])('%s skips %s %s', (zone, day, clock, resumes) => {
    const moment = new LocalClock(zone).resolve(day, readClock(clock));
    expect(moment.kind === 'skipped' && iso(moment.resumes)).toBe(resumes);
  });

  test.each([
    ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    ['Australia/Lord_Howe', '2025-04-06', '01:45', '2025-04-05T14:45:00.000Z', '2025-04-05T15:15:00.000Z'],
  ])('%s repeats %s %s', (zone, day, clock, first, second) => {
    const moment = new LocalClock(zone).resolve(day, readClock(clock));
    expect(moment.kind === 'repeated' && [iso(moment.first), iso(moment.second)]).toEqual([first, second]);
  });
});

describe('the nearest instant', () => {
  test.each([
    ['an ordinary time', '2026-03-29', '09:00', '2026-03-29T07:00:00.000Z'],
    ['the end of a gap', '2026-03-29', '02:30', '2026-03-29T01:00:00.000Z'],
    ['the first of two', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ])('%s', (_, day, clock, expected) => {
    expect(iso(new LocalClock('Europe/Berlin').nearest(day, readClock(clock)))).toBe(expected);
  });
});

describe('a day of one offset', () => {
  const berlin = new LocalClock('Europe/Berlin');

  test.each([
    ['2026-03-27', '2026-03-26T23:00:00.000Z'],
    ['2026-03-31', '2026-03-30T22:00:00.000Z'],
    ['2026-10-23', '2026-10-22T22:00:00.000Z'],
    ['2026-10-27', '2026-10-26T23:00:00.000Z'],
  ])('%s begins at %s', (day, expected) => {
    for (const _ of ['asked once', 'asked again']) expect(iso(berlin.uniformMidnight(day) ?? 0)).toBe(expected);
  });

  test.each(['2026-03-29', '2026-10-25'])('%s is none', (day) => {
    for (const _ of ['asked once', 'asked again']) expect(berlin.uniformMidnight(day)).toBeUndefined();
  });

  test('local fields are read as if they were UTC', () => {
    expect(iso(berlin.localMillis(Date.parse('2026-07-01T10:00:00Z')))).toBe('2026-07-01T12:00:00.000Z');
  });
});
