import { describe, expect, test } from 'vitest';
import { changes, GRID, shownOn } from './a-changed-day.js';

/** Without changes. */
const MONDAY = [
  '09:00-09:20 P1-chinese-01',
  '09:20-09:30 eyes',
  '09:30-09:40 pause',
  '09:40-10:00 P1-math-01',
  '10:00-10:20 P1-math-02',
];
const WEDNESDAY = [
  '09:00-09:20 P1-chinese-03',
  '09:20-09:30 eyes',
  '09:30-09:40 pause',
  '09:40-10:00 P1-chinese-04',
  '10:00-10:20 P1-math-05',
];

async function dayOf(day: string, ...entries: readonly string[]) {
  const { shown, reports } = await shownOn([day], GRID + changes(...entries));
  expect(reports).toEqual([]);
  return shown[0];
}

test('the plan of two days', async () => {
  expect(await dayOf('2020-03-09')).toEqual(MONDAY);
  expect(await dayOf('2020-03-11')).toEqual(WEDNESDAY);
});

describe('a swap', () => {
  test('of two cells of a day: each course takes the time of the other, its numbers stay in order', async () => {
    const swap = '{on: 2020-03-11, at: 09:00, swap-with: 10:00, reason: 录像晚到}';
    expect(await dayOf('2020-03-11', swap)).toEqual([
      '09:00-09:20 P1-math-05',
      '09:20-09:30 eyes',
      '09:30-09:40 pause',
      '09:40-10:00 P1-chinese-03',
      '10:00-10:20 P1-chinese-04',
    ]);
    expect(await dayOf('2020-03-12', swap)).toEqual(await dayOf('2020-03-12'));
  });

  test('with a cell of another day', async () => {
    const { shown, reports } = await shownOn(
      ['2020-03-09', '2020-03-10', '2020-03-11'],
      GRID + changes('{on: 2020-03-09, at: 09:40, swap-with: 2020-03-11 09:40, reason: 录像晚到}'),
    );
    expect(reports).toEqual([]);
    expect(shown.map((day) => day.filter((line) => line.includes('P1-')).map((line) => line.slice(12)))).toEqual([
      ['P1-chinese-01', 'P1-chinese-02', 'P1-math-01'],
      ['P1-chinese-03', 'P1-math-02', 'P1-math-03'],
      ['P1-chinese-04', 'P1-math-04', 'P1-math-05'],
    ]);
  });

  test('with a programme', async () => {
    expect(await dayOf('2020-03-09', '{on: 2020-03-09, at: 09:00, swap-with: 09:20, reason: 检修}')).toEqual([
      '09:00-09:20 eyes',
      '09:20-09:30 P1-chinese-01',
      ...MONDAY.slice(2),
    ]);
  });

  test('of two days: each follows the table of the other', async () => {
    const { shown, reports } = await shownOn(
      ['2020-03-10', '2020-03-11'],
      GRID + changes('{on: 2020-03-10, swap-with: 2020-03-11, reason: 运动会}'),
    );
    expect(reports).toEqual([]);
    expect(shown.map((day) => day.map((line) => line.slice(12)))).toEqual([
      ['P1-chinese-02', 'eyes', 'pause', 'P1-chinese-03', 'P1-math-03'],
      ['P1-chinese-04', 'eyes', 'pause', 'P1-math-04', 'P1-math-05'],
    ]);
  });
});

