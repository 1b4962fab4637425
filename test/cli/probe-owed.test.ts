import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { SMALL_PROJECT } from '../a-project.js';
import { aFolder, environment } from '../media/media-bench.js';
import { writeMp4 } from '../media/write-mp4.js';
import { runWith } from './run-main.js';

const PROJECT = {
  ...SMALL_PROJECT,
  'project.yaml': 'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\nmedia: {}\n',
  'teachers.yaml':
    'organisations:\n  east: {name: 东区, contact: {person: 周晓梅, phone: 028-0100-0111}, deadline: {days-before: 1, at: 12:00}}\n  west: 西区\nteachers:\n  zhang: {name: 张敏, organisation: east}\n  li: {name: 李娜, organisation: west}\n',
  'courses/p1.yaml':
    'grade: P1\ncourses:\n  chinese:\n    teacher: zhang\n    lessons:\n      - {title: 一, reviewed: {on: 2020-03-01, by: 王芳}}\n      - 二\n      - 三\n  math: {teacher: li, lessons: [加, 减, 乘]}\n',
  'timetables/p1.yaml':
    'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: [chinese, chinese, chinese, ~, ~]\n  10:00-10:20: [math, math, math, ~, ~]\n',
  'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-13}\n',
};
const FILM = writeMp4({ length: 900, title: 'x' });

async function probe(folder: string, args: readonly string[], io: Partial<Io> = {}) {
  const now = () => Date.parse('2020-03-08T20:00+08:00');
  return runWith(['probe', '.', '--lang', 'en', ...args], {
    env: await environment(),
    cwd: folder,
    now,
    columns: 120,
    ...io,
  });
}

describe('airclass probe --owed', () => {
  test('who owes what by when, and whom to call', async () => {
    const folder = await aFolder({ ...PROJECT, 'media/P1/math/01.mp4': FILM, 'media/P1 数学 第2课.mp4': FILM });
    const { code, out, err } = await probe(folder, ['--owed']);
    expect(err).toBe('');
    expect(code).toBe(1);
    expect(out.split('\n').map((line) => line.trim().replace(/ {2,}/g, '  '))).toEqual([
      '西区: 3 lessons, 1 of them overdue',
      'Lesson  Course  Due  Airs  Wanted',
      'P1-math-02  Mathematics  2020-03-08 10:00 overdue  2020-03-10 10:00  missing; it may be "P1 数学 第2课.mp4"',
      'P1-math-01  Mathematics  2020-03-09 10:00  2020-03-09 10:00  not reviewed',
      'P1-math-03  Mathematics  2020-03-09 10:00  2020-03-11 10:00  missing',
      '',
      '东区: 3 lessons, 1 of them overdue · 周晓梅 028-0100-0111',
      'Lesson  Course  Due  Airs  Wanted',
      'P1-chinese-01  Chinese  2020-03-08 12:00 overdue  2020-03-09 09:00  missing',
      'P1-chinese-02  Chinese  2020-03-09 12:00  2020-03-10 09:00  missing',
      'P1-chinese-03  Chinese  2020-03-10 12:00  2020-03-11 09:00  missing',
      '',
      '1 recording is there under another name: airclass probe --rename',
      '',
    ]);
  });

  test('a window, an organisation by its name, a message, a file', async () => {
    const folder = await aFolder({ ...PROJECT, 'media/x': '' });
    const table = async (...args: readonly string[]) =>
      (await probe(folder, ['--owed', ...args])).out.match(/P1-\w+-\d+(?= )/g) ?? [];
    expect(await table('--until', '2020-03-08')).toEqual(['P1-math-01', 'P1-math-02', 'P1-chinese-01']);
    expect(await table('--until', '16h')).toEqual([
      'P1-math-01',
      'P1-math-02',
      'P1-math-03',
      'P1-chinese-01',
      'P1-chinese-02',
    ]);
    expect(await table('--organisation', '西区')).toEqual(['P1-math-01', 'P1-math-02', 'P1-math-03']);
    expect(await table('--due', '24h')).toEqual(['P1-math-01', 'P1-chinese-01']);
    const { out } = await probe(folder, ['--owed', '--format', 'message', '--organisation', 'east']);
    expect(out).toMatch(
      /^\[东区\] 小项目: recordings we wait for\nDear 周晓梅,\nAs of Sun 8 Mar 20:00 we wait for 3 lessons, 1 of them overdue\.\n/,
    );
    await probe(folder, ['--owed', '--format', 'html', '-o', 'owed.html']);
    expect(await readFile(join(folder, 'owed.html'), 'utf8')).toContain('028-0100-0111');
  });

  test.each([
    [['--owed', '--organisation', 'eest'], 'there is no organisation "eest"; did you mean "east"?'],
    [['--owed', '--until', 'soon'], '--until takes a length of time such as 7d, 48h or 90s, not "soon"'],
    [['--owed', '--until', '2020-02-30'], '--until is not a day: "2020-02-30"; e.g. 2020-03-09'],
    [['--owed', '--format', 'junit'], '--owed has no format junit; there are table, csv, html, message and json'],
    [['--owed', '--watch'], '--watch and --owed do not go together'],
    [['--owed', '--rename'], '--owed and --rename do not go together'],
    [['--until', '7d'], '--until needs --owed'],
    [['--organisation', 'east'], '--organisation needs --owed'],
    [['--format', 'message'], '--format message needs --owed'],
    [['--yes'], '--yes needs --rename'],
    [['--replace'], '--replace needs --sign-off'],
  ])('%j: %s', async (args, message) => {
    const folder = await aFolder({ ...PROJECT, 'media/x': '' });
    expect(await probe(folder, args)).toEqual({ code: 2, out: '', err: `airclass: ${message}\n` });
  });
});

