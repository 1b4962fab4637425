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
    expect(places((await check(FAULTY, '--only', 'unknown-reference')).out)).toEqual(['mine/timetables/p1.yaml:5:16']);
    const none = await check(FAULTY, '--only', 'teacher-changes,airtime-overlap');
    expect(none).toMatchObject({ code: 0, out: 'No problems found.\n' });
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
    await put(join(folder, 'mine'), FAULTY);
    const git = (...argv: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...argv], { cwd: folder });
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'first');
    return folder;
  }

  test('only what the change touches', async () => {
    const folder = await repository();
    const since = async () => places((await runMain(folder, NOW, ['check', 'mine', '--changed-since', 'HEAD'])).out);
    expect(await since()).toEqual([]);
    await put(folder, { 'mine/zones/one.yaml': `# new\n${FAULTY['zones/one.yaml']}` });
    expect(await since()).toEqual(['mine/zones/one.yaml:7:1']);
    await put(folder, { 'mine/courses/新课.yaml': 'grade: P9\ncourses: {}\n' });
    expect(await since()).toEqual(['mine/courses/新课.yaml:1:8', 'mine/zones/one.yaml:7:1']);
  });

  test.each(['no-such-revision', '--output=stolen'])('%s is not a revision', async (revision) => {
    const folder = await repository();
    const { code, err } = await runMain(folder, NOW, ['check', 'mine', `--changed-since=${revision}`]);
    expect(code).toBe(2);
    expect(err).toMatch(/^airclass: --changed-since \S+: git cannot compare: [^\n]+\n$/);
  });
});
