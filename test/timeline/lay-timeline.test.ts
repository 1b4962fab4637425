import { describe, expect, test } from 'vitest';
import type { Airing } from '../../src/timeline/airing.js';
import { aProject } from '../a-project.js';

const shanghai = 8 * 3_600_000;
const clock = (at: number) => new Date(at + shanghai).toISOString().slice(11, 16);

function show(airing: Airing): string {
  const what =
    airing.kind === 'lesson'
      ? `${airing.lesson.id} ${airing.run}`
      : (airing.programme?.id ?? airing.kind === 'fill') || 'fill';
  return `${clock(airing.start)}-${clock(airing.end)} ${what}`;
}

/** What channel p1 shows on a day, fill left out. */
async function dayOf(day: string, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { timeline, reports } = await aProject(files);
  if (timeline === undefined || reports.length > 0) throw new Error(reports.join('\n'));
  return (timeline.lines.get('p1')?.airingsOn(day) ?? []).filter(({ kind }) => kind !== 'fill').map(show);
}

const grid =
  'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n  09:20-09:40: eyes\n  09:40-10:00: [math, chinese, math, ~, math]\n';
const timetable = (rest: string) => ({ 'timetables/p1.yaml': grid + rest });

describe('dealing', () => {
  test.each([
    ['2020-03-09', ['09:00-09:20 P1-chinese-01 first', '09:20-09:40 eyes', '09:40-10:00 P1-math-01 first']],
    ['2020-03-10', ['09:00-09:20 P1-chinese-02 first', '09:20-09:40 eyes', '09:40-10:00 P1-chinese-03 first']],
    ['2020-03-12', ['09:00-09:20 P1-chinese-05 first', '09:20-09:40 eyes']],
    ['2020-03-14', []],
    ['2020-03-16', ['09:00-09:20 P1-chinese-07 first', '09:20-09:40 eyes', '09:40-10:00 P1-math-04 first']],
  ])('%s', async (day, expected) => {
    expect(await dayOf(day, timetable(''))).toEqual(expected);
  });

  test('a shared channel writes the grade in each cell; a subject may go by its other names', async () => {
    const files = {
      'timetables/p1.yaml': 'channel: p1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: P1 语文\n  10:00-10:20: P2 math\n',
      'courses/p2.yaml':
        'grade: P2\ncourses: {math: {teacher: li, lessons: [一, 二, 三, 四, 五, 六, 七, 八, 九, 十]}}\n',
    };
    expect(await dayOf('2020-03-10', files)).toEqual([
      '09:00-09:20 P1-chinese-02 first',
      '10:00-10:20 P2-math-02 first',
    ]);
  });

  test('a grade that has ended leaves its cells of a shared channel empty', async () => {
    const files = {
      'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-20}\ngrades: {P2: {last-day: 2020-03-10}}\n',
      'timetables/p1.yaml': 'channel: p1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: P1 chinese\n  10:00-10:20: P2 math\n',
      'courses/p2.yaml': 'grade: P2\ncourses: {math: {teacher: li, lessons: [一, 二]}}\n',
    };
    expect(await dayOf('2020-03-11', files)).toEqual(['09:00-09:20 P1-chinese-03 first']);
  });

  test('rows of different weekdays may share a start, and a change meets the row of its day', async () => {
    const files = {
      'timetables/p1.yaml':
        'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: [chinese, ~, ~, ~, ~]\n  09:00-09:40: [~, ~, math, ~, ~]\nchanges:\n  - {on: 2020-03-18, at: 09:00, show: eyes, rest: moves}\n',
    };
    expect(await dayOf('2020-03-09', files)).toEqual(['09:00-09:20 P1-chinese-01 first']);
    expect(await dayOf('2020-03-11', files)).toEqual(['09:00-09:40 P1-math-01 first']);
    expect(await dayOf('2020-03-18', files)).toEqual(['09:00-09:40 eyes']);
  });

  test('a later timetable file takes over on its day, and dealing goes on', async () => {
    const files = {
      ...timetable(''),
      'timetables/p1-later.yaml': 'channel: p1\ngrade: P1\nfrom: 2020-03-16\nweek:\n  10:00-10:20: chinese\n',
    };
    expect(await dayOf('2020-03-13', files)).toHaveLength(3);
    expect(await dayOf('2020-03-16', files)).toEqual(['10:00-10:20 P1-chinese-07 first']);
  });
});

