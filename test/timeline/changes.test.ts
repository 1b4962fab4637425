import { describe, expect, test } from 'vitest';
import { aProject } from '../a-project.js';

const shanghai = 8 * 3_600_000;

/** What channel p1 shows on a day, and what is said of the project. */
async function shown(day: string, files: Readonly<Record<string, string>>) {
  const { timeline, reports } = await aProject(files);
  const airings = timeline?.lines.get('p1')?.airingsOn(day) ?? [];
  const airs = airings
    .filter(({ kind }) => kind !== 'fill')
    .map(({ id, start }) => `${new Date(start + shanghai).toISOString().slice(11, 16)} ${id.split('.')[1]}`);
  return { airs, reports };
}

const HEAD = 'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n';
const SHARED = 'channel: p1\nfrom: 2020-03-09\nweek:\n';
const P2 = 'grade: P2\ncourses: {math: {teacher: li, lessons: [一, 二]}}\n';
const P1_ENDS = 'term: {first-day: 2020-03-09, last-day: 2020-03-20}\ngrades: {P1: {last-day: 2020-03-10}}\n';
const PLACE = 'timetables/p1.yaml:7:5';

describe('a change', () => {
  test('of a row that has no cell that day', async () => {
    const rows = '  09:00-09:20: [chinese, ~, ~, ~, ~]\nchanges:\n  - {on: 2020-03-11, at: 09:00, show: eyes}\n';
    expect(await shown('2020-03-11', { 'timetables/p1.yaml': HEAD + rows })).toEqual({
      airs: ['09:00 eyes'],
      reports: [],
    });
  });

  test('leaves the other rows of its day as they are, in order', async () => {
    const rows =
      '  10:00-10:20: math\n  09:00-09:20: chinese\n  11:00-11:20: [eyes, eyes, ~, eyes, eyes]\nchanges:\n  - {on: 2020-03-11, at: 10:00, show: eyes}\n';
    expect((await shown('2020-03-11', { 'timetables/p1.yaml': HEAD + rows })).airs).toEqual([
      '09:00 P1-chinese-03',
      '10:00 eyes',
    ]);
  });

  test('after the last day of its grade hits nothing', async () => {
    const rows = '  09:00-09:20: chinese\nchanges:\n  - {on: 2020-03-11, at: 09:00, show: eyes}\n';
    const files = { 'timetables/p1.yaml': HEAD + rows, 'calendar.yaml': P1_ENDS };
    expect(await shown('2020-03-11', files)).toEqual({
      airs: [],
      reports: [
        `${PLACE} no grade of channel "p1" is in term on 2020-03-11, so the change has no effect; correct the day`,
      ],
    });
  });

  test('to a lesson of a grade that has ended leaves the cell empty', async () => {
    const rows =
      '  09:00-09:20: P2 math\nchanges:\n  - {on: 2020-03-11, at: 09:00, show: P1 chinese}\n  - {on: 2020-03-10, at: 09:00, show: P1 chinese}\n';
    const files = { 'timetables/p1.yaml': SHARED + rows, 'calendar.yaml': P1_ENDS, 'courses/p2.yaml': P2 };
    expect((await shown('2020-03-11', files)).airs).toEqual([]);
    expect((await shown('2020-03-10', files)).airs).toEqual(['09:00 P1-chinese-01']);
  });

  test('in a timetable that a later one has taken over from hits nothing', async () => {
    const rows = '  09:00-09:20: chinese\n';
    const files = {
      'timetables/p1.yaml': `${HEAD}${rows}changes:\n  - {on: 2020-03-11, at: 09:00, show: eyes, rest: moves}\n`,
      'timetables/p1-later.yaml': `channel: p1\ngrade: P1\nfrom: 2020-03-11\nweek:\n${rows}`,
    };
    expect(await shown('2020-03-11', files)).toEqual({
      airs: ['09:00 P1-chinese-03'],
      reports: [
        `${PLACE} another timetable of the channel is in force on 2020-03-11, so the change has no effect; write it there`,
      ],
    });
  });

  test('before the first timetable hits nothing', async () => {
    const rows = '  09:00-09:20: chinese\nchanges:\n  - {on: 2020-03-11, at: 09:00, show: eyes}\n';
    const later = `channel: p1\ngrade: P1\nfrom: 2020-03-12\nweek:\n${rows}`;
    expect(await shown('2020-03-11', { 'timetables/p1.yaml': later })).toEqual({
      airs: [],
      reports: [
        `${PLACE} the timetable of channel "p1" begins on 2020-03-12, so a change of 2020-03-11 has no effect; correct the day`,
      ],
    });
  });

  test('two rows that share a start: the one of its weekday, or the first', async () => {
    const rows = (day: string) =>
      `  09:00-09:20: [chinese, ~, ~, ~, ~]\n  09:00-09:40: [~, ~, math, ~, ~]\nchanges:\n  - {on: ${day}, at: 09:00, show: eyes, reason: 停电}\n`;
    const lengths = async (day: string) => {
      const { timeline } = await aProject({ 'timetables/p1.yaml': HEAD + rows(day) });
      const changed = timeline?.lines
        .get('p1')
        ?.airingsOn(day)
        .filter(({ kind }) => kind === 'programme');
      return changed?.map(({ start, end, reason }) => [(end - start) / 60_000, reason?.zh]);
    };
    expect(await lengths('2020-03-11')).toEqual([[40, '停电']]);
    expect(await lengths('2020-03-10')).toEqual([[20, '停电']]);
    expect(await lengths('2020-03-16')).toEqual([[20, '停电']]);
  });
});

