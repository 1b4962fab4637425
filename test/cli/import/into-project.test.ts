import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aWorkbook, table, WEEK, type Written } from '../../sheets/a-workbook.js';
import { runMain } from '../run-main.js';

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-into-'));
  put('term.xlsx', LIST);
  const { code } = await run('import', 'term.xlsx', '--into', 'p', '--write', '--lang', 'en');
  expect(code).toBe(0);
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...argv: readonly string[]) => runMain(folder, '2026-03-05', argv);
const into = (file: string, ...more: readonly string[]) =>
  run('import', file, '--into', 'p', '--lang', 'en', '--now', '2026-03-05', '--reason', 'training', ...more);
const timetable = () => readFileSync(join(folder, 'p/timetables/p1.yaml'), 'utf8');

type Rows = readonly (readonly Written[])[];
const put = (file: string, rows: Rows, sheet = '播出') =>
  writeFileSync(join(folder, file), aWorkbook({ [sheet]: { rows } }));

const HEAD = ['日期', '时间', '年级', '学科', '课号', '课题'];
/** Two weeks of Mondays to Fridays. */
const DAYS = ['02', '03', '04', '05', '06', '09', '10', '11', '12', '13'].map((day) => `2026-03-${day}`);
const LIST: Rows = [
  HEAD,
  ...DAYS.flatMap(
    (day, index): Rows => [
      [day, '9:00-9:20', '一年级', '语文', index + 1, `语${index + 1}`],
      [day, '9:30-9:50', '一年级', '数学', index + 1, `数${index + 1}`],
    ],
  ),
];
const NEXT_WEEK: Rows = [HEAD, ...LIST.slice(11)];
const withRow = (index: number, row: readonly Written[]): Rows =>
  NEXT_WEEK.map((own, place) => (place === index ? row : own));

describe('airclass import into a project', () => {
  test("next week's list, if it is the same, changes nothing and asks nothing", async () => {
    const before = timetable();
    put('next.xlsx', NEXT_WEEK);
    const { code, out, err } = await into('next.xlsx', '--write');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('The sheets say what the timetable says: nothing changes.');
    expect(timetable()).toBe(before);
  });

  test('what differs is shown as a patch and as viewers notice it, then written as changes', async () => {
    const before = timetable().replace('# The grid of one channel.', '# Ours.');
    writeFileSync(join(folder, 'p/timetables/p1.yaml'), before);
    // Two courses change places on one day.
    put('next.xlsx', [
      HEAD,
      ...NEXT_WEEK.slice(1, 3),
      ['2026-03-10', '9:00-9:20', '一年级', '数学', 7, '数7'],
      ['2026-03-10', '9:30-9:50', '一年级', '语文', 7, '语7'],
      ...NEXT_WEEK.slice(5),
    ]);
    const shown = await into('next.xlsx');
    expect(shown.code).toBe(0);
    expect(shown.out).toContain('--- a/p/timetables/p1.yaml\n+++ b/p/timetables/p1.yaml\n');
    expect(shown.out).toMatch(/p1 {2}09:00–09:20 {2}moved/);
    expect(timetable()).toBe(before);

    const written = await into('next.xlsx', '--write');
    expect(written.code).toBe(0);
    expect(timetable()).toContain('# Ours.');
    expect(timetable()).toMatch(/\{on: 2026-03-10, at: 09:00, show: math 7, reason: training.*\}/);
    const again = await into('next.xlsx', '--write');
    expect(again.out).toContain('nothing changes');
  });

  test('a row out of order that would move other lessons is refused', async () => {
    const before = timetable();
    put('next.xlsx', withRow(1, ['2026-03-09', '9:00-9:20', '一年级', '数学', null, null]));
    const { code, err } = await into('next.xlsx', '--write');
    expect(code).toBe(1);
    expect(err).toContain('nothing was written');
    expect(timetable()).toBe(before);
  });

  test('a week grid needs its week', async () => {
    const grid = [[...WEEK], ...table('9:00-9:20 语文 语文 语文 语文 语文\n9:30-9:50 数学 数学 - 数学 数学')];
    put('grid.xlsx', grid, '一年级');
    const asked = await into('grid.xlsx');
    expect(asked.code).toBe(2);
    expect(asked.err).toContain('--week');
    const { code } = await into('grid.xlsx', '--week', '2026-03-11', '--write');
    expect(code).toBe(0);
    expect(timetable()).toContain('{on: 2026-03-11, at: 09:30, cancel: true, reason: training, rest: stays}');
  });

  test('a list of changes', async () => {
    put('changes.xlsx', [
      ['日期', '年级', '时间', '改为', '新时间', '原因'],
      ['3月10日', '一年级', '9:00', '数学', null, '外出'],
      ['3月12日', '一年级', '9:00', null, '9:30', '教研'],
    ]);
    const { code } = await into('changes.xlsx', '--write');
    expect(code).toBe(0);
    expect(timetable()).toMatch(/\{on: 2026-03-12, at: 09:00, swap-with: 09:30, reason: 教研\}/);
    expect(timetable()).toMatch(/\{on: 2026-03-10, at: 09:00, show: math, reason: 外出, rest: stays\}/);
  });
});
