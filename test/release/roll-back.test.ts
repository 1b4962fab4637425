import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SMALL_PROJECT } from '../a-project.js';
import { runMain } from '../cli/run-main.js';
import { TWO_ZONES } from './a-release.js';

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
      expect(await run('rollback')).toMatchObject({ code: 0, out: `current is ${first} now.\n` });
      expect(existsSync(join(folder, second))).toBe(false);
      expect(await run('verify')).toMatchObject({ code: 0 });
    },
  );

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
    expect(await run('rollback', '--lang', 'zh')).toMatchObject({
      err: expect.stringContaining('已损坏（one/guide.xml），没有切换'),
    });
    expect(readFileSync(join(folder, 'out/current/manifest.json'), 'utf8')).toContain(second);
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
