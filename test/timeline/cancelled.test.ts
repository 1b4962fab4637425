import { expect, test } from 'vitest';
import { aProject } from '../a-project.js';

const ROWS =
  'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  08:30-08:50: eyes\n  09:00-09:20: chinese\n  09:30-09:50: math\n';
const REPEATS =
  'repeats:\n  - {of: today, from: 09:00-10:00, at: 14:00}\n  - {of: yesterday, from: 09:00-10:00, at: 18:00}\n  - {of: week, at: sat 08:00, gap: 5m}\n';
const clock = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);

async function cancelled(day: string, { calendar = '', changes = '' }) {
  const { timeline, reports } = await aProject({
    'calendar.yaml': `term: {first-day: 2020-03-09, last-day: 2020-03-20}\n${calendar}`,
    'timetables/p1.yaml': `${ROWS}${REPEATS}${changes}`,
  });
  const rows = timeline?.lines.get('p1')?.cancelledOn(day);
  if (rows === undefined) throw new Error(reports.join('\n'));
  return rows.map(({ start, end, reason }) => `${clock(start)}-${clock(end)} ${reason.zh}`);
}

const CLOSED = 'closures: [{from: 2020-03-11, to: 2020-03-11, name: 运动会}]\n';

test.each<[string, string, { calendar?: string; changes?: string }, readonly string[]]>([
  [
    'a closed day, with the repeats of that day',
    '2020-03-11',
    { calendar: CLOSED },
    ['08:30-08:50 运动会', '09:00-09:20 运动会', '09:30-09:50 运动会', '14:00-14:20 运动会', '14:30-14:50 运动会'],
  ],
  ['the repeats of the day after', '2020-03-12', { calendar: CLOSED }, ['18:00-18:20 运动会', '18:30-18:50 运动会']],
  ["the end of the week's repeats", '2020-03-14', { calendar: CLOSED }, ['11:15-12:05 运动会']],
  ['no other day', '2020-03-10', { calendar: CLOSED }, []],
  [
    'a weekend, which teaches nothing anyway',
    '2020-03-14',
    { calendar: 'closures: [{from: 2020-03-14, to: 2020-03-15}]\n' },
    [],
  ],
  [
    'a closure without a name',
    '2020-03-11',
    { calendar: 'closures: [{from: 2020-03-11, to: 2020-03-11}]\n' },
    ['08:30-08:50 停课', '09:00-09:20 停课', '09:30-09:50 停课', '14:00-14:20 停课', '14:30-14:50 停课'],
  ],
  [
    'a holiday',
    '2020-03-12',
    { calendar: 'holidays: [{from: 2020-03-12, to: 2020-03-12, name: 植树节}]\n' },
    ['08:30-08:50 植树节', '09:00-09:20 植树节', '09:30-09:50 植树节', '14:00-14:20 植树节', '14:30-14:50 植树节'],
  ],
  [
    'a cancelled cell, with its repeat',
    '2020-03-10',
    { changes: 'changes:\n  - {on: 2020-03-10, at: 09:00, cancel: true, reason: 停电}\n' },
    ['09:00-09:20 停电', '14:00-14:20 停电'],
  ],
  [
    'a cancelled repeat',
    '2020-03-10',
    { changes: 'changes:\n  - {on: 2020-03-10, at: 14:30, cancel: true, reason: 停电}\n' },
    ['14:30-14:50 停电'],
  ],
  [
    'nothing without a reason',
    '2020-03-10',
    { changes: 'changes:\n  - {on: 2020-03-10, at: 09:00, cancel: true}\n' },
    [],
  ],
])('what is not shown: %s', async (_, day, files, rows) => {
  expect(await cancelled(day, files)).toEqual(rows);
});
