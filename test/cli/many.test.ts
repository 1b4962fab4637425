import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findProjects } from '../../src/cli/many/find-projects.js';
import { ofShard } from '../../src/cli/many/shard.js';
import { filesDigest, textDigest } from '../../src/load/plan-record.js';
import { SMALL_PROJECT } from '../a-project.js';
import { writeFiles } from '../lsp/an-editor.js';
import fc from '../properties.js';
import { runMain, runWith } from './run-main.js';

const NOW = '2020-03-08T00:00Z';
const FAULTY = { 'timetables/p1.yaml': 'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinse\n' };

let folder = '';
const project = (path: string, files: Readonly<Record<string, string>> = {}) =>
  writeFiles(join(folder, path), { ...SMALL_PROJECT, ...files });
const run = (...argv: readonly string[]) => runMain(folder, NOW, [...argv, '--lang', 'en']);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-many-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('every project below a folder', () => {
  test('is built by itself: a faulty one stops no other, and keeps what it had', async () => {
    project('east');
    project('far/north');
    project('west', FAULTY);
    const from = ['--from', '2020-03-09', '--out', 'out'];
    const { code, out, err } = await run(
      'build',
      '--all',
      '.',
      ...from,
      '--table',
      'json=t/all.json',
      '--table',
      'html=t/all.html',
    );
    expect(code).toBe(1);
    expect(out.split('\n').map((line) => line.replace(/\d{6}-[0-9a-f]{12}/, 'ID').split(/ {2,}/))).toEqual([
      ['Project', 'Result', 'Release', 'Errors', 'Warnings', 'Why'],
      ['east', 'published', 'ID', '0', '3'],
      ['far/north', 'published', 'ID', '0', '3'],
      ['west', 'not published', '1', '0', 'there is no course of P1 or programme "chinse"; did you mean "chinese"?'],
      [''],
    ]);
    expect(err).toMatch(/^\n== west\nwest\/timetables\/p1\.yaml:5:16 error /);
    expect(err).toMatch(/\n3 projects, 1 to look at\.\n$/);
    expect(['east', 'far/north', 'west'].map((name) => existsSync(join(folder, 'out', name, 'current')))).toEqual([
      true,
      true,
      false,
    ]);
    const { projects } = JSON.parse(readFileSync(join(folder, 't/all.json'), 'utf8'));
    expect(projects.map((one: { project: string; code: number }) => [one.project, one.code])).toEqual([
      ['east', 0],
      ['far/north', 0],
      ['west', 1],
    ]);
    expect(readFileSync(join(folder, 't/all.html'), 'utf8')).toContain('<tr class="late"><th scope="row">west</th>');
    const again = await run('build', '--all', '.', ...from);
    expect(again.out).toMatch(/^east +unchanged .*\nfar\/north +unchanged .*\nwest +not published/m);
  });

  test('is checked by itself', async () => {
    project('east');
    project('west', FAULTY);
    const { code, out } = await run('check', '--all');
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/^Project +Result +Errors +Warnings\neast +sound +0 +3\nwest +errors +1 +0$/m),
    ]);
    rmSync(join(folder, 'west'), { recursive: true });
    expect(await run('check', '--all')).toMatchObject({ code: 0, err: '1 project, none of them with errors.\n' });
  });

  test('says which release of a plan it follows, how old that is, and what it does otherwise', async () => {
    const locality = (id: string, made: string, more = '') => {
      const record = {
        version: 1,
        project: 'province',
        release: `00000${id}-0123456789ab`,
        made,
        digest: filesDigest({}),
        files: {},
      };
      const plan = Object.entries({
        ...SMALL_PROJECT,
        'project.yaml': 'id: province\ntitle: 省\ntime-zone: Asia/Shanghai\n',
      });
      const files = Object.fromEntries(plan.map(([path, text]) => [path, textDigest(text)]));
      writeFiles(join(folder, `l${id}`), {
        ...Object.fromEntries(plan.map(([path, text]) => [`plan/${path}`, text])),
        'plan/plan.lock.json': JSON.stringify({ ...record, digest: filesDigest(files), files }),
        'zones/one.yaml': SMALL_PROJECT['zones/one.yaml'] ?? '',
        'project.yaml': `id: l${id}\ntitle: 地方\ntime-zone: Asia/Shanghai\ntakes: {plan: plan${more}}\n`,
      });
    };
    locality('1', '2020-03-01T00:00:00Z', ', channels: {p1: {start-at: {math: {lesson: 3, reason: 学过}}}}');
    locality('2', '2020-03-08T12:00:00Z');
    const { out } = await run('check', '--all');
    expect(out.split('\n').map((line) => line.split(/ {2,}/).slice(0, 5))).toEqual([
      ['Project', 'Result', 'Plan', 'Days behind', 'Deviations'],
      ['l1', 'sound', '000001-0123456789ab', '7', '1'],
      ['l2', 'sound', '000002-0123456789ab', '0', '0'],
      [''],
    ]);
  });

  test('which is the folder itself, has its name', async () => {
    project('school');
    const { out } = await run('build', '--all', 'school', '--from', '2020-03-09');
    expect(out).toMatch(/^school +published/m);
    expect(existsSync(join(folder, 'out/school/current'))).toBe(true);
  });

  test('is compiled for the time of the command', async () => {
    project('east', { 'project.yaml': `${SMALL_PROJECT['project.yaml']}media: {due: 1h}\n` });
    const codes = ['2020-03-08', '2020-03-10'].map(
      async (now) => (await runMain(folder, now, ['check', '--all'])).code,
    );
    expect(await Promise.all(codes)).toEqual([0, 1]);
  });

  test('after a signal is not begun', async () => {
    project('east');
    const stopped = { cwd: folder, now: () => Date.parse(NOW), signal: AbortSignal.abort('SIGINT') };
    const { code, out } = await runWith(['build', '--all', '--from', '2020-03-09', '--lang', 'en'], stopped);
    expect([code, out]).toEqual([130, expect.stringMatching(/^east +stopped +stopped before it began$/m)]);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test.each([
    [['build', '--all', '--watch'], '--watch is for a single project and does not go with --all'],
    [['check', '--all', '--fix'], '--fix is for a single project'],
    [['check', '--all', '--format', 'json'], '--format is for a single project'],
    [['check', '--all', '--report', 'json=x'], '--report is for a single project'],
    [['check', '--shard', '1/2'], '--shard, --jobs and --table go with --all'],
    [['build', '--jobs', '2'], '--shard, --jobs and --table go with --all'],
    [['build', '--all', '--shard', '3/2'], '--shard takes one part of all, such as 2/5, not "3/2"'],
    [['build', '--all', '--table', 'pdf=x'], '--table takes format=path with one of json, html, not "pdf=x"'],
    [['build', '--all', 'none'], 'cannot be listed'],
    [['build', '--all', 'nothing'], 'there is no project below'],
  ])('%j is refused', async (argv, says) => {
    project('east');
    writeFiles(join(folder, 'nothing'), { 'readme.txt': 'x' });
    const { code, err } = await run(...argv);
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
  });
});

describe('finding projects', () => {
  test('leaves alone what is inside a project, releases, hidden folders and links', () => {
    for (const path of ['b', 'b/inner', 'a/x', '.hidden', 'node_modules/y', 'out/releases/000001-0123456789ab/plan'])
      project(path);
    symlinkSync(join(folder, 'b'), join(folder, 'link'));
    expect(findProjects(folder)).toEqual(['a/x', 'b']);
    expect(findProjects(join(folder, 'b'))).toEqual(['']);
  });
});

test('the shards of any list have each of it once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat()), fc.integer({ min: 1, max: 9 }), (items, of) => {
      const parts = Array.from({ length: of }, (_, index) => ofShard(items, { part: index + 1, of }));
      expect(parts.flat().toSorted()).toEqual(items.toSorted());
      const sizes = parts.map((part) => part.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(2);
    }),
  );
});
