import { expect, test } from 'vitest';
import { aProject } from '../a-project.js';
import fc from '../properties.js';

const GRID =
  'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n  09:30-09:50: math\n  10:00-10:20: [chinese, ~, chinese, ~, ~]\n';
const clock = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');

/** When each lesson of Chinese has its first run, and what is reported. */
async function firstRuns(...changes: readonly string[]) {
  const { timeline, reports } = await aProject({
    'timetables/p1.yaml': `${GRID}${changes.length === 0 ? '' : `changes:\n${changes.map((change) => `  - ${change}\n`).join('')}`}`,
  });
  if (timeline === undefined) throw new Error(reports.join('\n'));
  const runs = [...timeline.firstBroadcasts].map(([{ id }, { at }]) => [id, clock(at)] as const);
  return { runs: Object.fromEntries(runs.filter(([id]) => id.startsWith('P1-chinese'))), reports };
}

test.each([
  ['is cancelled', 'cancel: true'],
  ['is replaced by a repeat', 'show: repeat chinese 1'],
  ['is replaced by a programme', 'show: eyes'],
  ['is replaced by a lesson of another course', 'show: math'],
])('where a lesson %s and the rest stays, no other lesson of the course moves', async (_, instead) => {
  const [plan, changed] = await Promise.all([
    firstRuns(),
    firstRuns(`{on: 2020-03-10, at: 09:00, ${instead}, rest: stays}`),
  ]);
  const { 'P1-chinese-03': leftOut, ...others } = plan.runs;
  expect(leftOut).toBe('03-10 09:00');
  expect(changed.runs).toEqual(others);
});

test('a lesson that is left out can be shown later, and is first run there', async () => {
  const { runs } = await firstRuns(
    '{on: 2020-03-10, at: 09:00, show: eyes, rest: stays}',
    '{on: 2020-03-13, at: 09:30, show: chinese 3, rest: stays}',
  );
  const plan = await firstRuns();
  expect(runs).toEqual({ ...plan.runs, 'P1-chinese-03': '03-13 09:30' });
});

test.each([
  ['moves', ', rest: moves', []],
  [
    'is not said to move',
    '',
    [
      'timetables/p1.yaml:9:5 the change of 2020-03-10 09:00 puts off all later lessons of course "P1-chinese"; write rest: moves if that is meant, rest: stays to leave out this one alone',
    ],
  ],
])('where the rest %s, all later lessons do', async (_, rest, expected) => {
  const { runs, reports } = await firstRuns(`{on: 2020-03-10, at: 09:00, show: repeat chinese 1${rest}}`);
  expect(runs['P1-chinese-03']).toBe('03-11 09:00');
  expect(runs['P1-chinese-04']).toBe('03-11 10:00');
  expect(reports.filter((line) => line.includes('puts off'))).toEqual(expected);
});

test('a day that is off leaves out its lessons, and no other lesson moves', async () => {
  const plan = await firstRuns();
  const { runs } = await firstRuns('{on: 2020-03-11, off: true, rest: stays, reason: 停电}');
  const isKept = ([, at]: readonly [string, string]) => !at.startsWith('03-11');
  expect(Object.entries(plan.runs).filter((run) => !isKept(run))).toHaveLength(2);
  expect(runs).toEqual(Object.fromEntries(Object.entries(plan.runs).filter(isKept)));
});

test('changes whose rest stays never move a lesson that they do not name', async () => {
  // The last row of a day too: nothing comes after it on that day.
  const cells = [
    ...['2020-03-09', '2020-03-10', '2020-03-11', '2020-03-12', '2020-03-13'].map((day) => `${day} 09:00`),
    ...['2020-03-09', '2020-03-11'].map((day) => `${day} 10:00`),
  ];
  const plan = await firstRuns();
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.constantFrom(...cells), { maxLength: 4 }), async (changed) => {
      const lines = changed.map((cell) => `{on: ${cell.replace(' ', ', at: ')}, cancel: true, rest: stays}`);
      const { runs } = await firstRuns(...lines);
      const isKept = ([, at]: readonly [string, string]) => !changed.some((cell) => at === cell.slice(5));
      expect(runs).toEqual(Object.fromEntries(Object.entries(plan.runs).filter(isKept)));
    }),
    { numRuns: 15 },
  );
});