describe('changes', () => {
  test.each([
    [
      'replace',
      '{on: 2020-03-10, at: 09:40, show: math, rest: moves}',
      '2020-03-10',
      ['09:00-09:20 P1-chinese-02 first', '09:20-09:40 eyes', '09:40-10:00 P1-math-02 first'],
    ],
    [
      'cancel deals nothing',
      '{on: 2020-03-10, at: 09:00, cancel: true, rest: moves}',
      '2020-03-10',
      ['09:20-09:40 eyes', '09:40-10:00 P1-chinese-02 first'],
    ],
    [
      'pin',
      '{on: 2020-03-10, at: 09:00, show: chinese 7}',
      '2020-03-10',
      ['09:00-09:20 P1-chinese-07 first', '09:20-09:40 eyes', '09:40-10:00 P1-chinese-02 first'],
    ],
    [
      'a pinned lesson is passed over later',
      '{on: 2020-03-10, at: 09:00, show: chinese 3}',
      '2020-03-11',
      ['09:00-09:20 P1-chinese-04 first', '09:20-09:40 eyes', '09:40-10:00 P1-math-02 first'],
    ],
    [
      'pinning what has aired repeats it',
      '{on: 2020-03-10, at: 09:00, show: chinese 1}',
      '2020-03-10',
      ['09:00-09:20 P1-chinese-01 repeat', '09:20-09:40 eyes', '09:40-10:00 P1-chinese-02 first'],
    ],
    [
      'repeat',
      '{on: 2020-03-10, at: 09:40, show: repeat chinese 1, rest: moves}',
      '2020-03-10',
      ['09:00-09:20 P1-chinese-02 first', '09:20-09:40 eyes', '09:40-10:00 P1-chinese-01 repeat'],
    ],
    [
      'fill an empty cell',
      '{on: 2020-03-12, at: 09:40, show: eyes}',
      '2020-03-12',
      ['09:00-09:20 P1-chinese-05 first', '09:20-09:40 eyes', '09:40-10:00 eyes'],
    ],
  ])('%s', async (_, change, day, expected) => {
    expect(await dayOf(day, timetable(`changes:\n  - ${change}\n`))).toEqual(expected);
  });

  test('a change may be laid over a repeat', async () => {
    const rest =
      'repeats:\n  - {of: today, from: 09:00-09:40, at: 14:00}\nchanges:\n  - {on: 2020-03-10, at: 14:00, show: eyes}\n  - {on: 2020-03-11, at: 14:20, cancel: true}\n';
    expect((await dayOf('2020-03-10', timetable(rest))).slice(3)).toEqual(['14:00-14:20 eyes', '14:20-14:40 eyes']);
    expect((await dayOf('2020-03-11', timetable(rest))).slice(3)).toEqual(['14:00-14:20 P1-chinese-04 repeat']);
  });
});

