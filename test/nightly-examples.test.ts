import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateWorkflow } from '@action-validator/core';
import { CronExpressionParser } from 'cron-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { EXIT_CODES } from '../src/cli/exit-codes.js';
import { runMain } from './cli/run-main.js';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const example = (name: string) => read(`docs/nightly/${name}`);

interface Step {
  readonly run?: string;
  readonly uses?: string;
}

const workflow = parse(example('github-actions.yml'));
const pipeline = parse(example('gitlab-ci.yml'));
const stepsOf = (job: string): readonly string[] =>
  workflow.jobs[job].steps.flatMap(({ run }: Step) => (run === undefined ? [] : [run]));

/** A clone of the timetable's repository with a branch on top of main, and the programs that its scripts call. */
const work = mkdtempSync(join(tmpdir(), 'airclass-nightly-'));
const clone = join(work, 'clone');
const bin = join(work, 'bin');
const git = (...words: readonly string[]) =>
  execFileSync('git', ['-C', clone, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words], {
    encoding: 'utf8',
  });
const env = {
  PATH: `${bin}:${process.env.PATH}`,
  HOME: work,
  PROJECT: 'schedules/school',
  OUT: join(work, 'out'),
  GITHUB_BASE_REF: 'main',
  PULL_REQUEST: '7',
  COMMENT_TOKEN: 'secret',
  CI_API_V4_URL: 'https://gitlab.example/api/v4',
  CI_PROJECT_ID: '1',
  CI_MERGE_REQUEST_IID: '7',
};
const shell = (script: string, more: Readonly<Record<string, string>> = {}) =>
  execFileSync('bash', ['-eo', 'pipefail', '-c', script], {
    cwd: clone,
    env: { ...env, ...more },
    encoding: 'utf8',
    stdio: 'pipe',
  });

