import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UsageError } from '../../src/diagnostics/usage-error.js';
import { UNLOCKED, withBuildLock } from '../../src/release/build-lock.js';
import { publish } from '../../src/release/publish.js';
import { out, ownOutFolder } from './out-folder.js';
import { PLAIN } from './plain-publication.js';

ownOutFolder();

const { PATH } = process.env;
let programs = '';

beforeEach(() => {
  programs = mkdtempSync(join(tmpdir(), 'airclass-flock-'));
});
afterEach(() => {
  process.env.PATH = PATH;
  rmSync(programs, { recursive: true });
});

/** The flock(1) of this test; none where left out. */
function flockIs(does?: string, mode = 0o755): void {
  process.env.PATH = programs;
  if (does === undefined) return;
  writeFileSync(join(programs, 'flock'), `#!/bin/sh\n${does}\n`);
  chmodSync(join(programs, 'flock'), mode);
}

async function outcome(folder = out): Promise<unknown> {
  return withBuildLock(folder, async (lock) => {
    await lock.check();
    return lock.isHeld;
  }).catch((error: unknown) => (error instanceof UsageError ? { code: error.exitCode, ...error.text } : error));
}

test('held, and free again when the work is done or fails', async () => {
  expect(await outcome(join(out, 'a/b'))).toBe(true);
  expect(existsSync(join(out, 'a/b/.lock'))).toBe(true);
  await expect(withBuildLock(out, () => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
  expect(await outcome()).toBe(true);
});

test('a second one is refused with words of its own', async () => {
  const busy = { zh: '正忙', en: 'busy' };
  const refused = withBuildLock(out, () => withBuildLock(out, async () => 'both', busy));
  await expect(refused).rejects.toMatchObject({ exitCode: 75, text: busy });
});

describe('without a flock(1) that locks', () => {
  test('without flock the work is done, with a warning', async () => {
    flockIs();
    expect(await outcome()).toBe(false);
    const file = { zone: 'one', file: { path: 'a', chunks: () => [Buffer.from('x')] } };
    expect((await publish([file], { ...PLAIN, out })).warnings).toEqual([UNLOCKED]);
    expect(UNLOCKED.en).toContain('install util-linux');
  });

  test.each([
    ['exit 1', 75, `another airclass is publishing into`, '另一个 airclass 正在向'],
    [
      'echo " flock: 3: No locks available " >&2; exit 66',
      2,
      'locked, and nothing was published: flock: 3: No locks available; check',
      '没有发布：flock: 3: No locks available；',
    ],
    [
      'echo "flock: bad option" >&2; exit 1',
      2,
      'nothing was published: flock: bad option; check',
      '没有发布：flock: bad option；',
    ],
    ['exit 0', 2, 'nothing was published: ; check', '没有发布：；'],
  ])('%s', async (does, code, en, zh) => {
    flockIs(does);
    expect(await outcome()).toEqual({ code, en: expect.stringContaining(en), zh: expect.stringContaining(zh) });
  });

  test('a flock that may not be run is not taken for missing', async () => {
    flockIs('exit 0', 0o644);
    expect(await outcome()).toMatchObject({ code: 'EACCES' });
  });
});

test('a .lock that is not a file is not waited for', async () => {
  mkdirSync(join(out, '.lock'));
  expect(await outcome()).toEqual({
    code: 2,
    en: `"${join(out, '.lock')}" is not a regular file, and nothing was published; move it away, and airclass creates its own`,
    zh: expect.stringContaining('不是普通文件，没有发布'),
  });
});