describe('a change over a repeat', () => {
  const week = 'repeats:\n  - {of: week, at: sat 09:00}\n';

  test('on a day without lessons of its own', async () => {
    const rows = `  09:00-09:20: chinese\n${week}changes:\n  - {on: 2020-03-14, at: 09:20, show: eyes}\n  - {on: 2020-03-14, at: 10:00, cancel: true}\n`;
    expect(await shown('2020-03-14', { 'timetables/p1.yaml': HEAD + rows })).toEqual({
      airs: ['09:00 P1-chinese-01', '09:20 eyes', '09:40 P1-chinese-03', '10:20 P1-chinese-05'],
      reports: [],
    });
  });

  test('to the next lesson deals it, and the order of the day stays', async () => {
    const rows =
      '  09:00-09:20: math\n  16:00-16:20: math\nrepeats:\n  - {of: today, from: 09:00-09:20, at: 14:00}\nchanges:\n  - {on: 2020-03-10, at: 14:00, show: math}\n';
    expect((await shown('2020-03-10', { 'timetables/p1.yaml': HEAD + rows })).airs).toEqual([
      '09:00 P1-math-03',
      '14:00 P1-math-04',
      '16:00 P1-math-05',
    ]);
    expect((await shown('2020-03-11', { 'timetables/p1.yaml': HEAD + rows })).airs).toEqual([
      '09:00 P1-math-06',
      '14:00 P1-math-06',
      '16:00 P1-math-07',
    ]);
  });

  test('of yesterday: what is changed there is repeated as it was', async () => {
    const rows =
      '  09:00-09:20: chinese\nrepeats:\n  - {of: yesterday, from: 09:00-09:20, at: 07:00}\nchanges:\n  - {on: 2020-03-10, at: 09:00, show: eyes}\n';
    expect((await shown('2020-03-11', { 'timetables/p1.yaml': HEAD + rows })).airs).toEqual([
      '07:00 eyes',
      '09:00 P1-chinese-02',
    ]);
  });
});

describe('a shared channel', () => {
  test('shows its programmes while one of its grades is taught', async () => {
    const files = {
      'timetables/p1.yaml': `${SHARED}  09:00-09:20: P1 chinese\n  09:20-09:30: eyes\n`,
      'calendar.yaml': P1_ENDS,
    };
    expect((await shown('2020-03-10', files)).airs).toEqual(['09:00 P1-chinese-02', '09:20 eyes']);
    expect((await shown('2020-03-11', files)).airs).toEqual([]);
  });

  test('without any lesson shows them on every school day', async () => {
    const files = { 'timetables/p1.yaml': `${SHARED}  09:20-09:30: eyes\n`, 'calendar.yaml': P1_ENDS };
    expect((await shown('2020-03-11', files)).airs).toEqual(['09:20 eyes']);
    expect((await shown('2020-03-14', files)).airs).toEqual([]);
  });
});

describe('what is said of an unsound timeline', () => {
  test.each([
    [
      '  09:00-09:20: chinese\n  09:10-09:15: eyes\n',
      'timetables/p1.yaml:6:16 “眼保健操”（09:10）开始时“P1-chinese-01”（至 09:20）尚未结束，2020-03-09 起共 10 天',
      'timetables/p1.yaml:5:16 still on air',
    ],
    [
      '  09:00-09:20: chinese\nrepeats:\n  - {of: today, from: 09:00-09:10, at: 14:00}\n',
      'timetables/p1.yaml:7:5 重播段切断了 09:00-09:20 的“P1-chinese-01”，2020-03-09 起共 10 天',
      'timetables/p1.yaml:5:16 the item that is cut',
    ],
    [
      '  09:00-09:20: eyes\nrepeats:\n  - {of: today, from: 09:00-09:10, at: 14:00}\n',
      'timetables/p1.yaml:7:5 重播段切断了 09:00-09:20 的“眼保健操”，2020-03-09 起共 10 天',
      'timetables/p1.yaml:5:16 the item that is cut',
    ],
    [
      '  09:00-09:20: chinese\n  11:00-11:20: [repeat chinese 5, ~, ~, ~, ~]\n',
      'timetables/p1.yaml:6:17 2020-03-09 11:00 播出“P1-chinese-05”，早于其首播（2020-03-13 09:00）',
      'timetables/p1.yaml:5:16 its first run is here',
    ],
    [
      '  09:00-09:20: chinese\n  10:00-10:20: chinese\n',
      'timetables/p1.yaml:5:16 课程“P1-chinese”只有 12 课，到 2020-03-17 09:00 已无新课可播',
      'courses/p1.yaml:3:3 its lessons are listed here',
    ],
    [
      '  09:00-09:20: chinese\nchanges:\n  - {on: 2020-03-10, at: 09:00, cancel: true, rest: moves}\n  - {on: 2020-03-10, at: 09:00, show: eyes, rest: moves}\n',
      'timetables/p1.yaml:8:5 频道“p1”在 2020-03-10 09:00 有两处改动',
      'timetables/p1.yaml:7:5 the other one is here',
    ],
  ])('%j', async (rows, chinese, related) => {
    const { chinese: said, related: places } = await aProject({ 'timetables/p1.yaml': HEAD + rows });
    expect(said).toEqual([chinese]);
    expect(places).toEqual([related]);
  });
});
