import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { XMLParser } from 'fast-xml-parser';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SMALL_PROJECT } from '../../a-project.js';
import { HOSTILE, schemaNamed } from '../../outputs/a-view.js';
import { TWO_ZONES } from '../../release/a-release.js';
import { runMain } from '../run-main.js';

const NOW = '2020-03-08T12:00:00Z';
const BASE: Readonly<Record<string, string>> = { ...SMALL_PROJECT, ...TWO_ZONES };
const GRID = BASE['timetables/p1.yaml'] ?? '';
const CHANGED: Readonly<Record<string, string>> = {
  'timetables/p1.yaml': `${GRID}changes:\n  - {on: 2020-03-10, at: 09:30, show: eyes, reason: 停课}\n`,
  'courses/p1.yaml': (BASE['courses/p1.yaml'] ?? '').replace('一, 二', `一, ${JSON.stringify(HOSTILE)}`),
};

const folder = mkdtempSync(join(tmpdir(), 'airclass-diff-'));
const run = (...argv: readonly string[]) => runMain(folder, NOW, argv);
const write = (below: string, files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, below, path)), { recursive: true });
    writeFileSync(join(folder, below, path), text);
  }
};
const idOf = (name: string) => readdirSync(join(folder, 'out/releases')).find((id) => id.startsWith(name)) ?? '';

/** `old` is published as the first release, `new` as the second one of the next day. */
beforeAll(async () => {
  write('old', BASE);
  write('new', { ...BASE, ...CHANGED });
  write('faulty', { ...BASE, 'zones/one.yaml': 'id: one\n' });
  expect(await run('build', 'old', '--from', '2020-03-09')).toMatchObject({ code: 0 });
  expect(await run('build', 'new', '--from', '2020-03-10')).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('two releases', () => {
  test('for people, by day and channel', async () => {
    const { code, out, err } = await run('diff', '--expand');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(
      out.replaceAll(/\d{6}-\w{12}/g, (id) => id.slice(0, 6)),
    ).toBe(`release 000001 → release 000002, 2020-03-10 to 2020-03-11

2020-03-10 Tue
  p1  09:00–09:20  retitled  Primary 1 Chinese, lesson 2               "小学一年级语文：二" → "小学一年级语文：${HOSTILE}" (2 airings)
  p1  09:30–09:50  added     眼保健操                                  was Primary 1 Mathematics, lesson 2 (停课)
  p1  09:30–09:50  moved     Primary 1 Mathematics, lesson 2           to 2020-03-11 Wed 09:30–09:50
  p1  14:30–14:50  added     眼保健操                                  was Primary 1 Mathematics, lesson 2 (停课)
  p1  14:30–14:50  moved     Primary 1 Mathematics, lesson 2 (repeat)  to 2020-03-11 Wed 14:30–14:50

2020-03-11 Wed
  p1  09:30–09:50  moved  Primary 1 Mathematics, lesson 2           from 2020-03-10 Tue 09:30–09:50
  p1  09:30–09:50  moved  Primary 1 Mathematics, lesson 3           to 2020-03-12 Thu 09:30–09:50
  p1  14:30–14:50  moved  Primary 1 Mathematics, lesson 2 (repeat)  from 2020-03-10 Tue 14:30–14:50
  p1  14:30–14:50  moved  Primary 1 Mathematics, lesson 3 (repeat)  to 2020-03-12 Thu 14:30–14:50

2020-03-12 Thu
  p1  09:30–09:50  moved  Primary 1 Mathematics, lesson 3           from 2020-03-11 Wed 09:30–09:50
  p1  14:30–14:50  moved  Primary 1 Mathematics, lesson 3 (repeat)  from 2020-03-11 Wed 14:30–14:50

Changes: added 2, moved 4, retitled 1
`);
  });

  test('the columns line up in Chinese', async () => {
    const { out } = await run('diff', 'previous', 'current', '--lang', 'zh', '--expand');
    const rows = out.split('\n').filter((line) => line.includes('改到 2020-03-11 周三') && line.startsWith('  '));
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map((line) => stringWidth(line.slice(0, line.indexOf('改到'))))).size).toBe(1);
    expect(out).toMatch(/变动：新增 2、改时 4、改名 1\n$/);
  });

  test.each([
    [[], '000001 000002'],
    [['previous'], '000001 000002'],
    [['current', 'previous'], '000002 000001'],
    [['FIRST', 'SECOND'], '000001 000002'],
    [['out/releases/SECOND', 'out'], '000002 000002'],
    [['out/previous', 'out/current'], '000001 000002'],
  ])('%j names %s', async (words, ids) => {
    const named = words.map((word) => word.replace('FIRST', idOf('000001')).replace('SECOND', idOf('000002')));
    const { before, after } = JSON.parse((await run('diff', ...named, '--format', 'json')).out);
    expect(`${before.id.slice(0, 6)} ${after.id.slice(0, 6)}`).toBe(ids);
  });

  test('as JSON, as its schema says', async () => {
    const report = JSON.parse((await run('diff', '--format', 'json')).out);
    const check = new Ajv2020({ allowUnionTypes: true }).compile(schemaNamed('diff'));
    check(report);
    expect(check.errors).toBeNull();
    expect(report.changes[0]).toMatchObject({
      kind: 'retitled',
      zones: ['one', 'two'],
      grades: ['P1'],
      lesson: 'P1-chinese-02',
      before: { title: { zh: '小学一年级语文：二' } },
      after: { title: { zh: `小学一年级语文：${HOSTILE}` } },
      airings: [{ start: '2020-03-10T09:00:00+08:00' }, { start: '2020-03-10T14:00:00+08:00', run: 'repeat' }],
    });
    expect(report.changes[1]).toMatchObject({
      kind: 'added',
      after: { id: 'p1.eyes.20200310T093000', reason: { zh: '停课' } },
      instead: { lesson: 'P1-math-02' },
    });
  });

  test('a grade, a zone, a day', async () => {
    expect((await run('diff', '--grade', 'P1', '--zone', 'one', '--from', '2020-03-11', '--expand')).out).toMatch(
      /2020-03-11 to 2020-03-11\n[\s\S]*\nChanges: moved 4\n$/,
    );
  });

  test('--exit-code tells a script', async () => {
    expect(await run('diff', '--exit-code')).toMatchObject({ code: 1 });
    expect(await run('diff', 'current', 'out', '--exit-code')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/\nNothing changes for viewers\.\n$/),
    });
  });
});

