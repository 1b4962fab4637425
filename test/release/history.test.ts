import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isFields } from '../../src/files/is-shape.js';
import { SMALL_PROJECT } from '../a-project.js';
import { runMain } from '../cli/run-main.js';
import { TWO_ZONES } from './a-release.js';

const NOW = '2020-03-09T00:30:00Z';
let folder = '';
const at = (path: string) => join(folder, path);
const run = (...argv: readonly string[]) => runMain(folder, NOW, argv, { PATH: process.env.PATH ?? '', USER: 'wang' });
const build = (...argv: readonly string[]) => run('build', '--from', '2020-03-09', '--accept-shrink', ...argv);
const add = (line: string) => appendFileSync(at('timetables/p1.yaml'), line);
function git(...words: readonly string[]): void {
  const author = ['-c', 'user.name=李娜', '-c', 'user.email=li@example.org'];
  execFileSync('git', ['-C', folder, ...author, ...words]);
}
function manifest(): Readonly<Record<string, unknown>> {
  const data: unknown = JSON.parse(readFileSync(at('out/current/manifest.json'), 'utf8'));
  if (!isFields(data)) throw new Error('no manifest');
  return data;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-history-'));
  for (const [path, text] of Object.entries({ ...SMALL_PROJECT, ...TWO_ZONES })) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a release says when, by whom, why and how much it changes for viewers', async () => {
  expect(await build()).toMatchObject({ code: 0 });
  expect(manifest()).toMatchObject({ made: '2020-03-09T00:30:00.000Z', by: 'wang' });
  expect(manifest()).not.toHaveProperty('changes');
  expect(manifest()).not.toHaveProperty('commit');
  const { id } = manifest();
  add('changes:\n  - {on: 2020-03-11, at: 09:00, show: math}\n');
  expect(await build('--by', '李敏', '--reason', '录像晚到', '--quiet')).toMatchObject({ code: 0, out: '' });
  expect(manifest()).toMatchObject({ by: '李敏', reason: '录像晚到', changes: { since: id, count: 6 } });
  const { id: second } = manifest();
  const { out } = await run('releases');
  expect(out.split('\n')[0]).toMatch(
    new RegExp(`^previous  ${id}  2020-03-09 08:30  wang  + –  from 2020-03-09  \\d\\.\\d MB  one, two$`),
  );
  expect(out.split('\n')[1]).toMatch(
    new RegExp(
      `^current   ${second}  2020-03-09 08:30  李敏  6 changes  from 2020-03-09  \\d\\.\\d MB  one, two  录像晚到$`,
    ),
  );
  expect((await run('releases', '--lang', 'zh')).out).toContain('变动 6  2020-03-09 起');
});

test('--now and SOURCE_DATE_EPOCH say when it was', async () => {
  await build('--now', '2020-03-08T17:00');
  expect(manifest()).toMatchObject({ made: '2020-03-08T09:00:00.000Z' });
  add('changes:\n  - {on: 2020-03-11, at: 09:00, show: math}\n');
  await runMain(folder, NOW, ['build', '--from', '2020-03-09'], { SOURCE_DATE_EPOCH: '1583700000' });
  expect(manifest()).toMatchObject({ made: '2020-03-08T20:40:00.000Z' });
});

test('blank words are left out', async () => {
  await build('--by', ' ', '--reason', ' ');
  expect(manifest()).toMatchObject({ by: 'wang' });
  expect(manifest()).not.toHaveProperty('reason');
});

test('in git, the last commit says who and why, as long as the project is as it was committed', async () => {
  git('init', '-q');
  writeFileSync(at('.gitignore'), 'out/\n');
  await build();
  expect(manifest()).toMatchObject({ by: 'wang' });
  git('add', '.');
  git('commit', '-qm', '排定三月的课');
  const built = async (...more: readonly string[]) => {
    expect(await build(...more)).toMatchObject({ code: 0 });
    return manifest();
  };
  add('changes:\n  - {on: 2020-03-09, at: 09:00, show: math, reason: a}\n');
  expect(await built()).toMatchObject({ by: 'wang' });
  expect(manifest()).not.toHaveProperty('commit');
  git('commit', '-qam', '周三改播数学');
  add('  - {on: 2020-03-10, at: 09:00, show: math}\n');
  git('commit', '-qam', '周四改播数学\n\n详情');
  expect(await built()).toMatchObject({ by: '李娜', commit: { subject: '周四改播数学' } });
  expect((await run('releases')).out).toMatch(/李娜 .* 周四改播数学 \([0-9a-f]{7,}\)\n$/);
  add('  - {on: 2020-03-11, at: 09:00, show: math}\n');
  git('commit', '-qam', '又改');
  writeFileSync(at('programmes.yaml'), `${readFileSync(at('programmes.yaml'), 'utf8')}# 还没有提交\n`);
  git('add', '.');
  expect(await built()).toMatchObject({ by: 'wang' });
  git('commit', '-qm', '注');
  writeFileSync(at('courses/p1.yaml'), readFileSync(at('courses/p1.yaml'), 'utf8').replaceAll(/[加减乘]/g, '数'));
  git('commit', '-qam', '周五');
  writeFileSync(at('readme.txt'), '不属于项目');
  expect(await built('--by', '赵')).toMatchObject({ by: '赵', commit: { subject: '周五' } });
});

describe('git', () => {
  /** `script` runs in place of git. */
  function replaceGit(script: string): Readonly<Record<string, string>> {
    mkdirSync(at('.git'));
    mkdirSync(at('bin'));
    writeFileSync(at('bin/git'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return { PATH: `${at('bin')}:${process.env.PATH}`, USER: 'wang' };
  }
  const builtWith = async (env: Readonly<Record<string, string>>) => {
    expect(await runMain(folder, NOW, ['build', '--from', '2020-03-09'], env)).toMatchObject({ code: 0 });
    return manifest();
  };

  test('that is not installed, fails or does not end keeps nothing off the air', async () => {
    mkdirSync(at('.git'));
    expect(await builtWith({ PATH: at('nowhere'), USER: 'wang' })).toMatchObject({ by: 'wang' });
    rmSync(at('.git'), { recursive: true });
    const began = Date.now();
    expect(await builtWith(replaceGit("trap '' TERM\nfor second in $(seq 40); do sleep 1; done"))).toMatchObject({
      by: 'wang',
    });
    expect(Date.now() - began).toBeLessThan(20_000);
  }, 60_000);

  test('with very many files beside the project that are not in it', async () => {
    const names = `yes "out/releases/000001-0123456789ab/telecom/playout" | head -c 3000000 | tr '\\n' '\\0'`;
    const env = replaceGit(`case "$*" in
*' log '*) printf '1a2b3c4\\0李娜\\0排课\\n' ;;
*' ls-files '*) ${names} ;;
esac`);
    expect(await builtWith(env)).toMatchObject({ by: '李娜', commit: { id: '1a2b3c4', subject: '排课' } });
  });

  test('names of authors are read whatever git is set to write them in', async () => {
    git('init', '-q');
    git('config', 'i18n.logOutputEncoding', 'GBK');
    writeFileSync(at('.gitignore'), 'out/\n');
    git('add', '.');
    git('commit', '-qm', '排课 “三月” $(id) `x`');
    expect(await build()).toMatchObject({ code: 0 });
    expect(manifest()).toMatchObject({ by: '李娜', commit: { subject: '排课 “三月” $(id) `x`' } });
  });
});
