import { describe, expect, test } from 'vitest';
import { aProject, SMALL_PROJECT } from '../a-project.js';

type Files = Readonly<Record<string, string>>;

const PROVINCE: Files = {
  ...SMALL_PROJECT,
  'project.yaml': 'id: province\ntitle: 省\ntime-zone: Asia/Shanghai\n',
  'timetables/p1.yaml':
    'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n  09:30-09:50: math\n',
};
const over = (plan: Files, takes: string, own: Files = {}, id = 'county'): Files => ({
  ...Object.fromEntries(Object.entries(plan).map(([path, text]) => [`plan/${path}`, text])),
  'zones/one.yaml': SMALL_PROJECT['zones/one.yaml'] ?? '',
  'project.yaml': `id: ${id}\ntitle: 地方\ntime-zone: Asia/Shanghai\ntakes: {plan: plan${takes === '' ? '' : `, channels: {p1: {${takes}}}`}}\n`,
  ...own,
});
const listed = async (files: Files) => {
  const { project, reports } = await aProject(files, 0, {});
  return (
    project?.deviations.map(({ by, kind, since, what, reason }) =>
      [by, kind, since, what.en, Object.values(reason ?? {}).join()].join(' | '),
    ) ?? reports
  );
};

describe('what a locality does otherwise', () => {
  test('is nothing where it takes all as it is', async () => {
    expect(await listed(over(PROVINCE, ''))).toEqual([]);
  });

  test.each<readonly [what: string, takes: string, own: Files, line: string]>([
    [
      'other hours',
      'move: [{block: 09:00-09:50, at: 10:00, reason: 错峰}]',
      {},
      'county | hours | 2020-03-09 | 09:00-09:50 at 10:00 | 错峰',
    ],
    [
      'another first lesson',
      'start-at: {math: {lesson: 3, reason: 学过}}',
      {},
      'county | first-lesson | 2020-03-09 | math starts with lesson 3 | 学过',
    ],
    [
      'another cell',
      'changes: [{on: 2020-03-11, at: 09:30, show: eyes, reason: 停电}]',
      {},
      'county | cell | 2020-03-11 | 2020-03-11 09:30 shows eyes | 停电',
    ],
    [
      'a change of all channels',
      '',
      { 'changes.yaml': 'changes: [{on: [2020-03-12, 2020-03-10], off: true, reason: 运动会}]\n' },
      'county | cell | 2020-03-10 | 2020-03-12, 2020-03-10 no lessons | 运动会',
    ],
    [
      'a timetable of its own',
      '',
      {
        'timetables/own.yaml':
          'channel: p1\ngrade: P1\nfrom: 2020-03-16\nreason: 本地课表\nweek:\n  08:00-08:20: math\n',
      },
      'county | timetable | 2020-03-16 | a timetable of its own | 本地课表',
    ],
    [
      'its own term',
      '',
      { 'calendar.yaml': 'term: {first-day: 2020-03-10, last-day: 2020-03-20}\nreason: 开学晚\n' },
      'county | calendar | 2020-03-10 | a term of its own | 开学晚',
    ],
    [
      'a closure, whose name is the reason',
      '',
      {
        'calendar.yaml':
          'term: {first-day: 2020-03-09, last-day: 2020-03-20}\nclosures: [{from: 2020-03-12, to: 2020-03-13, name: 停电}]\n',
      },
      'county | calendar | 2020-03-12 | closed 2020-03-12 to 2020-03-13 | 停电',
    ],
  ])('is listed: %s', async (_, takes, own, line) => {
    expect(await listed(over(PROVINCE, takes, own))).toEqual([line]);
  });

  test('includes that of a city whose plan it takes', async () => {
    const city = over(PROVINCE, 'start-at: {math: {lesson: 3, reason: 学过}}', {}, 'city');
    expect(await listed(over(city, 'changes: [{on: 2020-03-11, at: 09:30, show: eyes, reason: 停电}]'))).toEqual([
      'city | first-lesson | 2020-03-09 | math starts with lesson 3 | 学过',
      'county | cell | 2020-03-11 | 2020-03-11 09:30 shows eyes | 停电',
    ]);
  });

  test.each<readonly [takes: string, own: Files, at: string]>([
    ['move: [{block: 09:00-09:50, at: 10:00}]', {}, 'project.yaml:4:44'],
    ['start-at: {math: 3}', {}, 'project.yaml:4:48'],
    ['start-at: {math: {lesson: 3}}', {}, 'project.yaml:4:48'],
    ['changes: [{on: 2020-03-11, at: 09:30, show: eyes}]', {}, 'project.yaml:4:47'],
    ['', { 'changes.yaml': 'changes: [{on: 2020-03-10, at: 09:30, show: eyes}]\n' }, 'changes.yaml:1:11'],
    ['', { 'calendar.yaml': 'term: {first-day: 2020-03-10, last-day: 2020-03-20}\n' }, 'calendar.yaml:1:1'],
    [
      '',
      { 'timetables/own.yaml': 'channel: p1\ngrade: P1\nfrom: 2020-03-16\nweek:\n  08:00-08:20: math\n' },
      'timetables/own.yaml:1:10',
    ],
  ])('has a reason, or is an error: %s %j', async (takes, own, at) => {
    const { reports } = await aProject(over(PROVINCE, takes, own), 0, {});
    expect(reports).toContainEqual(expect.stringContaining(`${at} this differs from the plan: say why, e.g. `));
  });
});
