import { describe, expect, test } from 'vitest';
import { aProject, SMALL_PROJECT } from '../a-project.js';
import fc from '../properties.js';

type Files = Readonly<Record<string, string>>;

const province = (scope: string, grades = '[P1]'): Files => ({
  ...SMALL_PROJECT,
  'project.yaml': `id: province\ntitle: 省\ntime-zone: Asia/Shanghai\nin-step: [{grades: ${grades}, scope: ${scope}}]\n`,
  'courses/p2.yaml': 'grade: P2\ncourses:\n  chinese: {teacher: li, lessons: [甲, 乙, 丙]}\n',
  'timetables/p1.yaml':
    'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n  09:30-09:50: math\n',
  'timetables/p2.yaml': 'channel: p2\ngrade: P2\nfrom: 2020-03-09\nweek:\n  10:00-10:20: chinese\n',
});
const takes = (id: string, more: string) =>
  `id: ${id}\ntitle: 地方\ntime-zone: Asia/Shanghai\n${more === '' ? 'takes: {plan: plan}' : `takes: {plan: plan, ${more}}`}\n`;
const over = (plan: Files, own: Files): Files => ({
  ...Object.fromEntries(Object.entries(plan).map(([path, text]) => [`plan/${path}`, text])),
  'zones/one.yaml': SMALL_PROJECT['zones/one.yaml'] ?? '',
  ...own,
});
const MOVE = 'channels: {p1: {move: [{block: 09:00-09:50, at: 13:00, reason: 错峰}]}}';

const found = async (files: Files) => (await aProject(files, 0, {})).reports.filter((line) => line.includes('in step'));
const REFUSED =
  'P1 is kept in step with the plan and cannot be different here: delete this, or ask for the change there';

