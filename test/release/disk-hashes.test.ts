import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DiskHashes } from '../../src/release/read-back/disk-hashes.js';

const THREAD = join(import.meta.dirname, '../../src/release/read-back/hash-thread.ts');
const MEGABYTE = 1024 * 1024;
/** Bytes that do not pack. */
const bytes = (size: number) => createHash('shake256', { outputLength: size }).digest();
const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

describe('hashes of what is on the disk', () => {
  let folder = '';
  let hashes: DiskHashes;
  let number = 0;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'airclass-hashes-'));
    const thread = join(folder, 'thread.mjs');
    buildSync({ entryPoints: [THREAD], outfile: thread, bundle: true, platform: 'node', format: 'esm' });
    hashes = new DiskHashes(MEGABYTE, () => new Worker(thread));
  });
  afterEach(async () => {
    await hashes.end();
    rmSync(folder, { recursive: true });
  });

  test('a file is hashed while it grows', async () => {
    const path = join(folder, 'guide.xml');
    const content = bytes(11 * MEGABYTE + 7);
    for (let size = 0; size < content.length; ) {
      const part = content.subarray(size, size + MEGABYTE);
      appendFileSync(path, part);
      size += part.length;
      hashes.grown(path, size, false);
      await new Promise(setImmediate);
    }
    hashes.finished(path, content.length, false);
    expect(await hashes.of(path)).toEqual({ path, sha256: sha256(content) });
  });

  test('of a packed file, what it unpacks to', async () => {
    const path = join(folder, 'guide.xml.gz');
    const content = bytes(3 * MEGABYTE);
    const packed = gzipSync(content);
    writeFileSync(path, packed);
    hashes.grown(path, MEGABYTE, true);
    hashes.finished(path, packed.length, true);
    expect(await hashes.of(path)).toEqual({ path, sha256: sha256(content) });
  });

  test('a packed file that was damaged is a fault', async () => {
    const path = join(folder, 'guide.xml.gz');
    const packed = gzipSync(bytes(3 * MEGABYTE));
    packed[MEGABYTE] = (packed[MEGABYTE] ?? 0) ^ 1;
    writeFileSync(path, packed);
    hashes.grown(path, packed.length, true);
    hashes.finished(path, packed.length, true);
    expect(await hashes.of(path)).toEqual({ path, fault: expect.stringMatching(/incorrect|invalid/) });
  });

  test('what was cut or added behind our back is seen', async () => {
    const content = bytes(3 * MEGABYTE);
    for (const change of [
      (path: string) => truncateSync(path, MEGABYTE),
      (path: string) => appendFileSync(path, 'x'),
    ]) {
      const path = join(folder, `guide-${++number}.xml`);
      writeFileSync(path, content);
      change(path);
      hashes.grown(path, content.length, false);
      hashes.finished(path, content.length, false);
      const hashed = await hashes.of(path);
      expect(hashed).toHaveProperty('sha256');
      expect(hashed).not.toHaveProperty('sha256', sha256(content));
    }
  });

  test('small files are left to those who read them; a thread that fails leaves its files too', async () => {
    const path = join(folder, 'channels.m3u');
    writeFileSync(path, 'x');
    hashes.grown(path, 1, false);
    hashes.finished(path, 1, false);
    expect(hashes.of(path)).toBeUndefined();
    const failing = new DiskHashes(0, () => new Worker('throw new Error("no")', { eval: true }));
    failing.grown(path, 1, false);
    failing.finished(path, 1, false);
    expect(await failing.of(path)).toBeUndefined();
    await failing.end();
  });
});