beforeAll(async () => {
  mkdirSync(bin);
  const program = (name: string, says: string) =>
    writeFileSync(join(bin, name), `#!/bin/sh\n${says}\n`, { mode: 0o755 });
  program('npm', 'exit 0');
  program('npx', `shift; exec ${process.execPath} ${ROOT}/bin/airclass.js "$@" `);
  program('gh', `echo "gh $*" >>${work}/comments`);
  program('curl', `echo "curl $*" >>${work}/comments`);
  await runMain(work, '2026-08-31T00:00:00Z', ['init', 'clone/schedules/school']);
  execFileSync('git', ['init', '--quiet', '--initial-branch', 'main', clone]);
  git('add', '-A');
  git('commit', '--quiet', '-m', 'a timetable');
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  const timetables = join(clone, 'schedules/school/timetables');
  const [name = ''] = readdirSync(timetables);
  const text = readFileSync(join(timetables, name), 'utf8');
  const moved = text.replace(
    /^( +)(\d\d):(\d\d)-(\d\d):(\d\d):/m,
    (_, blanks, h, m, h2, m2) => `${blanks}${h}:${m}-${h2}:${String(Number(m2) - 1).padStart(2, '0')}:`,
  );
  writeFileSync(join(timetables, name), moved);
  git('commit', '--quiet', '-am', 'another one');
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A runner begins each job in a clone of its own. */
const tidy = () => {
  git('worktree', 'remove', '--force', '../base');
  for (const name of ['base-out', 'out']) rmSync(join(work, name), { recursive: true, force: true });
};

const said = () => (existsSync(join(work, 'comments')) ? readFileSync(join(work, 'comments'), 'utf8') : '');

describe('GitHub Actions', () => {
  test('the workflow is one', () => {
    expect(validateWorkflow(example('github-actions.yml')).errors).toEqual([]);
    expect(
      validateWorkflow(example('github-actions.yml').replace('runs-on:', 'run-on:')).errors.length,
    ).toBeGreaterThan(0);
  });

  test('a pull request: annotations, and the difference as a comment', () => {
    const [install = '', check = '', diff = '', comment = ''] = stepsOf('check');
    shell(install);
    expect(shell(check)).toMatch(/^(::(warning|notice) file=schedules\/school\/.*\n)*$/);
    expect(existsSync(join(clone, 'report/junit.xml'))).toBe(true);
    shell(diff);
    const body = readFileSync(join(clone, 'diff.md'), 'utf8');
    expect(body.length).toBeGreaterThan(100);
    shell(comment);
    expect(said()).toContain('gh pr comment 7 --body-file diff.md');
    tidy();
  });

  test('main: a release that is as its manifest says', () => {
    for (const run of stepsOf('publish')) shell(run);
    expect(readdirSync(join(work, 'out'))).toContain('current');
    rmSync(join(work, 'out'), { recursive: true });
  });
});

describe('GitLab CI', () => {
  test('jobs, stages and rules fit each other', () => {
    const { stages, variables, ...jobs } = pipeline;
    for (const job of Object.values<{ stage: string; script: unknown; rules: unknown }>(jobs)) {
      expect(stages).toContain(job.stage);
      expect(job.script).toEqual(expect.arrayContaining([expect.any(String)]));
      expect(job.rules).toBeInstanceOf(Array);
    }
    expect(Object.keys(variables)).toEqual(expect.arrayContaining(['PROJECT', 'OUT']));
  });

  test('a merge request, and main', () => {
    const base = { CI_MERGE_REQUEST_DIFF_BASE_SHA: git('rev-parse', 'origin/main').trim() };
    for (const script of pipeline.check.script) shell(script, base);
    expect(said()).toMatch(/curl .*body@diff\.md .*merge_requests\/7\/notes/);
    for (const script of pipeline.publish.script) shell(script);
    expect(readdirSync(join(work, 'out'))).toContain('current');
    tidy();
  });
});

describe('systemd and cron', () => {
  const IN_PLACE = (text: string) =>
    text
      .replaceAll('/srv/airclass/timetable', clone)
      .replaceAll('/srv/airclass', join(work, 'srv'))
      .replaceAll('schedules/sichuan-2020-spring', 'schedules/school')
      .replaceAll('node bin/airclass.js', `node ${ROOT}/bin/airclass.js`);

  test('the cron line: every night at half past two, and what it runs', () => {
    const line =
      example('airclass.crontab')
        .split('\n')
        .find((one) => /^\d/.test(one)) ?? '';
    const [minute, hour, day, month, weekday, ...command] = line.split(' ');
    const times = CronExpressionParser.parse([minute, hour, day, month, weekday].join(' '), {
      tz: 'Asia/Shanghai',
      currentDate: '2020-03-09T00:00:00+08:00',
    });
    expect([times.next(), times.next()].map((time) => time.toISOString())).toEqual([
      '2020-03-08T18:30:00.000Z',
      '2020-03-09T18:30:00.000Z',
    ]);
    // cron takes % for a line feed.
    expect(command.join(' ')).not.toContain('%');
    mkdirSync(join(work, 'srv'));
    // As cron does it: a pull that fails does not stop the build.
    shell(`set +e; ${IN_PLACE(command.join(' '))}`);
    const last = readFileSync(join(work, 'srv/build.log'), 'utf8').trim().split('\n').at(-1) ?? '';
    expect(JSON.parse(last)).toMatchObject({ event: 'outcome', code: 0, new: true });
  });

  test('the service runs a command that builds', () => {
    const [, command = ''] = /^ExecStart=\/usr\/bin\/(node .*)$/m.exec(example('airclass-build.service')) ?? [];
    expect(shell(IN_PLACE(command))).toBe('');
    expect(example('airclass-build.service')).toMatch(/^SuccessExitStatus=75$/m);
  });
});

test('one table of exit codes, in the docs and in both READMEs', () => {
  for (const [code, { zh, en }] of Object.entries(EXIT_CODES)) {
    expect(read('docs/nightly.md')).toContain(`| ${code} | ${zh} | ${en} |`);
    expect(read('README.md')).toContain(`| ${code} | ${en} |`);
    expect(read('README.zh-CN.md')).toContain(`| ${code} | ${zh} |`);
  }
});

test('every file of docs/nightly is in the page', () => {
  for (const name of readdirSync(join(ROOT, 'docs/nightly')))
    expect(read('docs/nightly.md')).toContain(`(nightly/${name})`);
});
