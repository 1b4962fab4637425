import { mkdir, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { faultText } from '../../src/media/fault-text.js';
import { type Expected, type HostileFile, hostileFiles } from './hostile-files.js';
import { aFolder, measure } from './media-bench.js';
import { writeMp4 } from './write-mp4.js';

const TIMEOUT = 2000;
let connections = 0;
const server = createServer((socket) => {
  connections += 1;
  socket.destroy();
});

let files: readonly HostileFile[] = [];
let results: Awaited<ReturnType<typeof measure>> = {};
let slowest = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve).unref());
  const outside = await aFolder({ 'secret.mp4': writeMp4({ length: 1200 }) });
  const media = join(outside, 'media');
  await mkdir(media);
  files = hostileFiles({ port: (server.address() as AddressInfo).port, secret: join(outside, 'secret.mp4') });
  for (const { name, make } of files) make(media, name);
  await writeFile(join(media, 'sound.mp4'), writeMp4({ length: 5 }));
  let before = performance.now();
  results = await measure(media, [...files.map(({ name }) => name), 'sound.mp4'], {
    timeout: TIMEOUT,
    concurrency: 2,
    onProgress: () => {
      slowest = Math.max(slowest, performance.now() - before);
      before = performance.now();
    },
  });
}, 120_000);

describe('files that mean harm', () => {
  test('are more than sixty', () => {
    expect(files.length).toBeGreaterThan(150);
  });

  test('each is judged as it deserves', () => {
    const wrong = files.filter(({ name, expected }) => !isAsExpected(results[name], expected));
    expect(wrong.map(({ name, expected }) => ({ name, expected, found: results[name] }))).toEqual([]);
  });

  test('each that is refused says why in both languages', () => {
    for (const { name } of files) {
      const result = results[name];
      if (result === undefined || result === 'missing' || 'refused' in result || result.reason === undefined) continue;
      const { zh, en } = faultText(result.reason);
      expect(zh.length, name).toBeGreaterThan(5);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be there
      expect(en, name).toMatch(/^[^\u0000-\u001f\u007f-\u009f\u202a-\u202e]{10,}$/);
    }
  });

  test('a sound file after them is measured all the same', () => {
    expect(results['sound.mp4']).toMatchObject({ state: 'ok', lengths: { container: 5000 } });
  });

  test('no file takes longer than the timeout and a second', () => {
    expect(slowest).toBeLessThan(TIMEOUT + 1000);
  });

  test('no file reaches the network', () => {
    expect(connections).toBe(0);
  });
});

function isAsExpected(found: (typeof results)[string] | undefined, expected: Expected): boolean {
  if (found === undefined) return false;
  if (expected === 'any') return found !== 'missing';
  if (found === 'missing') return expected === 'missing';
  if ('refused' in found) return expected === 'refused' || expected === 'not-ok';
  if (typeof expected === 'object') return found.state === 'ok' && found.lengths?.container === expected.ok;
  return expected === 'not-ok' ? found.state !== 'ok' : found.state === expected;
}