describe('airclass probe --rename', () => {
  const NAMED = {
    'media/P1 语文 第2课（最终版）.mp4': FILM,
    'media/P1 数学 03.mp4': writeMp4({ length: 960, title: 'y' }),
  };

  test('shows what it would rename, and needs a yes', async () => {
    const folder = await aFolder({ ...PROJECT, ...NAMED });
    const { code, out, err } = await probe(folder, ['--rename']);
    expect([code, err]).toEqual([1, 'nothing was renamed; agree with --yes\n']);
    expect(out).toBe('P1 语文 第2课（最终版）.mp4 → P1/chinese/02.mp4\nP1 数学 03.mp4 → P1/math/03.mp4\n');
  });

  test('renames, measures and shows what it renamed', async () => {
    const folder = await aFolder({ ...PROJECT, ...NAMED });
    const { code, out } = await probe(folder, ['--rename', '--yes']);
    expect(code).toBe(0);
    expect(out).toContain('Renamed 2.\n');
    expect(out).toMatch(/P1-chinese-02 .* 15:00 .* ok/);
    expect(out).toContain('2 lessons: 2 ok, 0 cannot go on air yet');
    expect(await readFile(join(folder, 'media.lock.json'), 'utf8')).toContain('"P1/math/03.mp4": {"state":"ok"');
    expect((await probe(folder, ['--rename', '--yes'])).out).toMatch(/^Nothing to rename/);
  });

  test.each([
    ['y', 0, /Renamed 2\./],
    ['n', 1, /nothing was renamed/],
  ])('a person at a terminal answers %s', async (key, code, said) => {
    const folder = await aFolder({ ...PROJECT, ...NAMED });
    const input = Object.assign(Readable.from([key]), { isTTY: true, setRawMode: () => undefined });
    const ran = await probe(folder, ['--rename'], { isTerminal: true, input });
    expect(ran.code).toBe(code);
    expect(ran.out + ran.err).toMatch(said);
  });
});

describe('airclass probe --sign-off', () => {
  const MEDIA = { 'media/P1/chinese/01.mp4': FILM, 'media/P1/chinese/02.mp4': FILM };

  test('an earlier reviewer is not replaced without saying so', async () => {
    const folder = await aFolder({ ...PROJECT, ...MEDIA });
    const sign = (...args: readonly string[]) =>
      probe(folder, ['--sign-off', 'P1-chinese-01', 'P1-chinese-02', ...args]);
    expect(await sign('--by', '李娜')).toEqual({
      code: 2,
      out: '',
      err: 'airclass: reviewed by another person before: "P1-chinese-01" (王芳, 2020-03-01); nothing was written. To replace that, add --replace\n',
    });
    expect(await readFile(join(folder, 'courses/p1.yaml'), 'utf8')).toBe(PROJECT['courses/p1.yaml']);
    const { code, out } = await sign('--by', '李娜', '--replace');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^signed off P1-chinese-01 \(\w{64}\), in place of the review by 王芳 on 2020-03-01\nsigned off P1-chinese-02 \(\w{64}\)\n$/,
    );
    expect(await readFile(join(folder, 'courses/p1.yaml'), 'utf8')).toMatch(/reviewed: \{on: 2020-03-08, by: 李娜/);
  });

  test('the same person signs off a new delivery', async () => {
    const folder = await aFolder({ ...PROJECT, ...MEDIA });
    const { code, out } = await probe(folder, ['--sign-off', 'P1-chinese-01', '--by', '王芳']);
    expect(code).toBe(0);
    expect(out).toMatch(/, in place of the review by 王芳 on 2020-03-01\n$/);
  });
});
