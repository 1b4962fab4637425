import { describe, expect, test } from 'vitest';
import { changes, GRID, HEAD, shownOn } from './a-changed-day.js';

const faultsOf = async (grid: string, ...entries: readonly string[]) => {
  const { reports, timeline } = await shownOn([], grid + changes(...entries));
  return { reports: reports.map((line) => line.replace('timetables/p1.yaml:', '')), timeline };
};

const swap = (rest: string) => `{on: 2020-03-11, ${rest}, reason: 录像晚到}`;
const REPEATS = 'repeats:\n  - {of: today, from: 09:00-09:20, at: 14:00}\n';
const SHARED =
  'channel: p1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: P1 chinese\n  09:20-09:40: P2 math\n  09:40-10:00: [~, P1 math, P1 math, P1 math, P1 math]\n';

describe('a change that cannot be', () => {
  test.each([
    [
      'a swap with itself',
      GRID,
      swap('at: 09:00, swap-with: 09:00'),
      '2020-03-11 09:00 cannot be swapped with itself; name another cell or another day',
    ],
    [
      'a swap of a day with itself',
      GRID,
      swap('swap-with: 2020-03-11'),
      '2020-03-11 cannot be swapped with itself; name another cell or another day',
    ],
    [
      'a swap of two cells of one course',
      GRID,
      swap('at: 09:00, swap-with: 09:40'),
      '2020-03-11 09:00 and 2020-03-11 09:40 are of one course, so a swap changes nothing; write "show: chinese 12" for each to pin lessons',
    ],
    [
      'a swap with nothing',
      GRID,
      swap('at: 09:00, swap-with: 11:00'),
      'there is nothing at 2020-03-11 11:00 to swap with; to move a lesson to a free time write moved-to: 11:00',
    ],
    [
      'a swap with a day without lessons',
      GRID,
      swap('at: 09:00, swap-with: 2020-03-14 09:00'),
      'there is nothing at 2020-03-14 09:00 to swap with; to move a lesson to a free time write moved-to: 09:00',
    ],
    [
      'a swap of a day with one without lessons',
      GRID,
      swap('swap-with: 2020-03-14'),
      '2020-03-14 has no lessons, so the change has no effect',
    ],
    [
      'a swap with a repeat',
      GRID + REPEATS,
      swap('at: 09:00, swap-with: 14:00'),
      '2020-03-11 14:00 is a repeat and cannot be swapped; write "show" or "moved-to" for each',
    ],
    [
      'a swap of several days with one cell',
      GRID,
      '{on: 2020-03-09/2020-03-10, at: 09:00, swap-with: 2020-03-12 09:40, reason: 录像晚到}',
      '2020-03-12 09:40 can be swapped with the cell of one day alone; write one change per day',
    ],
    [
      'a swap across grades',
      SHARED,
      swap('at: 09:00, swap-with: 09:20'),
      '2020-03-11 09:00 is a lesson of P1 and 2020-03-11 09:20 one of P2, and grades cannot swap cells; write a "show" for each',
    ],
    [
      "a day without a table's",
      GRID,
      '{on: 2020-03-14, as: sun, reason: 调休}',
      'channel "p1" has no table for Sunday; write mon, tue, wed, thu, fri, or a day with lessons',
    ],
    [
      'the table of a Saturday',
      GRID,
      '{on: 2020-03-12, as: 2020-03-14, reason: 调休}',
      'channel "p1" has no table for 2020-03-14; write mon, tue, wed, thu, fri, or a day with lessons',
    ],
    [
      'an insert longer than the day',
      GRID,
      '{on: 2020-03-11, at: 09:00, insert: news, length: 14h15m, reason: 通知}',
      'on "p1" 2020-03-11 has too little free time and breaks after 09:00: 25 min would be left at 24:00; insert something shorter, or at another time',
    ],
    [
      'an insert in the middle of a lesson',
      GRID,
      '{on: 2020-03-11, at: 09:05, insert: news, length: 5m, reason: 通知}',
      'on "p1" 2020-03-11 09:05 is in the middle of what airs 09:00-09:20; insert at 09:00 or at 09:20',
    ],
    [
      'a day off without lessons',
      GRID,
      '{on: 2020-03-14, off: true, reason: 校庆}',
      '2020-03-14 has no lessons, so the change has no effect',
    ],
    [
      'a range without a day with lessons',
      GRID,
      '{on: 2020-03-14/2020-03-15, at: 09:00, cancel: true, reason: 校庆, rest: stays}',
      'channel "p1" has no lessons on any day from 2020-03-14 to 2020-03-15, so the change has no effect; name days without lessons one by one',
    ],
    [
      'a range on no day of which a cell starts then',
      GRID,
      '{on: 2020-03-09/2020-03-11, at: 09:05, cancel: true, reason: 校庆, rest: stays}',
      'nothing starts at 2020-03-09 09:05, so the change has no effect; did you mean 09:00?',
    ],
    [
      'a day of a list that is not hit',
      GRID,
      '{on: [2020-03-11, 2020-03-14], at: 09:00, cancel: true, reason: 校庆, rest: stays}',
      '2020-03-14 has no lessons, so nothing starts at 09:00',
    ],
    [
      'a day outside of the term',
      GRID,
      '{on: 2021-03-11, at: 16:00, extra: chinese, length: 20m, reason: 补课}',
      '2021-03-11 is outside of the term, 2020-03-09 to 2020-03-20, so the change has no effect; correct the day',
    ],
    [
      'a range that ends before it begins',
      GRID,
      '{on: 2020-03-11/2020-03-09, at: 09:00, length: 15m, reason: 检修}',
      'the last day, 2020-03-09, is before the first, 2020-03-11',
    ],
    [
      'a move of an empty cell',
      `${HEAD}  09:00-09:20: [chinese, ~, ~, ~, ~]\n`,
      '{on: 2020-03-11, at: 09:00, moved-to: 10:00, reason: 检修}',
      'the cell at 2020-03-11 09:00 is empty, so there is nothing to move; write "extra" to add a lesson',
    ],
    [
      'a length of nothing',
      GRID,
      '{on: 2020-03-11, at: 09:00, length: 0m, reason: 检修}',
      'a length of nothing ends when it starts; write a length such as 20m',
    ],
  ])('%s', async (_, grid, entry, report) => {
    const files: Record<string, string> =
      grid === SHARED ? { 'courses/p2.yaml': 'grade: P2\ncourses: {math: {teacher: li, lessons: [一]}}\n' } : {};
    const { reports } = await shownOn([], grid + changes(entry), files);
    const line = grid.split('\n').length + 1;
    expect(
      reports.filter((one) => one.startsWith(`timetables/p1.yaml:${line}:`)).map((one) => one.replace(/^\S+ /, '')),
    ).toEqual([report]);
  });
});