describe('another start or length', () => {
  test('of a cell', async () => {
    expect(
      await dayOf(
        '2020-03-09',
        '{on: 2020-03-09, at: 10:00, moved-to: 10:30, length: 50m, reason: 讲座}',
        '{on: 2020-03-09, at: 09:00, length: 15m, reason: 检修}',
        '{on: 2020-03-09, at: 09:20, moved-to: 11:30, reason: 检修}',
      ),
    ).toEqual([
      '09:00-09:15 P1-chinese-01',
      '09:30-09:40 pause',
      '09:40-10:00 P1-math-01',
      '10:30-11:20 P1-math-02',
      '11:30-11:40 eyes',
    ]);
  });

  test('before another lesson of its course: the numbers follow the times', async () => {
    expect(await dayOf('2020-03-09', '{on: 2020-03-09, at: 10:00, moved-to: 08:30, reason: 讲座}')).toEqual([
      '08:30-08:50 P1-math-01',
      ...MONDAY.slice(0, 3),
      '09:40-10:00 P1-math-02',
    ]);
  });

  test('together with another content, across midnight', async () => {
    expect(
      await dayOf('2020-03-09', '{on: 2020-03-09, at: 10:00, show: news, moved-to: 23:50, length: 20m, rest: stays}'),
    ).toEqual([...MONDAY.slice(0, 4), '23:50-00:10 news']);
  });

  test('of a repeat', async () => {
    const repeats = 'repeats:\n  - {of: today, from: 09:00-09:20, at: 14:00}\n';
    const moved = changes('{on: 2020-03-09, at: 14:00, moved-to: 15:00, length: 25m, reason: 检修}');
    const { shown, reports } = await shownOn(['2020-03-09', '2020-03-10'], GRID + repeats + moved);
    expect(reports).toEqual([]);
    expect(shown.map((day) => day.at(-1))).toEqual(['15:00-15:25 P1-chinese-01', '14:00-14:20 P1-chinese-02']);
  });

  test('leaves its repeats where they are, as long as it is', async () => {
    const repeats = 'repeats:\n  - {of: today, from: 09:00-10:20, at: 14:00}\n';
    const moved = changes('{on: 2020-03-09, at: 10:00, moved-to: 10:30, length: 50m, reason: 讲座}');
    const { shown, reports } = await shownOn(['2020-03-09'], GRID + repeats + moved);
    expect(reports).toEqual([]);
    expect(shown[0]?.slice(-2)).toEqual(['14:40-15:00 P1-math-01', '15:00-15:50 P1-math-02']);
  });
});

describe('an extra lesson', () => {
  test('is the next of its course, and the others follow on', async () => {
    const { shown, reports } = await shownOn(
      ['2020-03-09', '2020-03-10', '2020-03-14'],
      GRID +
        changes(
          '{on: 2020-03-09, at: 16:00, extra: chinese, length: 20m, reason: 补课}',
          '{on: 2020-03-14, at: 09:00, extra: chinese, length: 30m, reason: 补课}',
          '{on: 2020-03-14, at: 10:00, extra: repeat chinese 2, length: 20m, reason: 补课}',
          '{on: 2020-03-14, at: 23:50, extra: news, length: 20m, reason: 补课}',
        ),
    );
    expect(reports).toEqual([]);
    expect(shown[0]).toEqual([...MONDAY, '16:00-16:20 P1-chinese-02']);
    expect(shown[1]?.[0]).toBe('09:00-09:20 P1-chinese-03');
    expect(shown[2]).toEqual(['09:00-09:30 P1-chinese-08', '10:00-10:20 P1-chinese-02', '23:50-00:10 news']);
  });

  test('shows what was left out before, and moves no other', async () => {
    const { shown } = await shownOn(
      ['2020-03-09', '2020-03-10'],
      GRID +
        changes(
          '{on: 2020-03-09, at: 09:00, cancel: true, reason: 停电, rest: stays}',
          '{on: 2020-03-09, at: 16:00, extra: chinese 1, length: 20m, reason: 补课}',
        ),
    );
    expect(shown[0]?.at(-1)).toBe('16:00-16:20 P1-chinese-01');
    expect(shown[1]?.[0]).toBe('09:00-09:20 P1-chinese-02');
  });

  test.each([
    ['whole within a block is repeated with it', '10:20', '20m', 6],
    ['that ends after the block is not', '10:20', '40m', 5],
  ])('%s', async (_, at, length, count) => {
    const repeats = 'repeats:\n  - {of: today, from: 09:00-10:40, at: 14:00}\n';
    const extra = changes(`{on: 2020-03-09, at: ${at}, extra: news, length: ${length}, reason: 补课}`);
    const { shown, reports } = await shownOn(['2020-03-09'], GRID + repeats + extra);
    expect(reports).toEqual([]);
    expect(shown[0]?.filter((line) => line >= '14:00')).toHaveLength(count);
  });
});

