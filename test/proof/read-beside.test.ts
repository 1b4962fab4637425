import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ReadBeside } from '../../src/proof/read-beside.js';
import { placeOf } from '../../src/proof/stage-proof.js';
import { proof } from '../../src/release/formats/index.js';
import { aRelease } from '../release/a-release.js';

const THREAD = join(import.meta.dirname, '../../src/release/read-thread.ts');
const MEGABYTE = 1024 * 1024;
/** Bytes that do not pack. */
const bytes = (size: number) => createHash('shake256', { outputLength: size }).digest();
const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const NOTHING = {
  zones: new Set(['one', 'two']),
  plan: undefined,
  summary: { locks: new Map(), notLessons: new Set<string>() },
};

describe('a stage that is read beside its writing', () => {
  let built = '';
  let stage = '';
  let beside: ReadBeside;
  const thread = () => new Worker(join(built, 'dist/bundle/thread.mjs'));
  beforeAll(() => {
    built = mkdtempSync(join(tmpdir(), 'airclass-thread-'));
    const outfile = join(built, 'dist/bundle/thread.mjs');
    // Readers look for schemas where the package has them.
    symlinkSync(join(import.meta.dirname, '../../schemas'), join(built, 'schemas'));
    const banner = {
      js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    };
    buildSync({ entryPoints: [THREAD], outfile, banner, bundle: true, platform: 'node', format: 'esm' });
  });
  afterAll(() => rmSync(built, { recursive: true }));
  beforeEach(() => {
    stage = mkdtempSync(join(tmpdir(), 'airclass-stage-'));
    beside = new ReadBeside(stage, NOTHING, { proof, startThread: thread });
  });
  afterEach(async () => {
    await beside.end();
    rmSync(stage, { recursive: true });
  });

  async function grow(path: string, content: Uint8Array, isPacked = false): Promise<void> {
    mkdirSync(dirname(join(stage, path)), { recursive: true });
    beside.begun(path, isPacked);
    for (let size = 0; size < content.length; ) {
      const part = content.subarray(size, size + MEGABYTE);
      appendFileSync(join(stage, path), part);
      size += part.length;
      beside.grown(path, size, false);
      await new Promise(setImmediate);
    }
    beside.grown(path, content.length, true);
  }

  test('small files before a large one, which is hashed while it grows', async () => {
    const large = bytes(11 * MEGABYTE + 7);
    await grow('one/channels.m3u', Buffer.from('#EXTM3U\n'));
    await grow('one/some.bin', large);
    await grow('one/after.json', Buffer.from('{}'));
    const found = await beside.findings();
    expect([...(found?.hashes ?? [])]).toEqual([
      ['one/channels.m3u', sha256(Buffer.from('#EXTM3U\n'))],
      ['one/some.bin', sha256(large)],
      ['one/after.json', sha256(Buffer.from('{}'))],
    ]);
    expect(found?.faults).toEqual([]);
  });

  test('of a packed file, its bytes and what it unpacks to', async () => {
    const content = bytes(9 * MEGABYTE);
    const packed = gzipSync(content);
    await grow('one/guide.xml.gz', packed, true);
    expect((await beside.findings())?.unpacked.get('one/guide.xml.gz')).toEqual({
      packed: sha256(packed),
      content: { sha256: sha256(content) },
    });
  });

  test('a packed file that was damaged is a fault, and hashed to its end', async () => {
    const packed = gzipSync(bytes(9 * MEGABYTE));
    packed[MEGABYTE] = (packed[MEGABYTE] ?? 0) ^ 1;
    await grow('one/guide.xml.gz', packed, true);
    expect((await beside.findings())?.unpacked.get('one/guide.xml.gz')).toEqual({
      packed: sha256(packed),
      content: { fault: expect.stringMatching(/incorrect|invalid/) },
    });
  });

  test.each([
    ['cut', (path: string) => truncateSync(path, MEGABYTE)],
    ['added', (path: string) => appendFileSync(path, 'x')],
  ])('what was %s behind our back is seen', async (_, change) => {
    const content = bytes(9 * MEGABYTE);
    const path = join(stage, 'some.bin');
    writeFileSync(path, content);
    change(path);
    beside.begun('some.bin', false);
    beside.grown('some.bin', content.length, true);
    const found = (await beside.findings())?.hashes.get('some.bin');
    expect(found).toMatch(/^[0-9a-f]{64}$/);
    expect(found).not.toBe(sha256(content));
  });

  test('faults of the files are those of reading them after the writing', async () => {
    const { files, options } = await aRelease();
    const { plan, lineups } = options(stage);
    const expected = {
      zones: new Set(Object.keys(lineups)),
      plan,
      summary: { locks: new Map(), notLessons: new Set<string>() },
    };
    beside = new ReadBeside(stage, expected, { proof, largeFrom: 0, startThread: thread });
    for (const { zone, file } of files) {
      const whole = Buffer.concat([...file.chunks()].map((chunk) => Buffer.from(chunk)));
      const path = zone === undefined ? file.path : `${zone}/${file.path}`;
      const isSpoilt = path === 'two/guide.xml';
      const spoilt = () => Buffer.from(whole.toString().replace('p1.P1-chinese-01<', 'p1.P1-chinese-09<'));
      await grow(path, isSpoilt ? spoilt() : whole);
    }
    const found = await beside.findings();
    expect(found?.faults.map(({ path, problem }) => `${path} ${problem?.id}`)).toEqual([
      'two/guide.xml zones-differ',
      'two/on-demand.json on-demand-missing',
      // The texts are those of another lesson.
      'two/guide.xml undefined',
    ]);
    expect([...(found?.guides.keys() ?? [])]).toEqual(['one', 'two']);
  });

  test('a small stage is left to those who read it; so is that of a thread that fails', async () => {
    await grow('channels.m3u', Buffer.from('x'));
    expect(await beside.findings()).toBeUndefined();
    const startThread = () => new Worker('throw new Error("no")', { eval: true });
    const failing = new ReadBeside(stage, NOTHING, { proof, largeFrom: 0, startThread });
    failing.begun('channels.m3u', false);
    failing.grown('channels.m3u', 1, true);
    expect(await failing.findings()).toBeUndefined();
    await failing.end();
  });
});

test('a zone has its files in the order in which they are to be read', async () => {
  const { files, views } = await aRelease();
  const zones = new Set(views.map(({ zone }) => zone.id));
  for (const id of zones) {
    const own = files.filter(({ zone }) => zone === id);
    const turns = own.map(({ file }) => proof.turnOf(placeOf(`${id}/${file.path}`, zones)));
    expect(turns).toEqual([...turns].sort((a, b) => a - b));
    expect(new Set(turns).size).toBeGreaterThan(1);
  }
});
