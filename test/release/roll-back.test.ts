import fs, { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SMALL_PROJECT } from '../a-project.js';
import { runMain } from '../cli/run-main.js';
import { TWO_ZONES } from './a-release.js';
import { endLock } from './end-lock.js';

const NOW = '2020-03-09T00:30:00Z';
let folder = '';
const run = (...argv: readonly string[]) => runMain(folder, NOW, argv);
const build = (...argv: readonly string[]) => run('build', '--from', '2020-03-09', '--accept-shrink', ...argv);
const ids = () => readdirSync(join(folder, 'out/releases')).sort();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-back-'));
  for (const [path, text] of Object.entries({ ...SMALL_PROJECT, ...TWO_ZONES })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('going back', () => {
  test.each(['links', 'flat'])(
    'puts a release on air again, and takes away what it does not have (%s)',
    async (layout) => {
      await build('--layout', layout, '--zone', 'one');
      await build('--layout', layout);
      const second = layout === 'flat' ? 'out/two' : 'out/current/two';
      expect(existsSync(join(folder, second))).toBe(true);
      const [first = ''] = ids();
      const { code, out } = await run('rollback');
      expect(code).toBe(0);
      expect(out).toContain('Zone'); // the zone that goes
      expect(out).toContain(`current is ${first} now.\n`);
      expect(existsSync(join(folder, second))).toBe(false);
      expect(await run('verify')).toMatchObject({ code: 0 });
    },
  );

  test('shows what changes for viewers, and how the hold ends; a rehearsal switches nothing', async () => {
    await build();
    const lessons = TWO_ZONES['courses/p1.yaml'] ?? '';
    writeFileSync(join(folder, 'courses/p1.yaml'), lessons.replace('一', '错'));
    await build();
    const [first = '', second = ''] = ids().filter((name) => !name.startsWith('.'));
    const changed = /release 000002-\w{12} → release 000001-\w{12}[\s\S]*错[\s\S]*retitled 1\n/;
    const rehearsed = await run('rollback', '--dry-run');
    expect(rehearsed).toMatchObject({ code: 0, out: expect.stringMatching(changed) });
    expect(rehearsed.out).toContain(`This would go back to ${first}. It was a rehearsal: nothing was switched.\n`);
    expect(readFileSync(join(folder, 'out/current/manifest.json'), 'utf8')).toContain(second);
    const { out } = await run('rollback');
    expect(out).toMatch(changed);
    expect(out.split('\n').at(-2)).toBe(
      `${second} does not come back by itself: builds are refused until the timetable changes. To publish it again all the same: airclass resume --out '${join(folder, 'out')}'`,
    );
    expect(await run('rollback', '--to', second)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/current is 000002-\w{12} now\.\n$/),
    });
  });

  test('leaves a release that cannot be read, and says that nothing was compared', async () => {
    await build('--zone', 'one');
    await build();
    const [first = '', second = ''] = ids();
    rmSync(join(folder, 'out/releases', second, 'timeline'), { recursive: true });
    expect(await run('rollback')).toMatchObject({
      code: 0,
      out: expect.stringContaining(`current is ${first} now.`),
      err: expect.stringContaining('what changes for viewers was not compared: '),
    });
  });

  test('refuses a release that is damaged, and says so', async () => {
    await build('--zone', 'one');
    await build();
    const [first = '', second = ''] = ids();
    writeFileSync(join(folder, 'out/releases', first, 'one/guide.xml'), 'x');
    expect(await run('rollback')).toEqual({
      code: 1,
      out: '',
      err: `airclass: release ${first} is damaged (one/guide.xml), and nothing was switched; see airclass verify ${first}, or choose another one with --to\n`,
    });
    expect(await run('rollback', '--dry-run')).toMatchObject({ code: 1, err: expect.stringContaining('is damaged') });
    expect(await run('rollback', '--lang', 'zh')).toMatchObject({
      err: expect.stringContaining('已损坏（one/guide.xml），没有切换'),
    });
    expect(readFileSync(join(folder, 'out/current/manifest.json'), 'utf8')).toContain(second);
  });

  // Without flock(1) there is no lock.
  test.skipIf(!existsSync('/usr/bin/flock'))('switches nothing once the lock was ended', async () => {
    await build('--zone', 'one');
    await build();
    const [first = '', second = ''] = ids();
    const { openSync } = fs;
    vi.spyOn(fs, 'openSync').mockImplementation((path, ...more) => {
      if (String(path).endsWith(`${first}/one/guide.xml`)) expect(endLock(join(folder, 'out'))).toBe(true);
      return openSync(path, ...more);
    });
    syncBuiltinESMExports();
    try {
      expect(await run('rollback')).toMatchObject({
        code: 75,
        err: expect.stringContaining('another process ended the lock'),
      });
    } finally {
      vi.restoreAllMocks();
      syncBuiltinESMExports();
    }
    expect((await run('releases')).out).toContain(`current   ${second}`);
    expect(existsSync(join(folder, 'out/.held.json'))).toBe(false);
  });

  test('makes no folder where nothing was published', async () => {
    expect(await run('rollback', '--out', 'typo')).toMatchObject({
      code: 2,
      err: expect.stringContaining('nothing was published into'),
    });
    expect(existsSync(join(folder, 'typo'))).toBe(false);
  });

  test('has nowhere to go from the only release', async () => {
    await build();
    expect(await run('rollback')).toMatchObject({
      code: 2,
      err: 'airclass: there is no earlier release to go back to\n',
    });
  });
});