describe('two changes', () => {
  const cancel = '{on: 2020-03-11, at: 09:00, cancel: true, reason: 停电, rest: stays}';
  const off = '{on: 2020-03-11, off: true, reason: 停电, rest: stays}';
  test.each([
    ['of a cell that is swapped', [swap('at: 09:20, swap-with: 09:00'), cancel], '2020-03-11 09:00'],
    ['a swap of a cell that is cancelled', [cancel, swap('at: 10:00, swap-with: 09:00')], '2020-03-11 09:00'],
    [
      'a swap of another day',
      [cancel, '{on: 2020-03-12, at: 10:00, swap-with: 2020-03-11 09:00, reason: 会议}'],
      '2020-03-11 09:00',
    ],
    ['of a day', [off, '{on: 2020-03-11, as: fri, reason: 调休}'], '2020-03-11'],
    [
      'two inserts',
      Array(2).fill('{on: 2020-03-11, at: 10:20, insert: news, length: 5m, reason: 通知}'),
      '2020-03-11 10:20',
    ],
    [
      'a range and one of its days',
      ['{on: 2020-03-09/2020-03-13, at: 09:00, length: 15m, reason: 检修}', cancel],
      '2020-03-11 09:00',
    ],
  ])('%s', async (_, entries, place) => {
    const { reports } = await faultsOf(GRID, ...entries);
    expect(reports).toEqual([`12:5 channel "p1" has two changes for ${place}`]);
  });

  test('a cell of a day that is off', async () => {
    expect((await faultsOf(GRID, off, cancel)).reports).toEqual([
      '12:5 2020-03-11 is off by another change, so nothing starts at 09:00',
    ]);
  });

  test('a range goes around a day that is off', async () => {
    const range = '{on: 2020-03-09/2020-03-13, at: 09:00, cancel: true, reason: 停电, rest: stays}';
    expect((await faultsOf(GRID, off, range)).reports).toEqual([]);
  });
});