describe('repeats', () => {
  test.each([
    [
      'today',
      '{of: today, from: 09:00-10:00, at: 14:00}',
      '2020-03-09',
      ['14:00-14:20 P1-chinese-01 repeat', '14:20-14:40 eyes', '14:40-15:00 P1-math-01 repeat'],
    ],
    [
      'yesterday',
      '{of: yesterday, from: 09:00-09:40, at: 06:30}',
      '2020-03-14',
      ['06:30-06:50 P1-chinese-06 repeat', '06:50-07:10 eyes'],
    ],
    [
      'week',
      '{of: week, at: sat 09:00, gap: 10m}',
      '2020-03-14',
      [
        '09:00-09:20 P1-chinese-01 repeat',
        '09:30-09:50 P1-math-01 repeat',
        '10:00-10:20 P1-chinese-02 repeat',
        '10:30-10:50 P1-chinese-03 repeat',
        '11:00-11:20 P1-chinese-04 repeat',
        '11:30-11:50 P1-math-02 repeat',
        '12:00-12:20 P1-chinese-05 repeat',
        '12:30-12:50 P1-chinese-06 repeat',
        '13:00-13:20 P1-math-03 repeat',
      ],
    ],
    [
      'days again',
      '{of: 2020-03-09/2020-03-10, from: 09:00-10:00, on: 2020-07-13}',
      '2020-07-14',
      ['09:00-09:20 P1-chinese-02 repeat', '09:20-09:40 eyes', '09:40-10:00 P1-chinese-03 repeat'],
    ],
    [
      'a part of the day',
      '{of: today, from: 09:20-10:00, at: 14:00}',
      '2020-03-09',
      ['09:40-10:00 P1-math-01 first', '14:00-14:20 eyes', '14:20-14:40 P1-math-01 repeat'],
    ],
    [
      'to the end of the day',
      '{of: today, from: 09:20-10:00, at: 23:20}',
      '2020-03-09',
      ['23:20-23:40 eyes', '23:40-00:00 P1-math-01 repeat'],
    ],
  ])('%s', async (_, repeat, day, expected) => {
    const airings = await dayOf(day, timetable(`repeats:\n  - ${repeat}\n`));
    expect(airings.slice(-expected.length)).toEqual(expected);
  });

  test.each(['2020-07-12', '2020-07-15', '2020-07-31'])('days again are no more than they are: %s', async (day) => {
    const repeat = '{of: 2020-03-09/2020-03-10, from: 09:00-10:00, on: 2020-07-13}';
    expect(await dayOf(day, timetable(`repeats:\n  - ${repeat}\n`))).toEqual([]);
  });

  test.each([
    ['a week after the term', '{of: today, from: 09:00-09:20, at: 14:00}', '2020-03-27'],
    ['days that lie in it', '{of: 2020-03-09/2020-03-10, from: 09:00-10:00, on: 2020-03-14}', '2020-03-27'],
    ['days that lie after it', '{of: 2020-03-09/2020-03-11, from: 09:00-10:00, on: 2020-07-13}', '2020-07-15'],
  ])('what is planned ends with %s', async (_, repeat, to) => {
    const { timeline } = await aProject(timetable(`repeats:\n  - ${repeat}\n`));
    expect(timeline?.planned).toEqual({ from: '2020-03-09', to });
  });
});

describe('event ids', () => {
  const idsOf = async (files: Readonly<Record<string, string>>, day: string) => {
    const { timeline } = await aProject(files);
    return timeline?.lines
      .get('p1')
      ?.airingsOn(day)
      .map(({ id }) => id);
  };

  test('each kind of airing', async () => {
    const files = { ...timetable('repeats:\n  - {of: today, from: 09:00-09:20, at: 14:00}\n') };
    expect(await idsOf(files, '2020-03-12')).toEqual([
      'p1.card.20200312T000000',
      'p1.P1-chinese-05',
      'p1.eyes.20200312T092000',
      'p1.between.20200312T094000',
      'p1.P1-chinese-05.20200312T140000',
      'p1.card.20200312T142000',
    ]);
  });

  test('a first run keeps its id when it moves', async () => {
    const moved = timetable('changes:\n  - {on: 2020-03-10, at: 09:00, cancel: true}\n');
    expect(await idsOf(moved, '2020-03-10')).toContain('p1.P1-chinese-02');
    expect(await idsOf(moved, '2020-03-11')).toContain('p1.P1-chinese-03');
  });
});