describe('a grade that is kept in step', () => {
  test.each<readonly [what: string, takes: string, own: Files, at: string]>([
    ['a block at other hours', MOVE, {}, 'project.yaml:4:44'],
    [
      'another first lesson',
      'channels: {p1: {start-at: {math: {lesson: 3, reason: 开学晚}}}}',
      {},
      'project.yaml:4:48',
    ],
    [
      'another cell, with a reason',
      'channels: {p1: {changes: [{on: 2020-03-10, at: 09:30, show: eyes, rest: moves, reason: 停电}]}}',
      {},
      'project.yaml:4:47',
    ],
    [
      'a change of all channels',
      '',
      { 'changes.yaml': 'changes:\n  - {on: 2020-03-10, at: 09:30, show: eyes, rest: moves, reason: 停电}\n' },
      'changes.yaml:2:5',
    ],
    [
      'a timetable of its own',
      '',
      { 'timetables/own.yaml': 'channel: p1\ngrade: P1\nfrom: 2020-03-16\nweek:\n  08:00-08:20: math\n' },
      'timetables/own.yaml:1:10',
    ],
    [
      'another term',
      '',
      { 'calendar.yaml': 'term: {first-day: 2020-03-10, last-day: 2020-03-20}\n' },
      'calendar.yaml:1:1',
    ],
    [
      'a closure',
      '',
      {
        'calendar.yaml':
          'term: {first-day: 2020-03-09, last-day: 2020-03-20}\nclosures: [{from: 2020-03-12, to: 2020-03-12, name: 停电}]\n',
      },
      'calendar.yaml:2:12',
    ],
    [
      'days of the grade alone',
      '',
      {
        'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-20}\ngrades: {P1: {first-day: 2020-03-11}}\n',
      },
      'calendar.yaml:2:10',
    ],
  ])('may not have %s', async (_, words, own, at) => {
    const reports = await found(over(province('province'), { 'project.yaml': takes('county', words), ...own }));
    expect(reports).toContain(`${at} ${REFUSED}`);
  });

  test('may have the same term again', async () => {
    const calendar = { 'calendar.yaml': SMALL_PROJECT['calendar.yaml'] ?? '' };
    expect(await found(over(province('province'), { 'project.yaml': takes('county', ''), ...calendar }))).toEqual([]);
  });

  test('leaves other grades alone', async () => {
    const p2 = 'channels: {p2: {move: [{block: 10:00-10:20, at: 13:00, reason: 错峰}]}}';
    expect(await found(over(province('province'), { 'project.yaml': takes('county', p2) }))).toEqual([]);
    const calendar = { 'calendar.yaml': 'term: {first-day: 2020-03-10, last-day: 2020-03-20}\n' };
    expect(
      await found(over(province('province'), { 'project.yaml': takes('county', 'grades: [P2]'), ...calendar })),
    ).toEqual([]);
  });

  test('of a city may be changed by the city, and not below it', async () => {
    const city = over(province('city'), { 'project.yaml': takes('city', MOVE) });
    expect(await found(city)).toEqual([]);
    expect(await found(over(city, { 'project.yaml': takes('county', '') }))).toEqual([]);
    const second = 'channels: {p1: {move: [{block: 13:00-13:50, at: 15:00, reason: 错峰}]}}';
    expect(await found(over(city, { 'project.yaml': takes('county', second) }))).toEqual([
      `project.yaml:4:44 ${REFUSED}`,
    ]);
  });

  test('of the province is kept by cities too, and reported where they do otherwise', async () => {
    const city = over(province('province'), { 'project.yaml': takes('city', MOVE) });
    expect(await found(over(city, { 'project.yaml': takes('county', '') }))).toEqual([
      `plan/project.yaml:4:44 ${REFUSED}`,
    ]);
  });

  test('may be kept so by a city for its counties', async () => {
    const city = over(province('city', '[P2]'), {
      'project.yaml': `${takes('city', '')}in-step: [{grades: [P1], scope: province}]\n`,
    });
    expect(await found(over(city, { 'project.yaml': takes('county', MOVE) }))).toEqual([
      `project.yaml:4:44 ${REFUSED}`,
    ]);
  });

  test('has to be a grade', async () => {
    const { reports } = await aProject(province('province', '[P1, K9]'), 0, {});
    expect(reports).toContainEqual(expect.stringContaining('project.yaml:4:25 there is no grade "K9"'));
  });

  test('whatever else a locality does, has the airings of the plan', async () => {
    const plan = province('province');
    const airings = async (files: Files) => {
      const { timeline, reports } = await aProject(files, 0, {});
      const line = timeline?.lines.get('p1');
      if (line === undefined) return reports.length > 0 ? undefined : [];
      return ['2020-03-09', '2020-03-11', '2020-03-13', '2020-03-18'].flatMap((day) =>
        [...line.airingsOn(day)].flatMap((one) => (one.kind === 'fill' ? [] : [`${one.start} ${one.id}`])),
      );
    };
    const expected = await airings(plan);
    expect(expected?.length).toBe(8);
    const calendars = [
      '',
      'reason: 停电\nclosures: [{from: 2020-03-11, to: 2020-03-11, name: 停}]\n',
      'reason: 开学晚\ngrades: {P2: {first-day: 2020-03-11}}\n',
    ];
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          p1: fc.constantFrom(
            '',
            'p1: {start-at: {math: {lesson: 2, reason: 开学晚}}}',
            'p1: {move: [{block: 09:30-09:50, at: 16:00, reason: 错峰}]}',
          ),
          p2: fc.constantFrom(
            '',
            'p2: {start-at: {chinese: {lesson: 2, reason: 开学晚}}}',
            'p2: {move: [{block: 10:00-10:20, at: 16:00, reason: 错峰}]}',
          ),
          calendar: fc.constantFrom(...calendars),
          own: fc.constantFrom('', 'p1', 'p9'),
        }),
        async ({ p1, p2, calendar, own }) => {
          const channels = [p1, p2].filter((text) => text !== '').join(', ');
          const files = over(plan, {
            'project.yaml': takes('county', channels === '' ? '' : `channels: {${channels}}`),
            ...(calendar !== '' && {
              'calendar.yaml': `term: {first-day: 2020-03-09, last-day: 2020-03-20}\n${calendar}`,
            }),
            ...(own !== '' && {
              'timetables/own.yaml': `channel: ${own}\nreason: 本地课表\ngrade: P1\nfrom: 2020-03-16\nweek:\n  08:00-08:20: math\n`,
            }),
          });
          const here = await airings(files);
          if (here === undefined) return;
          kept++;
          expect(here).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
    expect(kept).toBeGreaterThan(5);
  });
});
