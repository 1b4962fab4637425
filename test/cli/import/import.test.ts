import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeProject } from '../../../src/cli/import/write-project.js';
import { readPlan } from '../../../src/cli/init/read-plan.js';
import { REPORT_FORMATS } from '../../../src/report/problems/index.js';
import { aWorkbook, WEEK } from '../../sheets/a-workbook.js';
import { runMain } from '../run-main.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-import-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const TERM = ['--term', '2026-03-02/2026-07-10'];
const run = (...argv: readonly string[]) => runMain(folder, '2026-02-20', argv);
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

const ROWS = [
  ['某校课程表'],
  [...WEEK],
  ['８：０５—８：２５', '语文\n张敏', '数学', '语文', '数学', '语文'],
  ['课间'],
  ['8:35-8:55', '数学', '语文阅读', '体育', '语文', '眼保健操'],
  ['下午 2:00-2:20', '班会', '音乐(单)/美术(双)', null, '书法', '劳动'],
];
const SOUND = ROWS.filter((row) => !row.includes('语文阅读'));
const put = (rows: readonly (readonly (string | null)[])[] = ROWS) =>
  writeFileSync(join(folder, '课表.xlsx'), aWorkbook({ 三年级: { rows, merges: ['A1:F1', 'A4:F4'] } }));

