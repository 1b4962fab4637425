import { expect, test } from 'vitest';
import { HOUR } from '../../../src/model/time.js';
import { compareReleases } from '../../../src/published/diff/compare-releases.js';
import { airedChanges } from '../../../src/report/refusal/aired-changes.js';
import { SMALL_PROJECT } from '../../a-project.js';
import { aTimeline, type Files } from '../../published/diff/a-diff.js';
import { TWO_ZONES } from '../../release/a-release.js';

const BASE: Files = { ...SMALL_PROJECT, ...TWO_ZONES };
const CLOCK = { timeZone: 'Asia/Shanghai', dayStart: 6 * HOUR };
const change = (...lines: readonly string[]): Files => ({
  'timetables/p1.yaml': `${BASE['timetables/p1.yaml']}changes:\n${lines.map((line) => `  - ${line}\n`).join('')}`,
});
const was = await aTimeline(BASE);

async function says(files: Files, now: string, before = was): Promise<readonly string[]> {
  const diff = compareReleases(before, await aTimeline({ ...BASE, ...files }));
  const texts = airedChanges(diff, { ...CLOCK, now: Date.parse(`2020-03-${now}+08:00`) });
  // The heading and the advice are the same for all.
  return texts.slice(1, -1).flatMap(({ zh, en }) => [zh.trim(), en.trim()]);
}

test.each<[string, Files, string, readonly string[]]>([
  [
    'a lesson that went on air this morning',
    change('{on: 2020-03-10, at: 09:00, show: repeat chinese 1, rest: moves}'),
    '10T13:00',
    [
      '今天 09:00 原为“小学一年级语文：二”，现为“小学一年级语文：一”（重播）',
      'today 09:00 it was "Primary 1 Chinese, lesson 2" and is "Primary 1 Chinese, lesson 1" (repeat) now',
    ],
  ],
  [
    'what is on air has begun',
    change('{on: 2020-03-10, at: 09:00, cancel: true, rest: stays}'),
    '10T09:10',
    [
      '今天 09:00 原为“小学一年级语文：二”，现为“台标”',
      'today 09:00 it was "Primary 1 Chinese, lesson 2" and is "台标" now',
    ],
  ],
  ['later than now is no concern', change('{on: 2020-03-10, at: 09:00, cancel: true}'), '10T08:59', []],
  [
    'another title of the same lesson',
    { 'courses/p1.yaml': (BASE['courses/p1.yaml'] ?? '').replace('二', '贰') },
    '11T13:00',
    [],
  ],
])('%s', async (_, files, now, expected) => {
  expect(await says(files, now)).toEqual(expected);
});

test('many are counted', async () => {
  const files = { 'timetables/p1.yaml': (BASE['timetables/p1.yaml'] ?? '').replace('09:30-09:50', '09:35-09:55') };
  const lines = await says(files, '11T20:00');
  expect(lines.slice(0, 2)).toEqual([
    expect.stringContaining('周一 09:30 原为'),
    expect.stringContaining('Mon 9 March 09:30 it was'),
  ]);
  expect(lines.slice(-2)).toEqual(['另有 3 个', 'and 3 more']);
});

test('what was not planned, and is said to have been shown', async () => {
  const before = await aTimeline({ ...BASE, ...change('{on: 2020-03-09, at: 14:00, cancel: true}') });
  expect(await says({}, '10T13:00', before)).toEqual([
    '昨天 14:00 原为“休息”，现为“小学一年级语文：一”（重播）',
    'yesterday 14:00 it was "Break" and is "Primary 1 Chinese, lesson 1" (repeat) now',
  ]);
});
