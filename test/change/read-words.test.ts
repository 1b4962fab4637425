import { describe, expect, test } from 'vitest';
import { findChannels } from '../../src/change/find-channels.js';
import { readSpokenClock } from '../../src/change/read-spoken-clock.js';
import { readSpokenDay } from '../../src/change/read-spoken-day.js';
import { HOUR, MINUTE } from '../../src/model/time.js';
import { aProject, SMALL_PROJECT } from '../a-project.js';

/** A Tuesday of a term over the new year. */
const context = { today: '2026-12-29', first: '2026-09-01', last: '2027-01-20' };

describe('a day as people say it', () => {
  test.each([
    ['2026-12-30', '2026-12-30'],
    ['2026年12月30日', '2026-12-30'],
    ['20261230', '2026-12-30'],
    ['12-30', '2026-12-30'],
    ['12月30日', '2026-12-30'],
    ['十二月三十号', '2026-12-30'],
    ['1-5', '2027-01-05'],
    ['１月５日', '2027-01-05'],
    ['10-9', '2026-10-09'],
    ['3-11', '2026-03-11'],
    ['今天', '2026-12-29'],
    ['TODAY', '2026-12-29'],
    ['明天', '2026-12-30'],
    ['tomorrow', '2026-12-30'],
    ['后天', '2026-12-31'],
    ['yesterday', '2026-12-28'],
    ['周二', '2026-12-29'],
    ['星期三', '2026-12-30'],
    ['wed', '2026-12-30'],
    ['Monday', '2027-01-04'],
    ['下周一', '2027-01-04'],
    ['下周三', '2027-01-06'],
    ['本周一', '2026-12-28'],
    ['周日', '2027-01-03'],
  ])('%s', (written, day) => expect(readSpokenDay(written, context)).toBe(day));

  test('of a term longer than a year, the next one', () => {
    expect(readSpokenDay('3-11', { today: '2026-12-29', first: '2026-01-05', last: '2027-12-31' })).toBe('2027-03-11');
  });

  test.each(['', '2-30', '2026-13-01', '13-1', '12/30', '9/1/2026', '30-12', 'next', 'p1', '09:05', '下', '下个周'])(
    '%s is no day',
    (written) => expect(() => readSpokenDay(written, context)).toThrow(/is not a day/),
  );
});

describe('a time as people say it', () => {
  test.each([
    ['9:05', 9 * HOUR + 5 * MINUTE],
    ['09:05', 9 * HOUR + 5 * MINUTE],
    ['９：０５', 9 * HOUR + 5 * MINUTE],
    ['9点05分', 9 * HOUR + 5 * MINUTE],
    ['下午2:40', 14 * HOUR + 40 * MINUTE],
    ['0905', 9 * HOUR + 5 * MINUTE],
    ['24:00', 24 * HOUR],
  ])('%s', (written, clock) => expect(readSpokenClock(written)).toBe(clock));

  test.each(['', '9', '25:00', '9:60', 'noon', '24:01'])('%s is not a time', (written) =>
    expect(() => readSpokenClock(written)).toThrow(/is not a time/),
  );
});

describe('a channel by any of its names', async () => {
  const { project } = await aProject({
    'timetables/p2.yaml': 'channel: p2\nfrom: 2020-03-09\nweek:\n  09:00-09:20: P1 chinese\n',
    'zones/one.yaml': (SMALL_PROJECT['zones/one.yaml'] ?? '').replace(
      'lineup:\n',
      'lineup:\n  p2: {number: 7, id: p2.example, name: {zh: 综合频道, en: Mixed}, stream: "https://example.org/p2.m3u8"}\n',
    ),
  });
  if (project === undefined) throw new Error('not sound');
  const found = (words: string) => findChannels(words, project).map(({ id }) => id);

  test.each([
    ['p1', ['p1']],
    ['P1', ['p1']],
    ['小学一年级', ['p1']],
    ['一年级', ['p1']],
    ['p2', ['p2']],
    ['综合频道', ['p2']],
    ['Mixed', ['p2']],
    ['7', ['p2']],
    ['p2.example', ['p2']],
    ['all', ['p1', 'p2']],
    ['全部', ['p1', 'p2']],
    ['p2, P1', ['p2', 'p1']],
    ['p1、p1', ['p1']],
  ])('%s', (words, ids) => expect(found(words)).toEqual(ids));

  test.each([
    ['p3', /no channel "p3"/],
    ['', /no channel ""/],
    ['综合频', /did you mean "综合频道"/],
    ['p1,p9', /no channel "p9"/],
  ])('%s is refused', (words, says) => expect(() => found(words)).toThrow(says));
});
