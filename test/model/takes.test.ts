import { describe, expect, test } from 'vitest';
import { aProject, SMALL_PROJECT } from '../a-project.js';
import fc from '../properties.js';

type Files = Readonly<Record<string, string>>;

const PLAN: Files = {
  ...SMALL_PROJECT,
  'project.yaml': 'id: province\ntitle: 省\ntime-zone: Asia/Shanghai\n',
  'courses/p2.yaml': 'grade: P2\ncourses:\n  chinese: {teacher: li, lessons: [甲, 乙, 丙]}\n',
  'timetables/p1.yaml':
    'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n  09:30-09:50: math\nrepeats:\n  - {of: today, from: 09:00-09:20, at: 14:00}\nchanges:\n  - {on: 2020-03-11, at: 09:30, show: eyes, rest: moves}\n',
  'timetables/p2.yaml': 'channel: p2\ngrade: P2\nfrom: 2020-03-09\nweek:\n  10:00-10:20: chinese\n',
};

const below = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`plan/${path}`, text]));

/** A locality that takes PLAN; `files` that begin with `plan/` are in place of the plan's. */
const locality = (takes: string, files: Files = {}) => ({
  ...below(PLAN),
  'project.yaml': `id: county\ntitle: 县\ntime-zone: Asia/Shanghai\ntakes: {plan: plan${takes === '' ? '' : `, ${takes}`}}\n`,
  'zones/one.yaml': SMALL_PROJECT['zones/one.yaml'] ?? '',
  ...files,
});

/** A county that takes the plan of such a city. */
const county = (takes: string, city: Files): Files => {
  const own = Object.entries(locality(takes)).filter(([path]) => !path.startsWith('plan/'));
  const project = city['project.yaml']?.replace('county', 'city') ?? '';
  return { ...Object.fromEntries(own), ...below({ ...city, 'project.yaml': project }) };
};

const made = (files: Files) => aProject(files, 0, {});

async function airings(files: Files, channel = 'p1') {
  const { timeline, reports } = await made(files);
  if (timeline === undefined) throw new Error(reports.join('\n'));
  const line = timeline.lines.get(channel);
  const days = ['2020-03-09', '2020-03-10', '2020-03-11', '2020-03-12', '2020-03-16', '2020-03-17'];
  return days.flatMap((day) =>
    [...(line?.airingsOn(day) ?? [])].flatMap((airing) =>
      airing.kind === 'fill'
        ? []
        : [`${new Date(airing.start + 8 * 3_600_000).toISOString().slice(5, 16)} ${airing.id}`],
    ),
  );
}

