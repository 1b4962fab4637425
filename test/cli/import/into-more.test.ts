import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aWorkbook, type SheetPlan, table, WEEK, type Written } from '../../sheets/a-workbook.js';
import { runMain } from '../run-main.js';

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-more-'));
  put('term.xlsx', {
    一年级: { rows: [[...WEEK], ...table('9:00-9:20 语文 数学 语文 数学 语文\n9:30-9:50 数学 - - 数学 体育')] },
  });
  const { code } = await run('import', 'term.xlsx', '--into', 'p', '--term', '2026-03-02/2026-03-27', '--write');
  expect(code).toBe(0);
});
afterEach(() => rmSync(folder, { recursive: true }));

type Rows = readonly (readonly Written[])[];
const run = (...argv: readonly string[]) =>
  runMain(folder, '2026-03-05', [...argv, '--lang', 'en', '--now', '2026-03-05']);
const into = (...more: readonly string[]) => run('import', 'more.xlsx', '--into', 'p', ...more);
const put = (file: string, sheets: Readonly<Record<string, SheetPlan>>) =>
  writeFileSync(join(folder, file), aWorkbook(sheets));
const putRows = (rows: Rows, sheet = '表') => put('more.xlsx', { [sheet]: { rows } });
const text = (path: string) => readFileSync(join(folder, 'p', path), 'utf8');
const answers = (yaml: string) => writeFileSync(join(folder, 'p/import.yaml'), yaml);

/** Shown, written, and then again: the second time nothing changes. */
async function writtenOnce(...more: readonly string[]): Promise<string> {
  const shown = await into(...more);
  expect(shown.code).toBe(0);
  expect(shown.out).toContain('Add --write to write.');
  const written = await into(...more, '--write');
  expect(written.code).toBe(0);
  const again = await into(...more, '--write');
  expect(again.code).toBe(0);
  expect(again.out).toContain('nothing changes');
  return shown.out;
}

const LESSONS = ['年级', '学科', '课号', '课题', '教师'];
const CHANGES = ['日期', '年级', '时间', '改为', '新时间', '代课教师', '原因'];