describe('airclass import', () => {
  test('from a first look to a project that check accepts, with one question on the way', async () => {
    put();
    const looked = await run('import', '课表.xlsx', '--into', 'new', ...TERM, '--lang', 'en');
    expect(looked.code).toBe(1);
    expect(looked.out.replaceAll('\n  ', ' ')).toContain(
      '课表.xlsx 三年级!C5 error "语文阅读" is not known; is it "语文"? [sheet-word-unknown]',
    );
    expect(existsSync(join(folder, 'new'))).toBe(false);

    const asked = await run('import', '课表.xlsx', '--into', 'new', ...TERM, '--write', '--lang', 'en');
    expect(asked.code).toBe(1);
    expect(readdirSync(join(folder, 'new')).sort()).toEqual(['.airclass', 'import.yaml']);
    expect(read('new/import.yaml')).toMatch(/\ncells:\n {2}# 三年级!C5\n {2}语文阅读: 语文\?\n$/);

    const open = await run('import', '课表.xlsx', '--into', 'new', ...TERM, '--write', '--lang', 'en');
    expect(open.out).toContain('new/import.yaml:8:9 error what "语文阅读" is has not been confirmed');
    expect(open.code).toBe(1);

    writeFileSync(join(folder, 'new/import.yaml'), read('new/import.yaml').replace('语文?', '语文'));
    const written = await run('import', '课表.xlsx', '--into', 'new', ...TERM, '--write', '--lang', 'en');
    expect(written.code).toBe(0);
    expect(written.out).toContain('Wrote 7 files (P3, term 2026-03-02 to 2026-07-10).');
    expect(
      read('new/timetables/p3.yaml'),
    ).toContain(`week:                       # 每行：起止时刻，每个上课日一格；空格写 ~  a cell for each weekday, ~ for none
  08:05-08:25: [chinese, math, chinese, math, chinese]
  08:25-08:35: break
  08:35-08:55: [math, chinese, pe-health, chinese, eye-exercises]
  14:00-14:20: [class-meeting, {odd: music, even: fine-art}, ~, calligraphy, labour]
`);
    expect(read('new/teachers.yaml')).toContain('chinese-p3: {name: 张敏, organisation: our-school}');

    const checked = await run('check', 'new', '--lang', 'en', '--max-warnings', '0');
    expect(checked.out).not.toMatch(/ (?:error|warning) /);
    expect(checked.code).toBe(0);
    expect((await run('build', 'new', '--from', '2026-03-02', '--out', 'out')).code).toBe(0);
  });

  test('a project is never overwritten', async () => {
    put();
    await run('init', 'new');
    const before = read('new/project.yaml');
    const { code } = await run('import', '课表.xlsx', '--into', 'new', '--write', '--lang', 'en');
    expect(code).toBe(1);
    expect(read('new/project.yaml')).toBe(before);
  });

  test('nor anything else that is there', async () => {
    put();
    writeFileSync(join(folder, 'notes.md'), 'x');
    const { code, err } = await run('import', '课表.xlsx', '--write', '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toContain('has other files in it, such as "notes.md"');
  });

  test.each([
    ['the copies of the schemas', '.airclass'],
    ["an editor's settings", '.vscode'],
  ])('no project is left where %s cannot be written', async (_, name) => {
    put(SOUND);
    mkdirSync(join(folder, 'new'));
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'new', name));
    const { code } = await run('import', '课表.xlsx', '--into', 'new', ...TERM, '--write');
    expect(code).toBe(2);
    expect(readdirSync(join(folder, 'new')).filter((there) => !there.startsWith('.'))).toEqual([]);
    rmSync(join(folder, 'new', name));
    expect((await run('import', '课表.xlsx', '--into', 'new', ...TERM, '--write')).code).toBe(0);
  });

  test('what was written before a file that cannot be is removed, and what was there is not', async () => {
    mkdirSync(join(folder, 'new/zones'), { recursive: true });
    writeFileSync(join(folder, 'new/zones/own.yaml'), 'x');
    const plan = readPlan({ grades: [], zones: [] }, join(folder, 'new'), 'new', Date.parse('2026-02-20'));
    const files = ['project.yaml', 'teachers.yaml', 'courses/p3.yaml', 'zones/main.yaml', 'zones/own.yaml'];
    const writing = writeProject(
      join(folder, 'new'),
      plan,
      files.map((path) => ({ path, text: 'y' })),
    );
    await expect(writing).rejects.toThrow(/EEXIST/);
    expect(readdirSync(join(folder, 'new')).filter((name) => !name.startsWith('.'))).toEqual(['zones']);
    expect(readdirSync(join(folder, 'new/zones'))).toEqual(['own.yaml']);
    expect(read('new/zones/own.yaml')).toBe('x');
  });

  test('a file that does not exist, and a folder', async () => {
    expect((await run('import', 'none.xlsx', '--into', 'new')).code).toBe(2);
    expect((await run('import', '.', '--into', 'new')).code).toBe(2);
  });

  test('a broken import.yaml is reported at its place, and nothing is written', async () => {
    put();
    writeFileSync(join(folder, 'import.yaml'), 'cells:\n  语文阅读: [1]\nunknown: 1\n');
    const { code, out } = await run('import', '课表.xlsx', '--write', '--lang', 'en');
    expect(code).toBe(1);
    expect(out).toContain('import.yaml:3:1 error');
    expect(readdirSync(folder).sort()).toEqual(['import.yaml', '课表.xlsx']);
  });

  test('several files, one of which cannot be read', async () => {
    put();
    writeFileSync(join(folder, '坏.xlsx'), '');
    const { code, out } = await run('import', '坏.xlsx', '课表.xlsx', '--into', 'new', '--write', '--lang', 'en');
    expect(code).toBe(1);
    expect(out).toContain('坏.xlsx error the file is empty');
    expect(existsSync(join(folder, 'new/project.yaml'))).toBe(false);
  });

  test('an answer in import.yaml keeps its comments when more is asked', async () => {
    put();
    writeFileSync(join(folder, 'import.yaml'), '# 教务处  the office\ncells:\n  天文: {kind: activity}  # 社团\n');
    await run('import', '课表.xlsx', '--write');
    expect(read('import.yaml')).toBe(
      '# 教务处  the office\ncells:\n  天文: {kind: activity}  # 社团\n  # 三年级!C5\n  语文阅读: 语文?\n',
    );
  });

  describe('the cell of a doubt is in every format of reports', () => {
    test.each(REPORT_FORMATS)('%s', async (format) => {
      put();
      const { code, out } = await run('import', '课表.xlsx', '--into', 'new', '--format', format, '--lang', 'zh');
      expect(code).toBe(1);
      expect(out).toContain(format === 'sarif' ? encodeURIComponent('课表.xlsx') : '课表.xlsx');
      expect(out).toContain('三年级!C5');
      expect(out).toContain('sheet-word-unknown');
    });
  });
});