describe('an insert', () => {
  test('puts off what follows until a break has made up for it', async () => {
    expect(await dayOf('2020-03-09', '{on: 2020-03-09, at: 09:00, insert: news, length: 5m, reason: 通知}')).toEqual([
      '09:00-09:05 news',
      '09:05-09:25 P1-chinese-01',
      '09:25-09:35 eyes',
      '09:35-09:40 pause',
      ...MONDAY.slice(3),
    ]);
  });

  test('longer than the break takes free time too; the break gives way', async () => {
    expect(await dayOf('2020-03-09', '{on: 2020-03-09, at: 09:00, insert: news, length: 15m, reason: 通知}')).toEqual([
      '09:00-09:15 news',
      '09:15-09:35 P1-chinese-01',
      '09:35-09:45 eyes',
      '09:45-10:05 P1-math-01',
      '10:05-10:25 P1-math-02',
    ]);
  });

  test('within a break cuts it', async () => {
    expect(await dayOf('2020-03-09', '{on: 2020-03-09, at: 09:32, insert: news, length: 5m, reason: 通知}')).toEqual([
      ...MONDAY.slice(0, 2),
      '09:30-09:32 pause',
      '09:32-09:37 news',
      '09:37-09:40 pause',
      ...MONDAY.slice(3),
    ]);
  });

  test('in free time, on a day without lessons too, moves nothing', async () => {
    const insert = '{on: [2020-03-09, 2020-03-14], at: 13:00, insert: news, length: 5m, reason: 通知}';
    expect(await dayOf('2020-03-09', insert)).toEqual([...MONDAY, '13:00-13:05 news']);
    expect(await dayOf('2020-03-14', insert)).toEqual(['13:00-13:05 news']);
  });

  test('one after another: each is where the grid has what follows', async () => {
    const both = [
      '{on: 2020-03-09, at: 09:00, insert: news, length: 5m, reason: 通知}',
      '{on: 2020-03-09, at: 09:20, insert: news, length: 2m, reason: 通知}',
    ];
    const airs = await dayOf('2020-03-09', ...both);
    expect(airs).toEqual([
      '09:00-09:05 news',
      '09:05-09:25 P1-chinese-01',
      '09:25-09:27 news',
      '09:27-09:37 eyes',
      '09:37-09:40 pause',
      ...MONDAY.slice(3),
    ]);
    expect(await dayOf('2020-03-09', ...both.reverse())).toEqual(airs);
  });

  test('leaves repeats of the block as they were planned, and puts off those that it meets', async () => {
    const repeats = 'repeats:\n  - {of: today, from: 09:00-10:20, at: 10:20}\n';
    const insert = changes('{on: 2020-03-09, at: 10:00, insert: news, length: 12m, reason: 通知}');
    const { shown, reports } = await shownOn(['2020-03-09'], GRID + repeats + insert);
    expect(reports).toEqual([]);
    expect(shown[0]).toEqual([
      ...MONDAY.slice(0, 4),
      '10:00-10:12 news',
      '10:12-10:32 P1-math-02',
      '10:32-10:52 P1-chinese-01',
      '10:52-11:02 eyes',
      '11:02-11:22 P1-math-01',
      '11:22-11:42 P1-math-02',
    ]);
  });
});

describe('a day off', () => {
  const off = (rest = '') => `{on: 2020-03-11, off: true, reason: 校庆${rest}}`;

  test('shows nothing of the grid; lessons move, or stay', async () => {
    expect(await dayOf('2020-03-11', off(', rest: moves'))).toEqual([]);
    expect((await dayOf('2020-03-12', off(', rest: moves')))?.[0]).toBe('09:00-09:20 P1-chinese-03');
    expect((await dayOf('2020-03-12', off(', rest: stays')))?.[0]).toBe('09:00-09:20 P1-chinese-05');
  });

  test('says that lessons move, once for all days', async () => {
    const { reports } = await shownOn([], GRID + changes('{on: 2020-03-11/2020-03-12, off: true, reason: 校庆}'));
    expect(reports).toEqual([
      'timetables/p1.yaml:11:5 the change of 2020-03-11 puts off all later lessons of 2 courses; write rest: moves if that is meant, rest: stays to leave out this day alone',
    ]);
  });

  test('keeps repeats of other days, and gives the reason for what is lost', async () => {
    const repeats =
      'repeats:\n  - {of: yesterday, from: 09:00-09:20, at: 07:00}\n  - {of: today, from: 09:00-09:20, at: 14:00}\n';
    const { shown, timeline } = await shownOn(['2020-03-11'], GRID + repeats + changes(off(', rest: moves')));
    expect(shown[0]).toEqual(['07:00-07:20 P1-chinese-02']);
    const lost = timeline?.lines.get('p1')?.cancelledOn('2020-03-11') ?? [];
    expect(lost.map(({ reason }) => reason.zh)).toEqual(Array(6).fill('校庆'));
  });
});