describe('what meets after a change', () => {
  test.each([
    [
      'a longer cell',
      '{on: 2020-03-11, at: 09:00, length: 25m, reason: 讲座}',
      '11:5 "眼保健操" starts at 09:20, before "P1-chinese-03" ends at 09:25, on 2020-03-11',
    ],
    [
      'a moved cell',
      '{on: 2020-03-11, at: 09:00, moved-to: 09:50, reason: 讲座}',
      '11:5 "P1-chinese-04" starts at 09:50, before "P1-chinese-03" ends at 10:00, on 2020-03-11',
    ],
    [
      'an extra lesson',
      '{on: 2020-03-11, at: 10:10, extra: chinese, length: 20m, reason: 补课}',
      '11:5 "P1-chinese-05" starts at 10:10, before "P1-math-05" ends at 10:20, on 2020-03-11',
    ],
  ])('%s: the change is where it is reported', async (_, entry, report) => {
    expect((await faultsOf(GRID, entry)).reports[0]).toBe(report);
  });
});

test('a change that is refused has no effect', async () => {
  const plain = await shownOn(['2020-03-11', '2020-03-12'], GRID);
  for (const entry of [
    swap('at: 09:00, swap-with: 09:00'),
    swap('at: 09:00, swap-with: 11:00'),
    swap('swap-with: 2020-03-14'),
    '{on: 2020-03-11, as: sun, reason: 调休}',
    '{on: 2020-03-11, at: 09:05, insert: news, length: 5m, reason: 通知}',
    '{on: 2020-03-11, at: 09:00, insert: news, length: 15h, reason: 通知}',
  ]) {
    expect((await shownOn(['2020-03-11', '2020-03-12'], GRID + changes(entry))).shown).toEqual(plain.shown);
  }
});

test('what a change needs is asked for', async () => {
  const ask = async (entry: string) => (await faultsOf(`${HEAD}  09:00-09:20: chinese\n`, entry)).reports;
  expect(await ask('{on: 2020-03-11, at: 09:00, swap-with: 10:00}')).toEqual([
    '7:5 item 1 of "changes" has no "reason"',
  ]);
  expect(await ask('{on: 2020-03-11, off: true}')).toEqual(['7:5 item 1 of "changes" has no "reason"']);
  expect(await ask('{on: 2020-03-11, at: 16:00, extra: chinese, reason: 补课}')).toEqual([
    '7:5 item 1 of "changes" has no "length"',
  ]);
  expect(await ask('{on: 2020-03-11, reason: 补课}')).toEqual(['7:5 "swap-with" or "off" or "as" is missing here']);
  expect(await ask('{on: 2020-03-11, at: 09:00, swap-with: p2 09:00, reason: 补课}')).toEqual([
    '7:44 "p2 09:00" is not the time of a cell; write 09:45 on the same day, 2020-03-12 09:45 on another; only cells of one channel can be swapped',
  ]);
  expect(await ask('{on: 2020-03-11/12, at: 09:00, length: 50m, reason: 补课}')).toEqual([
    '7:10 "2020-03-11/12" is not a real day or range; write 2020-04-06, 2020-04-06/2020-04-08, or [2020-04-06, 2020-04-08] for several',
  ]);
});
