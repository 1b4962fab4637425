import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { reportFailure } from '../../src/cli/failure.js';
import { openSession } from '../../src/cli/session.js';
import { UsageError } from '../../src/diagnostics/usage-error.js';
import { SMALL_PROJECT } from '../a-project.js';
import { aFolder } from '../media/media-bench.js';
import { runMain } from './run-main.js';

const NOW = '2020-03-08T20:00+08:00';

async function run(argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return runMain(await aFolder(), NOW, argv, env);
}

describe('help', () => {
  test('in English', async () => {
    const { code, out, err } = await run(['check', '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Usage: airclass check \[options\] \[project\]\n/);
    expect(out).toMatch(/what to print \(one of pretty, json, github, junit, sarif, csv;\s+default: pretty\)\n/);
    expect(out).toMatch(/\nExamples:\n( {2}airclass check .+\n){2}/);
  });

  test('in Chinese: titles, placeholders, choices, and columns that line up', async () => {
    const { out } = await run(['--help', '--lang', 'zh']);
    expect(out).not.toMatch(/Usage|Options|Commands|\[options\]|\[command\]/);
    const columns = ['消息的语言（可选 zh、en）', '列出项目的全部问题', '显示某个命令的帮助'].map((text) => {
      const line = out.split('\n').find((candidate) => candidate.endsWith(text)) ?? '';
      return stringWidth(line.slice(0, -text.length));
    });
    expect(columns).toEqual([columns[0], columns[0], columns[0]]);
    expect(columns[0]).toBeGreaterThan(20);
  });

  test('every command has two examples that are command lines of its own', async () => {
    const { out } = await run(['--help']);
    const commands = [...out.matchAll(/^ {2}([a-z][a-z-]+) /gm)].flatMap(([, name]) => name ?? []);
    expect(commands).toEqual(expect.arrayContaining(['init', 'check', 'build', 'explain', 'probe', 'doctor']));
    for (const name of commands.filter((command) => command !== 'airclass' && command !== 'help')) {
      const help = (await run([name, '--help'])).out;
      expect(`${name}: ${help}`).toMatch(new RegExp(`\\n(  airclass ${name}.*\\n){2,}`));
    }
  });

  test('no command: the help, as a refusal', async () => {
    const { code, out, err } = await run([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^Usage: airclass/);
  });

  test('the version', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: '' });
  });
});

