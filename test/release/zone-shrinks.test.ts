import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Stretch } from '../../src/model/time.js';
import type { GuideSummary } from '../../src/proof/guide-summary.js';
import { zoneShrinks } from '../../src/release/guards/zone-shrinks.js';
import { SMALL_PROJECT } from '../a-project.js';
import { runMain } from '../cli/run-main.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** `minutes` of lessons in each hour from `from` on. */
const guide = (from: number, until: number, ...minutes: readonly number[]): GuideSummary => ({
  from: from * HOUR,
  until: until * HOUR,
  lessons: new Map([['p1', new Map(minutes.map((count, index) => [from + index, count * MINUTE]))]]),
  locked: new Map(),
});
const state = (summary: GuideSummary) => ({ folder: '', lineup: {}, guide: summary, paths: [] });
const found = (before: GuideSummary, after: GuideSummary, reasons: readonly Stretch[] = []) => {
  const comparison = {
    zone: 'one',
    before: state(before),
    after: state(after),
    locked: undefined,
    excused: () => reasons,
    tell: (at: number) => ({ zh: `${at}`, en: `${at}` }),
  };
  return [...zoneShrinks.check(comparison)].map(({ text }) => text.en);
};
const hours = (from: number, until: number): Stretch => ({ from: from * HOUR, until: until * HOUR });

test.each<[string, GuideSummary, GuideSummary, readonly Stretch[], readonly string[]]>([
  ['a tenth less', guide(0, 2, 50, 50), guide(0, 2, 40, 50), [], []],
  [
    'a minute more than that',
    guide(0, 2, 50, 50),
    guide(0, 2, 39, 50),
    [],
    [
      `lessons from 0 to ${2 * HOUR} take 1 h 29 min instead of 1 h 40 min; neither timetable nor calendar gives a reason for 11 min of that`,
    ],
  ],
  ['all with a reason', guide(0, 2, 50, 50), guide(0, 2, 0, 50), [hours(0, 1)], []],
  [
    'a part with a reason',
    guide(0, 2, 50, 50),
    guide(0, 2, 0, 50),
    [{ from: 0, until: 20 * MINUTE }],
    [
      `lessons from 0 to ${2 * HOUR} take 50 min instead of 1 h 40 min; neither timetable nor calendar gives a reason for 30 min of that`,
    ],
  ],
  [
    'a reason for another hour',
    guide(0, 2, 50, 50),
    guide(0, 2, 0, 50),
    [hours(1, 2)],
    [
      `lessons from 0 to ${2 * HOUR} take 50 min instead of 1 h 40 min; neither timetable nor calendar gives a reason for 50 min of that`,
    ],
  ],
  [
    'a reason that is longer than what its hour loses, and a loss in another one',
    guide(0, 2, 50, 50),
    guide(0, 2, 45, 0),
    [hours(0, 1)],
    [
      `lessons from 0 to ${2 * HOUR} take 45 min instead of 1 h 40 min; neither timetable nor calendar gives a reason for 50 min of that`,
    ],
  ],
  ['lessons that move', guide(0, 2, 50, 0), guide(0, 2, 0, 50), [], []],
  ['fewer before the shared part', guide(0, 3, 60, 5, 5), guide(1, 3, 5, 5), [], []],
  ['fewer after the shared part', guide(0, 2, 10, 10), guide(0, 4, 10, 10, 0, 0), [], []],
  [
    'an hour less at the end',
    guide(0, 2, 10, 10),
    guide(0, 1, 10),
    [],
    [`the guide ends ${HOUR} instead of ${2 * HOUR}`],
  ],
])('%s', (_, before, after, reasons, texts) => {
  expect(found(before, after, reasons)).toEqual(texts);
});

describe('from one build to the next', () => {
  const TIMETABLE = [
    'channel: p1',
    'grade: P1',
    'from: 2020-03-09',
    'week:',
    '  08:30-08:50: eyes',
    '  09:00-09:20: chinese',
    '  09:30-09:50: math',
    '  10:00-10:20: chinese',
    'repeats:',
    '  - {of: today, from: 09:00-10:20, at: 14:00}',
    '  - {of: yesterday, from: 09:00-10:20, at: 18:00}',
    '  - {of: week, at: sat 08:00, gap: 5m}',
    '',
  ].join('\n');
  const LESSONS = '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰'.split('').join(', ');
  const FILES: Readonly<Record<string, string>> = {
    ...SMALL_PROJECT,
    'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [${LESSONS}]}\n  math: {teacher: li, lessons: [${LESSONS}]}\n`,
    'timetables/p1.yaml': TIMETABLE,
    'zones/one.yaml': (SMALL_PROJECT['zones/one.yaml'] ?? '').replace(
      'outputs: {}',
      'outputs: {xmltv: {days: 7, past-days: 0}}',
    ),
  };
  let folder = '';
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const build = (now = '2020-03-08T08:00:00Z') => runMain(folder, now, ['build', '--from', '2020-03-09']);

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'airclass-shrinks-'));
    for (const [path, text] of Object.entries(FILES)) write(path, text);
    expect(await build()).toMatchObject({ code: 0 });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const calendar = (more: string) => ['calendar.yaml', `${FILES['calendar.yaml']}${more}\n`] as const;
  const changes = (...lines: readonly string[]) =>
    ['timetables/p1.yaml', `${TIMETABLE}changes:\n${lines.map((line) => `  - ${line}\n`).join('')}`] as const;

  test.each([
    ['a day closed for a named reason', calendar('closures: [{from: 2020-03-11, to: 2020-03-11, name: 运动会}]')],
    ['three days closed', calendar('closures: [{from: 2020-03-10, to: 2020-03-12, name: 台风}]')],
    ['a holiday', calendar('holidays: [{from: 2020-03-12, to: 2020-03-13, name: 植树节}]')],
    [
      'cells cancelled for a reason, with their repeats',
      changes(
        '{on: 2020-03-10, at: 09:00, cancel: true, reason: 停电}',
        '{on: 2020-03-10, at: 09:30, cancel: true, reason: 停电}',
        '{on: 2020-03-10, at: 10:00, cancel: true, reason: 停电}',
      ),
    ],
  ])('%s is published', async (_, [path, text]) => {
    write(path, text);
    const { code, err } = await build();
    expect({ code, err }).toMatchObject({ code: 0 });
  });

  test.each([
    ['repeats deleted', ['timetables/p1.yaml', TIMETABLE.replace(/repeats:[\s\S]*/, '')]],
    ['a row deleted', ['timetables/p1.yaml', TIMETABLE.replace('  10:00-10:20: chinese\n', '')]],
    ['weekdays deleted', calendar('weekdays: [mon, tue, wed]')],
    ['the end of term moved', ['calendar.yaml', 'term: {first-day: 2020-03-09, last-day: 2020-03-11}\n']],
  ] as const)('%s is refused', async (_, [path, text]) => {
    write(path, text);
    const { code, err } = await build();
    expect({ code, err }).toMatchObject({ code: 1 });
    expect(err).toContain('--accept-shrink');
    expect(err).toMatch(/: lessons from .* take .* instead of/);
  });
});