describe('a locality that takes a plan', () => {
  test('and changes nothing has the airings of the province, ids included', async () => {
    expect(await airings(locality(''))).toEqual(await airings(PLAN));
    expect(await airings(locality(''), 'p2')).toEqual(await airings(PLAN, 'p2'));
  });

  test('has the channels and courses of the grades that it takes alone', async () => {
    const { project } = await made(locality('grades: [P1]'));
    expect([...(project?.channels.keys() ?? [])]).toEqual(['p1']);
    expect([...(project?.courses.keys() ?? [])]).toEqual(['P1-chinese', 'P1-math']);
  });

  test('moves a block with its repeats and the changes of the province', async () => {
    const moved = await airings(locality('channels: {p1: {move: [{block: 09:00-09:50, at: 10:00, reason: 错峰}]}}'));
    const province = await airings(PLAN);
    expect(moved.filter((one) => one.startsWith('03-11'))).toEqual([
      '03-11T10:00 p1.P1-chinese-03',
      '03-11T10:30 p1.eyes.20200311T103000',
      '03-11T14:00 p1.P1-chinese-03.20200311T140000',
    ]);
    expect(moved.length).toBe(province.length);
  });

  test('starts a course at another lesson', async () => {
    const lines = await airings(locality('channels: {p1: {start-at: {chinese: {lesson: 5, reason: 开学晚}}}}'));
    expect(lines.slice(0, 2)).toEqual(['03-09T09:00 p1.P1-chinese-05', '03-09T09:30 p1.P1-math-01']);
  });

  test('has its own term and closures, and a change of the province on such a day is no fault of it', async () => {
    const calendar =
      'reason: 开学晚\nterm: {first-day: 2020-03-10, last-day: 2020-03-20}\nclosures: [{from: 2020-03-11, to: 2020-03-11, name: 运动会}]\n';
    const lines = await airings(locality('', { 'calendar.yaml': calendar }));
    expect(lines.slice(0, 4)).toEqual([
      '03-10T09:00 p1.P1-chinese-01',
      '03-10T09:30 p1.P1-math-01',
      '03-10T14:00 p1.P1-chinese-01.20200310T140000',
      '03-12T09:00 p1.P1-chinese-02',
    ]);
  });

  test('has its own teachers, courses, programmes and changes beside those of the plan', async () => {
    const files = locality(
      'channels: {p1: {changes: [{on: 2020-03-10, at: 09:30, show: music 1, rest: stays, reason: 本县的课}]}}',
      {
        'teachers.yaml': 'teachers: {wang: {name: 王芳}}\n',
        'courses/own.yaml': 'grade: P1\ncourses:\n  music: {teacher: wang, lessons: [山歌]}\n',
        'programmes.yaml': 'programmes: {local-news: {title: 本县新闻, kind: announcement}}\n',
      },
    );
    const lines = await airings(files);
    expect(lines.filter((one) => one.startsWith('03-10'))).toContain('03-10T09:30 p1.P1-music-01');
  });

  test('three levels: a county takes the plan of a city', async () => {
    const city = locality('channels: {p1: {move: [{block: 09:00-09:20, at: 08:30, reason: 错峰}]}}');
    const files = county('grades: [P1], channels: {p1: {move: [{block: 08:30-08:50, at: 08:00, reason: 错峰}]}}', city);
    const { project } = await made(files);
    expect([...(project?.channels.keys() ?? [])]).toEqual(['p1']);
    expect((await airings(files)).slice(0, 2)).toEqual(['03-09T08:00 p1.P1-chinese-01', '03-09T09:30 p1.P1-math-01']);
  });

  test('a county need not take each channel that its city has changed', async () => {
    const city = locality('channels: {p2: {move: [{block: 10:00-10:20, at: 08:30, reason: 错峰}]}}');
    const { project, reports } = await made(county('grades: [P1]', city));
    expect([[...(project?.channels.keys() ?? [])], reports]).toEqual([['p1'], []]);
  });

  test('moving a block there and back is nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 130 }), async (minutes) => {
        const at = (total: number) =>
          `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
        const [there, end] = [at(600 + minutes), at(650 + minutes)];
        const city = locality(`channels: {p1: {move: [{block: 09:00-09:50, at: "${there}", reason: 错峰}]}}`);
        const back = county(`channels: {p1: {move: [{block: ${there}-${end}, at: 09:00, reason: 错峰}]}}`, city);
        expect(await airings(back)).toEqual(await airings(PLAN));
      }),
      { numRuns: 20 },
    );
  });
});

describe('a cell that two levels change', () => {
  const own = 'show: eyes, rest: stays, reason: 本县的课';
  const changing = (settled: string) => `channels: {p1: {changes: [{on: 2020-03-10, at: 09:30, ${own}}]${settled}}}`;
  const city = (what: string) =>
    locality(`channels: {p1: {changes: [{on: 2020-03-10, at: 09:30, ${what}, reason: 会议}]}}`);
  const forAll = { 'plan/changes.yaml': 'changes:\n  - {on: 2020-03-10, at: 09:30, cancel: true, rest: stays}\n' };
  const levels: readonly (readonly [string, (takes: string) => Files, string])[] = [
    ['another lesson in the city', (takes) => county(takes, city('show: chinese 7, rest: stays')), 'chinese 7'],
    ['none in the city', (takes) => county(takes, city('cancel: true, rest: stays')), '~'],
    ['another hour in the city', (takes) => county(takes, city('moved-to: 11:00')), '~'],
    ['all channels in the province', (takes) => locality(`grades: [P1], ${takes}`, forAll), '~'],
  ];

  test.each(levels)('%s: which of them holds is for a person to say', async (_, over, has) => {
    const { reports } = await made(over(changing('')));
    expect(reports).toEqual([expect.stringContaining(`the plan has a change of its own at 2020-03-10 09:30 (${has})`)]);
    const settled = over(changing(`, settled: {2020-03-10 09:30: ${has}}`));
    const day = (await airings(settled)).filter((one) => one.startsWith('03-10T09:30'));
    expect(day).toEqual(['03-10T09:30 p1.eyes.20200310T093000']);
  });
});

test('the order in which independent changes are written does not matter', async () => {
  const changes = ['2020-03-09', '2020-03-10', '2020-03-12', '2020-03-16', '2020-03-17'].flatMap((on, index) => [
    `{on: ${on}, at: 09:00, ${index % 2 === 0 ? 'cancel: true' : 'show: eyes'}, rest: moves, reason: 停电}`,
    `{on: ${on}, at: 09:30, ${index % 2 === 0 ? 'moved-to: 11:00' : 'show: chinese 7, rest: stays'}, reason: 会议}`,
  ]);
  const written = (some: readonly string[]) => locality(`channels: {p1: {changes: [${some.join(', ')}]}}`);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(changes, { minLength: 2 }), async (some) => {
      const inOrder = changes.filter((change) => some.includes(change));
      expect(await airings(written(some))).toEqual(await airings(written(inOrder)));
    }),
    { numRuns: 30 },
  );
});

describe('what a locality cannot do', () => {
  test.each<[string, Files, string]>([
    [
      'a plan that is not there',
      { 'project.yaml': locality('')['project.yaml'] },
      'project.yaml:4:15 the project has no folder "plan"; put the plan there',
    ],
    [
      'the id of the plan',
      locality('', { 'plan/project.yaml': 'id: county\ntitle: 省\ntime-zone: Asia/Shanghai\n' }),
      'project.yaml:1:5 the plan has the id "county" too; a project cannot take itself: correct the id, or put the plan of the province there',
    ],
    [
      'another time zone',
      locality('', { 'plan/project.yaml': 'id: province\ntitle: 省\ntime-zone: Asia/Urumqi\n' }),
      'project.yaml:3:12 the plan is written on the clock of Asia/Urumqi, this project on that of Asia/Shanghai; write that of the plan',
    ],
    [
      'a grade that the plan does not have',
      locality('grades: [P1, J1]'),
      'project.yaml:4:34 the plan has no grade "J1"; it has P1, P2',
    ],
    [
      'a teacher with an id of the plan',
      locality('', { 'teachers.yaml': 'teachers: {zhang: {name: 张三}}\n' }),
      'teachers.yaml:1:12 "zhang" is an id of the plan; give the one of this place another',
    ],
    [
      'a course with the id of one of the plan',
      locality('', { 'courses/own.yaml': 'grade: P1\ncourses:\n  math: {teacher: li, lessons: [一]}\n' }),
      'courses/own.yaml:3:3 course "P1-math" is defined twice',
    ],
    [
      'a part of a block',
      locality('channels: {p1: {move: [{block: 09:00-09:40, at: 10:00, reason: 错峰}]}}'),
      'project.yaml:4:44 09:00-09:40 holds only a part of 09:30-09:50; move the whole of 09:30-09:50',
    ],
    [
      'a block of nothing',
      locality('channels: {p1: {move: [{block: 20:00-20:40, at: 10:00, reason: 错峰}]}}'),
      'project.yaml:4:44 the grid of channel "p1" has no row within 20:00-20:40; compare it with that of the plan',
    ],
    [
      'a channel that the plan does not have',
      locality('channels: {p3: {}}'),
      'project.yaml:4:32 what is taken has no channel "p3"',
    ],
    [
      'a start after the last lesson',
      locality('channels: {p2: {start-at: {chinese: {lesson: 4, reason: 开学晚}}}}'),
      'project.yaml:4:48 course "P2-chinese" has 3 lessons and cannot start at 4',
    ],
    [
      'a change without a reason',
      locality('channels: {p1: {changes: [{on: 2020-03-10, at: 09:30, show: eyes, rest: moves}]}}'),
      'project.yaml:4:47 this differs from the plan: say why, e.g. reason: power cut here',
    ],
    [
      'two levels that change one cell',
      locality('channels: {p1: {changes: [{on: 2020-03-11, at: 09:30, cancel: true, rest: moves, reason: 停电}]}}'),
      'project.yaml:4:47 the plan has a change of its own at 2020-03-11 09:30 (eyes)',
    ],
    [
      'a part of a shared channel',
      locality('grades: [P1]', {
        'plan/timetables/p2.yaml':
          'channel: p2\nfrom: 2020-03-09\nweek:\n  10:00-10:20: P2 chinese\n  11:00-11:20: P1 math\n',
      }),
      'project.yaml:4:29 channel "p2" carries P2 too; take them as well, or no grade of this channel',
    ],
    [
      'a fault in the plan',
      locality('', {
        'plan/timetables/p2.yaml': 'channel: p2\ngrade: P2\nfrom: 2020-03-09\nweek:\n  10:00-10:20: chines\n',
      }),
      'plan/timetables/p2.yaml:5:16 there is no course of P2 or programme "chines"; did you mean "chinese"?',
    ],
  ])('%s', async (_, files, message) => {
    const { reports, project } = await made(files);
    expect(reports.join('\n')).toContain(message);
    expect(project === undefined || message.includes('two changes')).toBe(true);
  });
});