describe('a wrong command line is one line and exit code 2', () => {
  test.each([
    [['chek'], 'there is no command "chek"; did you mean "check"?', '没有命令“chek”；是否想写“check”？'],
    [
      ['check', '--onyl', 'x'],
      'there is no option "--onyl"; did you mean "--only"?',
      '没有选项“--onyl”；是否想写“--only”？',
    ],
    [
      ['check', '--now'],
      'the option "--now <time>" needs a value; see --help',
      '选项“--now <time>”后面要写值；用 --help 查看用法',
    ],
    [
      ['check', 'a', 'b'],
      'too many arguments: 2, where 1 may be written; see --help',
      '参数太多：最多 1 个，写了 2 个；用 --help 查看用法',
    ],
    [
      ['check', '--format', 'xml'],
      'the option "--format <format>" cannot be "xml"; choose one of pretty, json, github, junit, sarif, csv; see --help',
      '选项“--format <format>”不能是“xml”，可选 pretty, json, github, junit, sarif, csv；用 --help 查看用法',
    ],
    [
      ['check', '--now', 'soon'],
      '--now is not a date or time: "soon"; e.g. 2020-03-09 or 2020-03-09T17:00',
      '--now 不是日期或时间：“soon”；例如 2020-03-09 或 2020-03-09T17:00',
    ],
    [
      ['check', '--max-warnings', '-1'],
      '--max-warnings takes a whole number of at least 0, not "-1"',
      '--max-warnings 应为不小于 0 的整数：“-1”',
    ],
    [
      ['check', '--report', 'json'],
      '--report takes format=path with one of pretty, json, github, junit, sarif, csv, not "json"',
      '--report 应写作“格式=路径”，格式有 pretty、json、github、junit、sarif、csv；收到“json”',
    ],
    [
      ['check', '--only', 'airtime-overlp'],
      '--only: there is no problem "airtime-overlp"; did you mean "airtime-overlap"?',
      '--only：没有问题“airtime-overlp”；是否想写“airtime-overlap”？',
    ],
    [
      ['explain', 'airtime-overlp'],
      'there is no problem "airtime-overlp"; did you mean "airtime-overlap"?',
      '没有问题“airtime-overlp”；是否想写“airtime-overlap”？',
    ],
    [['check', 'no\u001b[31mwhere'], /no\\u001B\[31mwhere/, /no\\u001B\[31mwhere/],
  ])('%j', async (argv, en, zh) => {
    for (const [language, says] of [
      ['en', en],
      ['zh', zh],
    ] as const) {
      const { code, out, err } = await run([...argv, '--lang', language]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^airclass: [^\n]+\n$/);
      if (typeof says === 'string') expect(err).toBe(`airclass: ${says}\n`);
      else expect(err).toMatch(says);
    }
  });
});

describe('the language', () => {
  test.each<
    readonly [name: string, env: Readonly<Record<string, string>>, argv: readonly string[], isChinese: boolean]
  >([
    ['nothing said', {}, [], false],
    ['LANG', { LANG: 'zh_CN.UTF-8' }, [], true],
    ['LC_MESSAGES before LANG', { LC_MESSAGES: 'en_GB', LANG: 'zh_CN' }, [], false],
    ['LC_ALL before all of them', { LC_ALL: 'zh_TW', LC_MESSAGES: 'en', LANG: 'en' }, [], true],
    ['an empty LC_ALL says nothing', { LC_ALL: '', LANG: 'zh_CN' }, [], true],
    ['--lang before the environment', { LC_ALL: 'zh_CN' }, ['--lang', 'en'], false],
    ['--lang=zh', {}, ['--lang=zh'], true],
  ])('%s', async (_, env, argv, isChinese) => {
    const { err } = await run(['chek', ...argv], env);
    expect(err.includes('没有命令')).toBe(isChinese);
  });
});

describe('what ends the program', () => {
  function fail(error: unknown, argv: readonly string[] = [], reason?: string) {
    let err = '';
    const stop = new AbortController();
    if (reason !== undefined) stop.abort(reason);
    const session = openSession(argv, {
      env: {},
      cwd: '/',
      now: () => 0,
      isTerminal: false,
      columns: 80,
      out: () => undefined,
      err: (text) => {
        err += text;
      },
      signal: stop.signal,
    });
    session.settle({ quiet: false, verbose: argv.includes('--verbose') });
    return { code: reportFailure(error, session), err };
  }
  const full = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', syscall: 'write', path: '/out/x' });

  test('a mistake of the user', () => {
    const text = { zh: '错了', en: 'that\nis wrong' };
    expect(fail(new UsageError(text))).toEqual({ code: 2, err: 'airclass: that\\u000Ais wrong\n' });
  });

  test('a refusal of the machine', () => {
    expect(fail(full)).toEqual({ code: 2, err: 'airclass: "/out/x": the disk is full\n' });
    expect(fail(full, ['--verbose']).err).toMatch(/the disk is full\nError: ENOSPC[^\n]*\n\s+at /);
  });

  test('a defect: the stack, and where to take it', () => {
    const { code, err } = fail(new TypeError('undefined is not a lesson'));
    expect(code).toBe(70);
    expect(err).toMatch(/^TypeError: undefined is not a lesson\n\s+at [\s\S]*please report it/);
  });

  test('a signal', () => {
    expect(fail('SIGINT', [], 'SIGINT')).toEqual({ code: 130, err: expect.stringMatching(/^airclass: stopped; /) });
    expect(fail('SIGTERM', [], 'SIGTERM').code).toBe(143);
  });
});

describe('init', () => {
  test('writes a project that builds as it says', async () => {
    const folder = await aFolder();
    const { code, out } = await runMain(folder, NOW, ['init', 'mine']);
    expect(code).toBe(0);
    const [, check = '', build = ''] = out
      .trim()
      .split('\n')
      .map((line) => line.trim());
    expect(check).toMatch(/^airclass check mine/);
    expect(await runMain(folder, NOW, check.split(' ').slice(1))).toMatchObject({ code: 0 });
    expect(await runMain(folder, NOW, build.split(' ').slice(1))).toMatchObject({ code: 0 });
  });

  test('overwrites nothing', async () => {
    const folder = await aFolder({ 'mine/notes.txt': 'keep me' });
    const { code, err } = await runMain(folder, NOW, ['init', 'mine']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'airclass: "mine" is not empty; name another folder, so that nothing is overwritten\n',
    });
  });
});

describe('explain', () => {
  test('what it is, why it matters, how to fix it', async () => {
    const { code, out } = await run(['explain', 'airtime-overlap']);
    expect(code).toBe(0);
    expect(out).toMatch(/^airtime-overlap \(error\)\n[^\n]+\n\n[^\n]+\n$/);
    expect((await run(['explain', 'airtime-overlap', '--lang', 'zh'])).out).toMatch(/^airtime-overlap（错误）\n/);
  });

  test('without an id: all of them', async () => {
    const { out } = await run(['explain']);
    expect(out.split('\n').length).toBeGreaterThan(40);
    expect(out).toMatch(/^airtime-overlap +\S/m);
  });
});

describe('build', () => {
  async function aProjectFolder(files: Readonly<Record<string, string>> = {}) {
    const folder = await aFolder();
    for (const [path, text] of Object.entries({ ...SMALL_PROJECT, ...files })) {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return folder;
  }
  const ZONE = SMALL_PROJECT['zones/one.yaml']?.replace('outputs: {}', 'outputs: {xmltv: {}}') ?? '';

  test('says what was published, and that nothing new is', async () => {
    const folder = await aProjectFolder({ 'zones/one.yaml': ZONE });
    const argv = ['build', '.', '--from', '2020-03-09', '--days', '3'];
    const { code, out } = await runMain(folder, NOW, argv);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Published 000001-\w{12}\n {2}zone {2}name +channels {2}guide +files +size\n {2}one {3}一区 +1 {2}2020-03-08 – 2020-03-11 +2 {2}0\.0 MB\n {2}out\/current\n$/,
    );
    expect((await runMain(folder, NOW, argv)).out).toMatch(/^The same as 000001-\w{12}; no new release was made\n/);
    expect((await runMain(folder, NOW, [...argv, '--quiet'])).out).toBe('');
  });

  test('says how much it changes for viewers, against the release before', async () => {
    const folder = await aProjectFolder({ 'zones/one.yaml': ZONE });
    const build = async (...more: string[]) =>
      (await runMain(folder, NOW, ['build', '--from', '2020-03-09', ...more])).out.split('\n').at(-2);
    expect(await build()).toBe('  out/current');
    const timetable = join(folder, 'timetables/p1.yaml');
    const add = async (line: string) => writeFile(timetable, `${await readFile(timetable, 'utf8')}${line}`);
    await add('changes:\n  - {on: 2020-03-11, at: 09:00, show: math}\n');
    expect(await build()).toMatch(
      /^Changes: added 1, moved 2, postponed 1 \(against 000001-\w{12}; see airclass diff previous current\)$/,
    );
    await writeFile(timetable, (await readFile(timetable, 'utf8')).replace('math}', 'math, reason: 停电}'));
    expect(await build('--lang', 'zh')).toMatch(/^对观众没有变化。（与 000002-\w{12} 相比；详见 /);
    await rm(join(folder, 'out/current/timeline'), { recursive: true });
    await add('  - {on: 2020-03-12, at: 09:00, show: math}\n');
    expect(await build()).toBe('  out/current');
  });

  test('--dry-run writes nothing', async () => {
    const folder = await aProjectFolder({ 'zones/one.yaml': ZONE });
    const { code, out } = await runMain(folder, NOW, ['build', '--from', '2020-03-09', '--dry-run']);
    expect(code).toBe(0);
    expect(out).toMatch(/ one {3}一区 [\s\S]*This can be published\. It was a rehearsal: nothing was written/);
    expect(await runMain(folder, NOW, ['releases'])).toMatchObject({ out: expect.not.stringContaining('000001') });
  });

  test.each([
    ['of the term', '2020-03-09', /^(?!.*no lesson airs)/s],
    ['after it', '2020-09-01', /no lesson airs from 2020-09-01 to 2020-09-07 \(the project plans 2020-03-09 to \S+\)/],
    ['before it', '2020-02-01', /no lesson airs from 2020-02-01 to 2020-02-07 /],
  ])('days %s without a lesson are reported', async (_, from, words) => {
    const folder = await aProjectFolder({ 'zones/one.yaml': ZONE });
    const { code, err } = await runMain(folder, NOW, ['build', '--from', from, '--dry-run']);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(words) });
  });

  test('releases says which is which; rollback goes to previous and back', async () => {
    const folder = await aProjectFolder({ 'zones/one.yaml': ZONE });
    const build = (days: string) =>
      runMain(folder, NOW, ['build', '--from', '2020-03-09', '--days', days, '--keep', '2']);
    for (const days of ['2', '3', '4']) expect(await build(days)).toMatchObject({ code: 0 });
    const rows = async () =>
      (await runMain(folder, NOW, ['releases'])).out.split('\n').map((line) => line.slice(0, 16).trimEnd());
    expect(await rows()).toEqual(['previous  000002', 'current   000003', '']);
    expect((await runMain(folder, NOW, ['rollback'])).out).toMatch(/^current is 000002-/m);
    expect(await rows()).toEqual(['current   000002', 'previous  000003', 'held      000003', '']);
    expect((await runMain(folder, NOW, ['rollback'])).out).toMatch(/^current is 000003-/m);
    expect(await rows()).toEqual(['previous  000002', 'current   000003', '']);
    expect(await runMain(folder, NOW, ['build', '--keep', '0'])).toMatchObject({ code: 2 });
  });

  test('a zone that is not there', async () => {
    const { code, err } = await runMain(await aProjectFolder(), NOW, ['build', '--quiet', '--zone', 'one,oen']);
    expect({ code, err }).toEqual({ code: 2, err: 'airclass: there is no zone "oen"; did you mean "one"?\n' });
  });
});