describe("another day's table", () => {
  test.each([
    ['2020-03-14', 'wed'],
    ['2020-03-14', '周三'],
    ['2020-03-14', '2020-03-11'],
    ['2020-03-12', 'wed'],
  ])('%s as %s', async (on, as) => {
    const { shown, reports } = await shownOn([on], GRID + changes(`{on: ${on}, as: ${as}, reason: 调休}`));
    expect(reports).toEqual([]);
    expect(shown[0]?.map((line) => line.replace(/-\d\d$/, ''))).toEqual(
      WEDNESDAY.map((line) => line.replace(/-\d\d$/, '')),
    );
  });

  test('counts in the course, and changes of its cells meet that table', async () => {
    const { shown, reports } = await shownOn(
      ['2020-03-14', '2020-03-16'],
      GRID +
        changes(
          '{on: 2020-03-14, as: wed, reason: 调休}',
          '{on: 2020-03-14, at: 09:40, show: news, rest: moves, reason: 会议}',
        ),
    );
    expect(reports).toEqual([]);
    expect(shown[0]).toEqual([
      '09:00-09:20 P1-chinese-07',
      '09:20-09:30 eyes',
      '09:30-09:40 pause',
      '09:40-10:00 news',
      '10:00-10:20 P1-math-10',
    ]);
    expect(shown[1]?.[0]).toBe('09:00-09:20 P1-chinese-08');
  });

  test('of a day that the calendar takes off', async () => {
    const { shown, reports } = await shownOn(
      ['2020-03-14', '2020-03-11'],
      GRID + changes('{on: 2020-03-14, as: 2020-03-11, reason: 补课}'),
      {
        'calendar.yaml':
          'term: {first-day: 2020-03-09, last-day: 2020-03-20}\nclosures: [{from: 2020-03-11, to: 2020-03-11, name: 停电}]\n',
      },
    );
    expect(reports).toEqual([]);
    expect([shown[0]?.[3], shown[1]]).toEqual(['09:40-10:00 P1-chinese-06', []]);
  });
});

describe('a change of all channels', () => {
  const P2 = {
    'timetables/p2.yaml': 'channel: p2\ngrade: P2\nfrom: 2020-03-09\nweek:\n  09:20-09:40: math\n',
    'courses/p2.yaml': `grade: P2\ncourses: {math: {teacher: li, lessons: [${'课,'.repeat(10)}]}}\n`,
  };
  const starts = async (entry: string) => {
    const { timeline, reports } = await shownOn([], GRID, { ...P2, 'changes.yaml': changes(entry) });
    const airs = ['p1', 'p2'].map((channel) =>
      (timeline?.lines.get(channel)?.airingsOn('2020-03-11') ?? [])
        .filter(({ kind }) => kind !== 'fill')
        .map(({ start }) => new Date(start + 8 * 3_600_000).toISOString().slice(11, 16))
        .join(' '),
    );
    return { airs, reports };
  };

  test('is laid over each', async () => {
    expect(await starts('{on: 2020-03-11, at: 09:20, insert: news, length: 10m, reason: 通知}')).toEqual({
      airs: ['09:00 09:20 09:30 09:40 10:00', '09:20 09:30'],
      reports: [],
    });
  });

  test('need not hit all of them', async () => {
    expect(await starts('{on: 2020-03-11, at: 09:40, cancel: true, reason: 通知, rest: moves}')).toEqual({
      airs: ['09:00 09:20 09:30 10:00', '09:20'],
      reports: [],
    });
    const { reports } = await starts('{on: 2020-03-11, at: 09:45, cancel: true, reason: 通知}');
    expect(reports).toEqual([
      'changes.yaml:2:5 nothing starts at 2020-03-11 09:45, so the change has no effect; did you mean 09:40?',
    ]);
  });

  test('is left out on a channel that does not have what it needs, and refused where none has', async () => {
    expect(await starts('{on: 2020-03-11, at: 09:20, swap-with: 09:00, reason: 会议}')).toEqual({
      airs: ['09:00 09:20 09:30 09:40 10:00', '09:20'],
      reports: [],
    });
    const { reports } = await starts('{on: 2020-03-11, at: 11:00, swap-with: 09:00, reason: 会议}');
    expect(reports).toEqual([
      'changes.yaml:2:5 there is nothing at 2020-03-11 11:00 to swap with; to move a lesson to a free time write moved-to: 11:00',
    ]);
  });

  test('is refused where it does not fit', async () => {
    const { reports } = await starts('{on: 2020-03-11, at: 09:25, insert: news, length: 10m, reason: 通知}');
    expect(reports).toEqual([
      'changes.yaml:2:5 on "p1" 2020-03-11 09:25 is in the middle of what airs 09:20-09:30; insert at 09:20 or at 09:30',
      'changes.yaml:2:5 on "p2" 2020-03-11 09:25 is in the middle of what airs 09:20-09:40; insert at 09:20 or at 09:40',
    ]);
  });
});