describe('what makes a timeline unsound', () => {
  test.each([
    [
      'changes:\n  - {on: 2020-03-14, at: 09:00, cancel: true}\n',
      'timetables/p1.yaml:9:5 2020-03-14 has no lessons, so nothing starts at 09:00',
    ],
    [
      'changes:\n  - {on: 2020-03-10, at: 09:05, cancel: true}\n',
      'timetables/p1.yaml:9:5 nothing starts at 2020-03-10 09:05, so the change has no effect; did you mean 09:00?',
    ],
    [
      'changes:\n  - {on: 2020-03-10, at: 09:00, cancel: true, rest: moves}\n  - {on: 2020-03-10, at: 09:00, show: eyes, rest: moves}\n',
      'timetables/p1.yaml:10:5 channel "p1" has two changes for 2020-03-10 09:00',
    ],
    [
      'repeats:\n  - {of: today, from: 09:00-09:40, at: 09:30}\n',
      'timetables/p1.yaml:9:5 "P1-chinese-01" starts at 09:30, before "眼保健操" ends at 09:40, on 2020-03-09 and 9 more days',
    ],
    [
      'repeats:\n  - {of: today, from: 09:00-09:30, at: 14:00}\n',
      'timetables/p1.yaml:9:5 the block ends inside "眼保健操" (09:20-09:40), on 2020-03-09 and 9 more days',
    ],
    [
      'repeats:\n  - {of: today, from: 09:00-09:40, at: 23:50}\n',
      'timetables/p1.yaml:9:5 the repeat of "眼保健操" would begin after 24:00, on 2020-03-09 and 9 more days',
    ],
    [
      'repeats:\n  - {of: week, at: sat 23:50}\n',
      'timetables/p1.yaml:9:5 the repeat of "P1-math-01" would begin after 24:00, on 2020-03-14 and 1 more day',
    ],
    [
      'changes:\n  - {on: 2020-03-10, at: 14:10, cancel: true}\nrepeats:\n  - {of: today, from: 09:00-09:40, at: 14:00}\n',
      'timetables/p1.yaml:9:5 nothing starts at 2020-03-10 14:10, so the change has no effect; did you mean 14:00?',
    ],
    [
      '  11:00-11:20: [repeat chinese 5, ~, ~, ~, ~]\n',
      'timetables/p1.yaml:8:17 "P1-chinese-05" airs at 2020-03-09 11:00, before its first run at 2020-03-12 09:00',
    ],
    [
      '  11:00-11:20: [~, ~, ~, ~, repeat math 12]\n',
      'timetables/p1.yaml:8:29 2020-03-13 11:00 repeats "P1-math-12", which never has a first run',
    ],
    [
      '  09:10-09:15: eyes\n',
      'timetables/p1.yaml:8:16 "眼保健操" starts at 09:10, before "P1-chinese-01" ends at 09:20, on 2020-03-09 and 9 more days',
    ],
    [
      '  11:00-11:20: chinese\n',
      'timetables/p1.yaml:8:16 course "P1-chinese" has 12 lessons and none is left for 2020-03-16 11:00',
    ],
  ])('%j', async (rest, report) => {
    const { reports } = await aProject(timetable(rest));
    expect(reports).toContain(report);
  });

  test.each([
    [
      '2026-03-29',
      'Europe/Berlin',
      'timetables/p1.yaml:5:16 2026-03-29 02:00 does not exist in Europe/Berlin: clocks go forward that day',
    ],
    [
      '2026-10-25',
      'Europe/Berlin',
      'timetables/p1.yaml:5:16 2026-10-25 02:00 comes twice in Europe/Berlin: clocks go back that day',
    ],
  ])('a clock change on %s', async (day, zone, report) => {
    const { reports } = await aProject({
      'project.yaml': `id: small\ntitle: x\ntime-zone: ${zone}\n`,
      'calendar.yaml': `term: {first-day: ${day}, last-day: ${day}}\nweekdays: [sun]\n`,
      'timetables/p1.yaml': `channel: p1\ngrade: P1\nfrom: ${day}\nweek:\n  02:00-03:00: chinese\n`,
    });
    expect(reports).toContain(report);
  });
});
