import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { validateWorkflow } from '@action-validator/core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../../src/cli/main.js';
import { aFolder } from '../../media/media-bench.js';
import { runMain } from '../run-main.js';

const NOW = '2026-08-20T08:00+08:00';
const run = (folder: string, ...argv: readonly string[]) => runMain(folder, NOW, argv);
const text = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

describe('airclass init', () => {
  test('takes options for all that it could ask', async () => {
    const folder = await aFolder();
    const argv = [
      '--name',
      '实验小学',
      '--city',
      '成都',
      '--grades',
      'P1-P3',
      '--term',
      '2026-09-01/2026-12-31',
      '--zones',
      'telecom,mobile',
    ];
    const { code } = await run(folder, 'init', 'mine', ...argv, '--sample', 'sichuan', '--pipeline', 'gitlab');
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'mine/timetables'))).toEqual(['p1.yaml', 'p2.yaml', 'p3.yaml']);
    expect(readdirSync(join(folder, 'mine/zones'))).toEqual(['mobile.yaml', 'telecom.yaml']);
    expect(parse(text(folder, 'mine/project.yaml')).title.zh).toBe('成都实验小学电视课堂');
    expect(parse(text(folder, 'mine/zones/telecom.yaml')).title.zh).toBe('成都电信教育专区');
    expect(parse(text(folder, 'mine/calendar.yaml')).term).toEqual({
      'first-day': '2026-09-01',
      'last-day': '2026-12-31',
    });
    expect(existsSync(join(folder, 'mine/.gitlab-ci.yml'))).toBe(true);
    const { out } = await run(folder, 'check', 'mine', '--max-warnings', '0');
    expect(out).toMatch(/^\d+ notes? in /m);
    expect((await run(folder, 'build', 'mine', '--from', '2026-09-01', '--dry-run')).code).toBe(0);
  });

  test.each([
    ['all of a project', 'schedules/sichuan-2020-spring', [], ['plan/project.yaml', 'plan/media.lock.json']],
    ['some grades', 'schedules/sichuan-2020-spring', ['--grades', 'P1,P2,J3'], ['plan/courses/S3.yaml']],
    ['the plan of a city', 'schedules/localities/mianyang', ['--grades', 'P1'], ['plan/plan/media.lock.json']],
  ])('writes a locality that takes %s and builds at once', async (_, plan, words, files) => {
    const folder = await aFolder();
    const place = join(import.meta.dirname, '../../..', plan);
    const { code, out } = await runMain(folder, '2020-03-08', ['init', 'county', '--takes', place, ...words]);
    expect([code, out]).toEqual([0, expect.stringContaining('airclass build county --from 2020-03-0')]);
    for (const file of files) expect([file, existsSync(join(folder, 'county', file))]).toEqual([file, true]);
    expect(existsSync(join(folder, 'county/plan/zones'))).toBe(false);
    const pulled = await runMain(folder, '2020-03-08', ['pull', '--into', 'county']);
    expect(pulled.out + pulled.err).toContain('This is the plan that is here: nothing changes.');
    const build = ['build', 'county', '--from', '2020-03-09', '--dry-run', '--quiet'];
    expect(await runMain(folder, '2020-03-08', build)).toMatchObject({ code: 0, err: '' });
  });

  test.each([
    [['--takes', 'none'], '"none" holds no plan (no project.yaml); name the folder of a project or release'],
    [['--takes', 'plan', '--grades', 'S1'], '--grades: the plan has no grade "S1"; it has P1'],
    [['--takes', 'plan', '--sample', 'small'], '--sample does not go with --takes'],
    [['--takes', 'faulty'], 'the plan in "faulty" has errors and cannot be taken: project.yaml:1 '],
  ])('%j is refused, and nothing is written', async (words, says) => {
    const folder = await aFolder();
    await run(folder, 'init', 'plan');
    mkdirSync(join(folder, 'faulty'));
    writeFileSync(join(folder, 'faulty/project.yaml'), 'id: x\n');
    const { code, err } = await run(folder, 'init', 'county', ...words, '--lang', 'en');
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
    expect(existsSync(join(folder, 'county'))).toBe(false);
  });

  test('uses the folder’s name, also that of the current folder', async () => {
    const folder = await aFolder();
    mkdirSync(join(folder, '三中'));
    expect((await run(join(folder, '三中'), 'init')).code).toBe(0);
    expect(parse(text(folder, '三中/project.yaml'))).toMatchObject({ id: 'my-school', title: { zh: '三中电视课堂' } });
  });

  test.each(['zh', 'en'])('says what is next, and what is not announced yet (%s)', async (language) => {
    const folder = await aFolder();
    const { out, err } = await run(folder, 'init', 'a b', '--term', '2098-09-01/2099-01-20', '--lang', language);
    expect(out).toContain('airclass check "a b"\n');
    expect(out).toContain('airclass build "a b" --from 2098-09-01\n');
    expect(err).toMatch(language === 'zh' ? /2099 年放假安排尚未公布/ : /holidays of 2099 are not announced yet/);
  });

  test('overwrites nothing', async () => {
    const folder = await aFolder();
    mkdirSync(join(folder, 'full'));
    writeFileSync(join(folder, 'full/notes.txt'), 'keep me');
    writeFileSync(join(folder, 'file'), 'keep me');
    for (const [name, says] of [
      ['full', /"full" is not empty/],
      ['', /"\." is not empty/],
      ['file', /"file" is a file, not a folder/],
    ] as const) {
      const { code, err } = await run(folder, 'init', name);
      expect({ name, code }).toEqual({ name, code: 2 });
      expect(err).toMatch(says);
    }
    expect(readdirSync(join(folder, 'full'))).toEqual(['notes.txt']);
    expect((await run(folder, 'init', '/proc/airclass')).err).toBe('airclass: "/proc/airclass": it does not exist\n');
    mkdirSync(join(folder, 'mine'));
    writeFileSync(join(folder, 'mine/.gitignore'), 'mine\n');
    const { code, err } = await run(folder, 'init', 'mine');
    expect(code).toBe(0);
    expect(err).toContain('"mine/.gitignore" was there and is unchanged.');
    expect(text(folder, 'mine/.gitignore')).toBe('mine\n');
  });

  test('nothing is written where an option cannot be', async () => {
    const folder = await aFolder();
    const { code, err } = await run(folder, 'init', 'mine', '--grades', 'P9');
    expect(code).toBe(2);
    expect(err).toMatch(/^airclass: --grades: "P9" is not a grade/);
    expect(existsSync(join(folder, 'mine'))).toBe(false);
  });

  test('in a repository the recipe goes to its root and names the project’s folder', async () => {
    const folder = await aFolder();
    execFileSync('git', ['init', '-q'], { cwd: folder });
    expect((await run(folder, 'init', 'schedules/mine')).code).toBe(0);
    const recipe = parse(text(folder, '.github/workflows/airclass.yml'));
    expect(recipe.env.PROJECT).toBe('schedules/mine');
    expect(existsSync(join(folder, 'schedules/mine/.gitignore'))).toBe(true);
    const { err } = await run(folder, 'init', 'schedules/other');
    expect(err).toContain('".github/workflows/airclass.yml" was there and is unchanged.');
    expect((await run(folder, 'init', 'third', '--pipeline', 'none', '--term', '2026-03-02/2026-07-10')).err).toBe('');
  });

  test('the workflow is one, and GitHub refuses it with a slip', async () => {
    const folder = await aFolder();
    await run(folder, 'init', 'mine');
    const workflow = text(folder, 'mine/.github/workflows/airclass.yml');
    expect(validateWorkflow(workflow).errors).toEqual([]);
    expect(validateWorkflow(workflow.replace('runs-on:', 'runs:')).errors).not.toEqual([]);
  });

  test('the commands of both recipes work', async () => {
    for (const [pipeline, path] of [
      ['github', '.github/workflows/airclass.yml'],
      ['gitlab', '.gitlab-ci.yml'],
    ] as const) {
      const folder = await aFolder();
      await run(folder, 'init', 'mine', '--pipeline', pipeline);
      const commands = [...text(folder, `mine/${path}`).matchAll(/npx --yes airclass@\S+ (.+)/g)].map(
        ([, words = '']) => words,
      );
      expect(commands).toHaveLength(2);
      for (const words of commands) {
        const argv = words.split(' ').map((word) => (word === '"$PROJECT"' ? '.' : word));
        expect([words, (await run(join(folder, 'mine'), ...argv)).code]).toEqual([words, 0]);
      }
    }
  });
});

