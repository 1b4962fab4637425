import { describe, expect, test } from 'vitest';
import type { Airing } from '../../src/timeline/airing.js';
import { aProject } from '../a-project.js';

const shanghai = 8 * 3_600_000;
const clock = (at: number) => new Date(at + shanghai).toISOString().slice(8, 16);
const show = (airing: Airing) =>
  `${clock(airing.start)} ${clock(airing.end).slice(3)} ${airing.kind === 'fill' ? airing.fill : airing.id}`;

async function airingsOf(day: string, rows: string, dayStart = '00:00', channel = 'p1') {
  const { timeline } = await aProject({
    'project.yaml': `id: small\ntitle: x\ntime-zone: Asia/Shanghai\nday-start: '${dayStart}'\n`,
    'timetables/p1.yaml': `channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n${rows}`,
  });
  return (timeline?.lines.get(channel)?.airingsOn(day) ?? []).map(show);
}

describe('a day that begins at 06:00', () => {
  test.each([
    [
      'ends where an item runs over its start',
      '  05:50-06:10: eyes\n  09:00-09:20: chinese\n',
      [
        '10T06:10 09:00 off-hours',
        '10T09:00 09:20 p1.P1-chinese-02',
        '10T09:20 05:50 between',
        '11T05:50 06:10 p1.eyes.20200311T055000',
      ],
    ],
    [
      'has what begins with it',
      '  06:00-06:10: eyes\n',
      ['10T06:00 06:10 p1.eyes.20200310T060000', '10T06:10 06:00 off-hours'],
    ],
    [
      'has what ends with it on the morning after',
      '  05:50-06:00: eyes\n',
      ['10T06:00 05:50 off-hours', '11T05:50 06:00 p1.eyes.20200311T055000'],
    ],
  ])('%s', async (_, rows, expected) => {
    expect(await airingsOf('2020-03-10', rows, '06:00')).toEqual(expected);
  });

  test('the morning before the first day is a day of its own', async () => {
    expect(await airingsOf('2020-03-08', '  05:50-06:10: eyes\n', '06:00')).toEqual([
      '08T06:00 05:50 off-hours',
      '09T05:50 06:10 p1.eyes.20200309T055000',
    ]);
  });
});

// Such a plan is refused; its day tiles all the same.
describe('items that overlap', () => {
  test.each([
    [
      'are cut where the one before them ends, and bear the time of the cut',
      '  09:00-09:20: eyes\n  09:10-09:30: card\n',
      ['09T09:00 09:20 p1.eyes.20200309T090000', '09T09:20 09:30 p1.card.20200309T092000'],
    ],
    [
      'are left out where nothing is left of them',
      '  09:00-09:20: eyes\n  09:05-09:20: card\n  09:20-09:30: card\n',
      ['09T09:00 09:20 p1.eyes.20200309T090000', '09T09:20 09:30 p1.card.20200309T092000'],
    ],
  ])('%s', async (_, rows, expected) => {
    const airings = await airingsOf('2020-03-09', rows);
    expect(airings.slice(1, -1)).toEqual(expected);
  });
});

describe('the first run of a repeat', () => {
  test('is its own, or that of another channel where it has no own one', async () => {
    const row = (cell: string) => `grade: P1\nfrom: 2020-03-09\nweek:\n  ${cell}\n`;
    const { timeline } = await aProject({
      'timetables/p1.yaml': `channel: p1\n${row('09:00-09:20: chinese')}repeats:\n  - {of: today, from: 09:00-09:20, at: 20:00}\n`,
      'timetables/p2.yaml': `channel: p2\n${row('19:00-19:20: repeat chinese 1')}`,
      'timetables/p3.yaml': `channel: p3\n${row('19:00-19:20: repeat math 1')}`,
      'timetables/p4.yaml': `channel: p4\n${row('09:10-09:30: chinese')}repeats:\n  - {of: today, from: 09:10-09:30, at: 20:00}\n`,
    });
    const repeat = (channel: string) => {
      const found = timeline?.lines
        .get(channel)
        ?.airingsOn('2020-03-09')
        .findLast(({ kind }) => kind === 'lesson');
      return found?.kind === 'lesson' ? `${found.run} of ${found.firstChannel} ${clock(found.firstStart)}` : undefined;
    };
    expect(['p1', 'p2', 'p3', 'p4'].map(repeat)).toEqual([
      'repeat of p1 09T09:00',
      'repeat of p1 09T09:00',
      // Never shown first: refused, and takes itself for it.
      'repeat of p3 09T19:00',
      'repeat of p4 09T09:10',
    ]);
  });
});