describe('a release and the timetable', () => {
  test('what would change were it published now', async () => {
    const { code, out } = await run('diff', idOf('000001'), 'new');
    expect(code).toBe(0);
    expect(out).toMatch(/^release 000001-\w+ → timetable small, 2020-03-09 to 2020-03-11\n/);
    expect(out).toMatch(/\nChanges: added 2, moved 4, retitled 1\n4 of them are in 1 sentence; --expand lists each\n$/);
    expect(out).toMatch(/moves on by one lesson +Primary 1 Mathematics/);
    // The release ends on 11 March: where its last lesson goes, the timetable knows.
    const { out: all } = await run('diff', idOf('000001'), 'new', '--expand');
    expect(all).toContain('lesson 3           to 2020-03-12 Thu 09:30');
  });

  test('is what is meant in a project folder', async () => {
    const argv = ['diff', '--out', '../out', '--format', 'json'];
    const { before, after, changes } = JSON.parse((await runMain(join(folder, 'new'), NOW, argv)).out);
    expect([before.id, after, changes]).toEqual([idOf('000002'), { kind: 'timetable', id: 'small' }, []]);
  });

  test('may also come first', async () => {
    expect((await run('diff', 'new', idOf('000001'), '--expand')).out).toMatch(
      /\nChanges: moved 4, cancelled 2, retitled 1\n$/,
    );
  });

  test('a lesson that goes far away is found there', async () => {
    const rare = (more: string) => ({
      ...BASE,
      'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-04-17}\n',
      'timetables/p1.yaml': `channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: [chinese, ~, ~, ~, ~]\n${more}`,
    });
    const days = ['03-09', '03-16', '03-23'].map((day) => `  - {on: 2020-${day}, at: 09:00, cancel: true}\n`);
    write('rare', rare(''));
    expect(await run('build', 'rare', '--from', '2020-03-09', '--out', 'seldom')).toMatchObject({ code: 0 });
    write('rare', rare(`changes:\n${days.join('')}`));
    expect((await run('diff', 'rare', '--out', 'seldom')).out).toContain(
      'moved  Primary 1 Chinese, lesson 1  to 2020-03-30 Mon 09:00–09:20',
    );
  });

  test('a faulty timetable has no timeline: its errors, and exit code 1', async () => {
    const { code, out, err } = await run('diff', 'faulty');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^faulty\/zones\/one.yaml:1:1 error /);
  });
});