describe('at a terminal', () => {
  const ENTER = '\r';

  /** Types one key after the other, each once the one before was answered. */
  async function typed(keys: readonly string[], argv: readonly string[] = []) {
    const folder = await aFolder();
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
    let [out, err, left] = ['', '', [...keys]];
    const type = setInterval(() => {
      const key = left.shift();
      if (key !== undefined) input.write(key);
    }, 30);
    try {
      const code = await main(['init', 'mine', '--lang', 'en', ...argv], {
        env: { NO_COLOR: '1' },
        cwd: folder,
        now: () => Date.parse(NOW),
        isTerminal: true,
        columns: 80,
        input,
        out: (words) => {
          out += words;
        },
        err: (words) => {
          err += words;
        },
        signal: new AbortController().signal,
      });
      return { folder, code, out, err };
    } finally {
      clearInterval(type);
      left = [];
    }
  }

  test('Enter takes what is offered', async () => {
    const { folder, code, err } = await typed(Array(7).fill(ENTER));
    expect(code).toBe(0);
    for (const asked of [
      'Name of the school',
      'City',
      'Grades',
      'The term',
      'Outlets',
      'The grid',
      'Where changes are checked',
    ])
      expect(err).toContain(asked);
    expect(parse(text(folder, 'mine/project.yaml')).title.en).toBe('mine on television');
    expect(existsSync(join(folder, 'mine/.github/workflows/airclass.yml'))).toBe(true);
  });

  test('what is typed and chosen is taken', async () => {
    const { folder, code } = await typed([
      ' 2',
      ENTER,
      '成都',
      ENTER,
      '\u001b[B',
      ' ',
      ENTER,
      ENTER,
      ENTER,
      '\u001b[B',
      ENTER,
      ENTER,
    ]);
    expect(code).toBe(0);
    expect(parse(text(folder, 'mine/project.yaml')).title.zh).toBe('成都mine 2电视课堂');
    expect(readdirSync(join(folder, 'mine/courses'))).toEqual(['p1.yaml', 'p2.yaml']);
    expect(text(folder, 'mine/project.yaml')).toContain('limits: [sichuan-2020]');
  });

  test('Ctrl+C writes nothing', async () => {
    const { folder, code, err } = await typed([ENTER, '\u0003']);
    expect(code).toBe(2);
    expect(err).toContain('cancelled; nothing was written');
    expect(existsSync(join(folder, 'mine'))).toBe(false);
  });

  test.each([['--grades=P2'], ['--quiet'], ['--pipeline=none']])('%s asks nothing', async (option) => {
    const { code, err } = await typed([], [option]);
    expect(code).toBe(0);
    expect(err).not.toContain('Name of the school');
  });
});
