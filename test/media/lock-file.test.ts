import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { readLockFile, saveLock } from '../../src/media/lock-file.js';
import type { LockRecord } from '../../src/media/lock-record.js';
import { aFolder } from './media-bench.js';

const record: LockRecord = { state: 'ok', size: 1, modified: 0, still: true };
const changes = (...files: readonly string[]) => ({
  put: new Map(files.map((file) => [file, record])),
  drop: new Map<string, LockRecord>(),
});

describe.each([
  ['flock', { PATH: process.env.PATH }],
  ['a lock file', { PATH: '/nonexistent' }],
])('with %s', (_, environment) => {
  test('twenty probes at once lose nothing of each other', async () => {
    const folder = await aFolder();
    const names = Array.from({ length: 20 }, (_, index) => `${index}.mp4`);
    await Promise.all(names.map((name) => saveLock(folder, changes(name), environment)));
    const { records, brokenAt } = readLockFile(folder);
    expect([...records.keys()].sort()).toEqual(names.sort());
    expect(brokenAt).toBeUndefined();
  });

  test('what is dropped goes, what others put stays', async () => {
    const folder = await aFolder();
    await saveLock(folder, changes('a.mp4', 'b.mp4'), environment);
    await saveLock(folder, { put: new Map([['c.mp4', record]]), drop: new Map([['a.mp4', record]]) }, environment);
    expect([...readLockFile(folder).records.keys()]).toEqual(['b.mp4', 'c.mp4']);
  });

  test('killed at any moment, the lock is whole and free, and keeps what was saved', async () => {
    const folder = await aFolder();
    const script = await writerScript(folder);
    for (let round = 0; round < 12; round += 1) {
      const writer = spawn(process.execPath, [script, folder, environment.PATH ?? ''], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      writer.stdout.on('data', (data: Buffer) => {
        said += data.toString();
      });
      await once(writer.stdout, 'data');
      await sleep(round * 7);
      writer.kill('SIGKILL');
      await once(writer, 'close');
      const { records, brokenAt } = readLockFile(folder);
      expect(brokenAt).toBeUndefined();
      for (const name of said.split('\n').slice(0, -1)) expect(records.has(name), name).toBe(true);
    }
    const before = performance.now();
    await saveLock(folder, changes('last.mp4'), environment);
    // A lock that was left there would be waited for twice as long.
    expect(performance.now() - before).toBeLessThan(15_000);
  }, 60_000);
});

test('a lock that is not changed is not written', async () => {
  const folder = await aFolder();
  const environment = { PATH: process.env.PATH };
  await saveLock(folder, changes('a.mp4'), environment);
  const path = join(folder, 'media.lock.json');
  const text = await readFile(path, 'utf8');
  await saveLock(folder, changes('a.mp4'), environment);
  expect(await readFile(path, 'utf8')).toBe(text);
});

/** A program that saves one record after the other and says so. */
async function writerScript(folder: string): Promise<string> {
  const source = `
    import { saveLock } from ${JSON.stringify(join(import.meta.dirname, '../../src/media/lock-file.ts'))};
    const [, , folder, PATH] = process.argv;
    const record = { state: 'ok', size: 1, modified: 0, still: true };
    for (let index = 0; ; index += 1) {
      const name = process.pid + '-' + index + '.mp4';
      await saveLock(folder, { put: new Map([[name, record]]), drop: new Map() }, { PATH });
      process.stdout.write(name + '\\n');
    }`;
  const entry = join(folder, 'writer.ts');
  const script = join(folder, 'writer.mjs');
  await writeFile(entry, source);
  buildSync({ entryPoints: [entry], outfile: script, bundle: true, platform: 'node', format: 'esm', target: 'node20' });
  return script;
}
