import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';

const folder = mkdtempSync(join(tmpdir(), 'airclass-serve-'));
afterAll(() => rmSync(folder, { recursive: true }));
const [OLD, NEW] = ['000001-000000000001', '000002-000000000002'];
for (const id of [OLD, NEW]) {
  mkdirSync(join(folder, 'out/releases', id, 'one'), { recursive: true });
  writeFileSync(join(folder, 'out/releases', id, 'one/guide.xml'), id);
  writeFileSync(join(folder, 'out/releases', id, 'manifest.json'), '{}');
}

function putOnAir(id: string): void {
  rmSync(join(folder, 'out/current'), { force: true });
  symlinkSync(`releases/${id}`, join(folder, 'out/current'));
}

/** Runs until `look` has looked, or the command ends by itself. */
async function serve(argv: readonly string[], look: (url: string) => Promise<void> = async () => undefined) {
  const stop = new AbortController();
  let [out, err] = ['', ''];
  let looking: Promise<void> | undefined;
  const code = await main(['serve', ...argv], {
    env: {},
    cwd: folder,
    now: () => 0,
    isTerminal: false,
    columns: 100,
    signal: stop.signal,
    out: (text) => {
      out += text;
      const [url] = /http:\S+\//.exec(out) ?? [];
      if (url !== undefined) looking ??= look(url).finally(() => stop.abort());
    },
    err: (text) => {
      err += text;
    },
  });
  await looking;
  return { code, out, err };
}

const guide = async (url: string) => (await fetch(`${url}one/guide.xml`)).text();

test.each([
  [[], OLD],
  [['--watch'], NEW],
])('serve %j shows %s after another release is put on air', async (options, id) => {
  putOnAir(OLD);
  const { code } = await serve(['--port', '0', ...options], async (url) => {
    expect(await guide(url)).toBe(OLD);
    putOnAir(NEW);
    expect(await guide(url)).toBe(id);
  });
  expect(code).toBe(0);
});

test('a release is served by its name', async () => {
  putOnAir(OLD);
  await serve([NEW, '--port', '0'], async (url) => expect(await guide(url)).toBe(NEW));
});

test('a port that is taken is named', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { code, err } = await serve(['--port', String(port)]);
  other.close();
  expect(code).toBe(2);
  expect(err).toContain(`cannot listen on 127.0.0.1:${port}: EADDRINUSE; --port takes another port`);
});

test('nothing that was published is no folder of empty pages', async () => {
  const { code, err } = await serve(['--port', '0', '--out', 'none']);
  expect(code).not.toBe(0);
  expect(err).toContain('nothing was published into');
});
