import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SMALL_PROJECT } from '../a-project.js';
import { aFolder, put } from '../media/media-bench.js';
import { runMain } from './run-main.js';

const NOW = '2020-03-08T20:00+08:00';
/** Two errors in two files. */
const FAULTY = {
  ...SMALL_PROJECT,
  'timetables/p1.yaml': 'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinees\n',
  'zones/one.yaml': `${SMALL_PROJECT['zones/one.yaml']}colour: red\n`,
};
/** Sound, with warnings: lessons that never air. */
const WARNED = SMALL_PROJECT;

async function check(files: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  const folder = await aFolder();
  await put(join(folder, 'mine'), files);
  return { folder, ...(await runMain(folder, NOW, ['check', 'mine', ...argv])) };
}

function commit(folder: string): void {
  const git = (...argv: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...argv], { cwd: folder });
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'first');
}

/** `path:line:column` of each diagnostic printed. */
const places = (out: string) => out.match(/^\S+:\d+:\d+(?= (error|warning|note|info))/gm) ?? [];

describe('airclass check', () => {
  test('prints what is wrong with paths from here, and fails', async () => {
    const { code, out, err } = await check(FAULTY);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(places(out)).toEqual(['mine/timetables/p1.yaml:5:16', 'mine/zones/one.yaml:6:1']);
    expect(out).toMatch(/\n2 errors in 2 files\.\nTo learn more: airclass explain \S+\n$/);
  });

  test('warnings alone do not fail, more than allowed do', async () => {
    const { code, out, err } = await check(WARNED);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const count = Number(/(\d+) warnings?[, ].*in \d+ files?\./.exec(out)?.[1]);
    expect(count).toBeGreaterThan(0);
    expect(await check(WARNED, '--max-warnings', `${count}`)).toMatchObject({ code: 0, err: '' });
    const strict = await check(WARNED, '--max-warnings', `${count - 1}`);
    expect(strict.code).toBe(1);
    expect(strict.err).toMatch(/more than the \d+ that --max-warnings allows\.\n$/);
  });

  test('--quiet leaves warnings out, and says nothing where there is no error', async () => {
    expect(await check(WARNED, '--quiet')).toMatchObject({ code: 0, out: '', err: '' });
    expect(places((await check(FAULTY, '-q')).out)).toHaveLength(2);
  });

  test('--verbose says what was read', async () => {
    expect((await check(WARNED, '--verbose')).err).toMatch(/^Read 7 files: 2 courses, 1 channels, 1 zones, /);
    expect((await check(FAULTY, '--verbose')).err).toBe('Read 7 files; not sound, nothing was laid out\n');
  });

  test('--only', async () => {
    const one = await check(WARNED, '--only', 'lesson-never-aired', '--expand');
    expect(new Set(one.out.match(/(?<=\[)[a-z-]+(?=\]$)/gm))).toEqual(new Set(['lesson-never-aired']));
    expect(one.out).toMatch(/\nNot shown because of the options given: \d+ \S+/);
    const none = await check(WARNED, '--only', 'teacher-changes,airtime-overlap');
    expect(none.code).toBe(0);
    expect(none.out).toMatch(/^No problems match the options given\.\nNot shown because of the options given: \d/);
  });

  test.each([
    ['--only', 'teacher-changes,airtime-overlap'],
    ['--only', 'unknown-reference'],
    ['--severity', 'error'],
    ['--quiet'],
    ['--changed-since', 'HEAD'],
  ])('what keeps a project from being read is in no filter: %s %s', async (...filter) => {
    const folder = await aFolder();
    await put(join(folder, 'mine'), FAULTY);
    commit(folder);
    const { code, out } = await runMain(folder, NOW, ['check', 'mine', '--report', 'json=report.json', ...filter]);
    expect(code).toBe(1);
    expect(places(out)).toEqual(['mine/timetables/p1.yaml:5:16', 'mine/zones/one.yaml:6:1']);
    expect(JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')).counts.error).toBe(2);
  });

  test('--severity leaves lighter problems off the screen, not out of reports or the exit code', async () => {
    const all = await check(WARNED);
    const argv = ['--severity', 'error', '--max-warnings', '0', '--report', 'json=report.json'];
    const { folder, code, out } = await check(WARNED, ...argv);
    expect(code).toBe(1);
    expect(places(out)).toEqual([]);
    const { counts } = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'));
    expect(out).toContain(`${counts.warning} warnings`);
    expect(places(all.out).length).toBeGreaterThan(0);
    const { out: warnings } = await check(WARNED, '--severity', 'warning', '--expand');
    expect(warnings.match(/ info /g)).toBeNull();
    expect(places(warnings)).toHaveLength(counts.warning);
    const { out: json } = await check(WARNED, '--severity', 'error', '--format', 'json');
    expect(JSON.parse(json).diagnostics).toEqual([]);
  });

  test('--expand and --errors-first', async () => {
    const faulty = {
      ...WARNED,
      'teachers.yaml': `${WARNED['teachers.yaml']}  wang: {name: 王}\n  zhao: {name: 赵}\n`,
      'timetables/p1.yaml': `${WARNED['timetables/p1.yaml']}changes: [{on: 2020-03-10, at: 10:00, cancel: true}]\n`,
    };
    const order = (out: string) => out.match(/(?<=^\S+ )(?:error|warning|info)(?= )/gm) ?? [];
    expect(order((await check(faulty)).out).at(-1)).toBe('error');
    expect(order((await check(faulty, '--errors-first')).out)[0]).toBe('error');
    const [folded, whole] = [await check(faulty), await check(faulty, '--expand')];
    expect(order(whole.out).length).toBeGreaterThan(order(folded.out).length);
  });

  test('any number of reports at once, also into folders that are not there', async () => {
    const { folder, code, out } = await check(
      FAULTY,
      ...['--format', 'json', '--report', 'csv=out/ci/report.csv', '--report', 'github=out/annotations.txt'],
    );
    expect(code).toBe(1);
    expect(JSON.parse(out).counts.error).toBe(2);
    expect(await readFile(join(folder, 'out/ci/report.csv'), 'utf8')).toContain(
      'error,unknown-reference,mine/timetables/',
    );
    expect(await readFile(join(folder, 'out/annotations.txt'), 'utf8')).toMatch(/^(::error .*\n){2}$/);
  });

  test('a report that cannot be written is one line and exit code 2', async () => {
    const { code, err } = await check(WARNED, '--quiet', '--report', 'json=mine/project.yaml/x.json');
    expect(code).toBe(2);
    expect(err).toMatch(/^airclass: cannot write the report "mine\/project\.yaml\/x\.json": [^\n]+\n$/);
  });
});

describe('--changed-since', () => {
  async function repository() {
    const folder = await aFolder();
    await put(join(folder, 'mine'), WARNED);
    commit(folder);
    return folder;
  }

  test('only what the change touches', async () => {
    const folder = await repository();
    const since = async () => {
      const { out } = await runMain(folder, NOW, ['check', 'mine', '--changed-since', 'HEAD', '--expand']);
      return [...new Set(out.match(/^mine\/[^\s:]+(?=.* (?:warning|info) )/gm))].sort();
    };
    expect(await since()).toEqual([]);
    await put(folder, { 'mine/courses/p1.yaml': `# new\n${WARNED['courses/p1.yaml']}` });
    expect(await since()).toEqual(['mine/courses/p1.yaml']);
    await put(folder, { 'mine/programs.yaml': 'programmes: {}\n' });
    expect(await since()).toEqual(['mine/courses/p1.yaml', 'mine/programs.yaml']);
  });

  test.each(['no-such-revision', '--output=stolen'])('%s is not a revision', async (revision) => {
    const folder = await repository();
    const { code, err } = await runMain(folder, NOW, ['check', 'mine', `--changed-since=${revision}`]);
    expect(code).toBe(2);
    expect(err).toMatch(/^airclass: --changed-since \S+: git cannot compare: [^\n]+\n$/);
  });
});