describe('airclass import of more into a project', () => {
  test('a new grade gets its courses and timetable, with teachers and programmes of the project', async () => {
    putRows(
      [[...WEEK], ...table('9:00-9:20 语文 科学 语文 科学 语文\n9:30-9:50 眼保健操 - - 科学（王芳） 体育')],
      '二年级',
    );
    const out = await writtenOnce('--from', '2026-03-09');
    expect(out).toContain('--- /dev/null\n+++ b/p/courses/p2.yaml\n');
    expect(text('timetables/p2.yaml')).toContain('channel: p2\ngrade: P2\nfrom: 2026-03-09\n');
    expect(text('courses/p2.yaml')).toMatch(
      /chinese:\n {4}teacher: chinese-teacher\n[\s\S]*science:\n {4}teacher: science-p2\n/,
    );
    expect(text('teachers.yaml')).toContain('science-p2: {name: 王芳, organisation: our-school}\n');
    expect(text('zones/main.yaml')).toContain('p2: {number: 2, id: p2.main.school.example,');
    expect(text('programmes.yaml')).toContain(
      'eye-exercises: {title: {zh: 眼保健操, en: Eye exercises}, kind: exercise}\n',
    );
  });

  test('a new grade in a list of dates', async () => {
    putRows([
      ['日期', '时间', '年级', '学科', '课题'],
      ['2026-03-09', '9:00-9:20', '二年级', '语文', '春天'],
      ['2026-03-10', '9:00-9:20', '二年级', '语文', '燕子'],
      ['2026-03-09', '9:00-9:20', '一年级', '语文', null],
    ]);
    await writtenOnce('--reason', 'r');
    expect(text('courses/p2.yaml')).toContain('- 春天\n      - 燕子\n');
    expect(text('timetables/p1.yaml')).toContain('{on: 2026-03-09, at: 09:30, cancel: true, reason: r, rest: stays}');
  });

  test('a week that holds from a day on is another timetable, with the repeats of the one before', async () => {
    const before = text('timetables/p1.yaml');
    const withRepeats = before.replace(
      'changes: []',
      'repeats:\n  - {of: today, from: 09:00-10:00, at: 14:00} # noon\nchanges: []',
    );
    writeFileSync(join(folder, 'p/timetables/p1.yaml'), withRepeats);
    putRows([[...WEEK], ...table('9:00-9:20 数学 数学 语文 数学 语文\n9:40-10:00 科学 - - 数学 体育')], '一年级');
    const asked = await into();
    expect(asked.code).toBe(2);
    expect(asked.err).toMatch(/--week[\s\S]*--from/);
    await writtenOnce('--from', '2026-03-16');
    expect(text('timetables/p1.yaml')).toBe(withRepeats);
    expect(text('timetables/p1-2026-03-16.yaml')).toContain(
      'repeats:\n  - {of: today, from: 09:00-10:00, at: 14:00} # noon\nchanges: []',
    );
    // As many as there are Mondays from then on.
    expect(text('courses/p1.yaml')).toMatch(
      /science:\n {4}teacher: science-teacher\n {4}lessons:\n {6}- 第 1 课\n {6}- 第 2 课\n(?! {6}-)/,
    );
    const { code, out } = await into();
    expect([code, out]).toEqual([0, expect.stringContaining('nothing changes')]);
  });

  test('the same week without dates changes nothing, and a weekly list is one too', async () => {
    const week: Rows = ['星期一', '星期二', '星期三', '星期四', '星期五'].flatMap((day, index): Rows => {
      const rows = [
        [day, '9:00-9:20', '一年级', ['语文', '数学', '语文', '数学', '语文'][index] ?? ''],
        ...([0, 3, 4].includes(index) ? [[day, '9:30-9:50', '一年级', index === 4 ? '体育' : '数学']] : []),
      ];
      return rows;
    });
    const head = ['星期', '时间', '年级', '学科'];
    putRows([head, ...week]);
    const same = await into();
    expect([same.code, same.out]).toEqual([0, expect.stringContaining('nothing changes')]);
    putRows([head, ...week.slice(0, -1)]);
    await writtenOnce('--week', '2026-03-20', '--reason', 'r');
    expect(text('timetables/p1.yaml')).toContain('{on: 2026-03-20, at: 09:30, cancel: true, reason: r, rest: stays}');
  });

  test('lessons get their titles, files and teachers; those after the last are added', async () => {
    const courses = text('courses/p1.yaml');
    const count = courses.split('chinese:')[1]?.split('math:')[0]?.match(/- 第/g)?.length ?? 0;
    answers('approved-by: 教务处\n');
    putRows([
      LESSONS,
      ['一年级', '语文', 1, '天地人', '李老师'],
      ['一年级', '语文', 2, '金木水', '李老师'],
      ['一年级', '语文', 3, '口耳目', '周敏'],
      ['一年级', '语文', count + 2, '复习', null],
      ['一年级', '科学', 1, '水', null],
    ]);
    await writtenOnce('--reason', '产假');
    const after = text('courses/p1.yaml');
    expect(after).toContain(
      '- 天地人\n      - 金木水\n      - {title: 口耳目, teacher: chinese-p1-2}\n      - 第 4 课\n',
    );
    expect(after).toContain(`- 第 ${count + 1} 课\n      - 复习\n`);
    expect(after).toContain(
      'stand-ins:\n      - {lessons: 3, teacher: chinese-p1-2, reason: 产假, approved-by: 教务处}\n',
    );
    expect(after).toContain('  science:\n    teacher: science-teacher\n    lessons:\n      - 水\n');
    expect(text('teachers.yaml')).toContain(
      'chinese-p1: {name: 李, organisation: our-school}\n  chinese-p1-2: {name: 周敏, organisation: our-school}\n',
    );
  });

  test('titles without numbers are those of lessons that have none yet; what is not certain is refused', async () => {
    const head = ['年级', '学科', '课题'];
    putRows([head, ['一年级', '语文', '天地人'], ['一年级', '语文', '金木水']]);
    await writtenOnce();
    putRows([head, ['一年级', '语文', '天地人'], ['一年级', '语文', '口耳目']]);
    const before = text('courses/p1.yaml');
    const { code, out } = await into('--write');
    expect(code).toBe(1);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('表!C3 error which lesson "口耳目" is, is not known');
    expect(text('courses/p1.yaml')).toBe(before);
  });

  test('teachers take courses that have nobody; nobody is replaced once they were on air', async () => {
    const head = ['姓名', '学科', '年级', '学校'];
    putRows([head, ['王芳', '语文', '一年级', '第二小学'], ['赵刚', '体育', '一年级', null]]);
    await writtenOnce();
    expect(text('teachers.yaml')).toContain('school-1: 第二小学\n');
    expect(text('courses/p1.yaml')).toMatch(/chinese:\n {4}teacher: chinese\n/);
    putRows([head, ['钱进', '语文', '一年级', null]]);
    const { code, out } = await into('--write');
    expect(code).toBe(1);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('表!A2 error 王芳 has taught P1-chinese on air since 2026-03-02');
  });

  test('stand-ins, a day off, lessons that change places, and one that is moved', async () => {
    putRows([
      CHANGES,
      ['2026-03-09', '一年级', '9:00', null, null, '周敏', '培训'],
      ['2026-03-10', '一年级', null, '停课', null, null, '运动会'],
      ['2026-03-12', '一年级', '9:00', '体育', null, '赵刚', '外出'],
      ['2026-03-13', '一年级', '9:00', null, '9:30', null, '对调'],
      ['2026-03-11', '一年级', '9:00', null, '10:00', null, '晚到'],
    ]);
    const asked = await into('--write');
    expect(asked.code).toBe(1);
    expect(text('import.yaml')).toContain('approved-by: "?"');
    answers('approved-by: 教务处\n');
    await writtenOnce();
    const timetable = text('timetables/p1.yaml');
    expect(timetable).toContain('{on: 2026-03-10, off: true, reason: 运动会, rest: stays}');
    expect(timetable).toContain('{on: 2026-03-13, at: 09:00, swap-with: 09:30, reason: 对调}');
    expect(timetable).toContain('{on: 2026-03-11, at: 09:00, moved-to: 10:00, reason: 晚到}');
    expect(text('courses/p1.yaml')).toMatch(/{lessons: 4, teacher: chinese-p1, reason: 培训, approved-by: 教务处}/);
    expect(text('courses/p1.yaml')).toMatch(/{lessons: 2, teacher: pe-health-p1, reason: 外出, approved-by: 教务处}/);
  });

  test('a change without a reason is refused with advice, and nothing is written', async () => {
    const before = text('timetables/p1.yaml');
    putRows([CHANGES.slice(0, 4), ['2026-03-09', '一年级', '9:00', '体育']]);
    const { code, err } = await into('--write');
    expect(code).toBe(2);
    expect(err).toContain(
      'changes need their reason: a column of reasons in the sheet, "reason" in import.yaml, or --reason',
    );
    expect(text('timetables/p1.yaml')).toBe(before);
    answers('reason: 培训\n');
    await writtenOnce();
    expect(text('timetables/p1.yaml')).toContain('reason: 培训');
  });

  test('a file that is in the way is not replaced', async () => {
    writeFileSync(join(folder, 'p/courses/p2.yaml'), 'grade: P2\ncourses: {}\n');
    putRows([[...WEEK], ...table('9:00-9:20 语文 科学 语文 科学 语文')], '二年级');
    const { code, err } = await into('--write');
    expect([code, err]).toEqual([2, expect.stringContaining('"courses/p2.yaml" exists already')]);
    expect(existsSync(join(folder, 'p/timetables/p2.yaml'))).toBe(false);
  });
});