describe('the notice to schools', () => {
  test('a folder per language with a sheet per grade and an index; no title gets out of its place', async () => {
    expect(await run('diff', '--notice', 'notice', '--lang', 'zh')).toMatchObject({ code: 0 });
    const names = ['P1.html', 'P1.md', 'P1.sms.txt', 'P1.txt', 'index.html', 'index.md'];
    expect(['en', 'zh'].map((language) => readdirSync(join(folder, 'notice', language)).sort())).toEqual([
      names,
      names,
    ]);
    const read = (name: string) => readFileSync(join(folder, 'notice/zh', name), 'utf8');
    expect(read('index.md')).toContain('| [小学一年级](P1.md) | 7 |');
    expect(read('P1.txt')).toMatch(/^小学一年级播出变动通知\n2020-03-08 第 000002 号\n/);
    const rows = read('P1.md')
      .split('\n')
      .filter((line) => /^\| 一年级/.test(line));
    expect(rows).toHaveLength(4);
    expect(rows.map((row) => row.split('|').length)).toEqual(rows.map(() => 7));
    expect(rows[1]).toBe('| 一年级 | 09:30–09:50 | 新增 | 眼保健操 | 原为 小学一年级数学：减（停课） |');
    const page = new XMLParser({ ignoreAttributes: false, unpairedTags: ['meta'] }).parse(
      read('P1.html').replace('<!DOCTYPE html>\n', ''),
    );
    expect(page.html['@_lang']).toBe('zh');
    expect(JSON.stringify(page)).toContain(JSON.stringify(HOSTILE).slice(-12, -1));
    expect(read('P1.html')).not.toContain('& <');
  });

  test('of the timetable it is a draft', async () => {
    expect(await run('diff', 'new', '--notice', 'draft')).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'draft/en/P1.txt'), 'utf8')).toContain('\nDraft of 2020-03-08: ');
  });

  test('a comment holds it, however much has changed', async () => {
    const { out } = await run('diff', '--format', 'markdown');
    expect(out).toMatch(/^# Changes to broadcasts\n\nrelease /);
    expect(out.length).toBeLessThan(65_536);
  });
});

test.each([
  [['diff', 'nowhere'], 'airclass: "nowhere" is neither a release nor a project folder; there are releases 00000'],
  [['diff', 'current'], 'airclass: compared with what?'],
  [['diff', 'old', 'new'], 'airclass: two projects cannot be compared'],
  [['diff', '--out', 'none'], 'airclass: nothing was published into '],
  [['diff', '--zone', 'tow'], 'airclass: there is no zone "tow"; did you mean "two"?'],
  [['diff', '--grade', 'P9'], 'airclass: there is no grade "P9"; there are P1'],
  [['diff', '--from', 'soon'], 'airclass: --from is not a day'],
])('%j is not a command line', async (argv, says) => {
  const { code, out, err } = await run(...argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(says);
});

test('a release that is damaged, or older than its tables', async () => {
  cpSync(join(folder, 'out/current/'), join(folder, 'copy'), { recursive: true, dereference: true });
  writeFileSync(join(folder, 'copy/timeline/p1.json'), '{"version":1,');
  expect(await run('diff', 'previous', 'copy')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/copy.* is damaged: /),
  });
  rmSync(join(folder, 'copy/timeline'), { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'copy/manifest.json'), 'utf8'));
  const files = Object.entries(manifest.files).filter(([path]) => !path.startsWith('timeline/'));
  writeFileSync(join(folder, 'copy/manifest.json'), JSON.stringify({ ...manifest, files: Object.fromEntries(files) }));
  expect(await run('diff', 'previous', 'copy')).toMatchObject({
    code: 2,
    err: expect.stringContaining('has no timeline/'),
  });
});
