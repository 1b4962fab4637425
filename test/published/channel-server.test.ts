import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChannelList } from '../../src/channel/channel-list.js';
import { channelServer } from '../../src/published/channel/channel-server.js';
import { slatePackage } from '../channel/sample-package.js';

const NOON = Date.parse('2026-12-01T12:00:01Z');
const list: ChannelList = {
  ...{ zone: 'web', channel: 'p1', slate: 'slate', number: 3, planned: NOON - 1000, until: NOON + 600_000 },
  rows: [{ start: NOON - 1000, in: 0, media: undefined, event: 'p1.card' }],
};
const folder = mkdtempSync(join(tmpdir(), 'airclass-channels-'));
const media = 'slate/0123456789abcdef.ts';
let now = NOON;
let isPackaged = true;
const server = channelServer({
  lists: () => LISTS,
  find: (name) => (isPackaged && name === 'slate' ? slatePackage : undefined),
  packages: folder,
  now: () => now,
  hosts: new Set(['127.0.0.1']),
});
const LISTS = new Map([['web/p1', list]]);

beforeAll(async () => {
  mkdirSync(join(folder, 'slate'));
  writeFileSync(join(folder, media), 'G'.repeat(188));
  writeFileSync(join(folder, 'slate/index.json'), '{}');
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('channels over HTTP', () => {
  test('a playlist may be kept until it changes, and is sent once', async () => {
    const { status, headers, body } = await ask('/web/p1/live.m3u8');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=5',
      'content-type': 'application/vnd.apple.mpegurl',
      'access-control-allow-origin': '*',
    });
    expect(body).toContain('#EXT-X-PROGRAM-DATE-TIME:2026-12-01T12:00:00.000Z');
    expect((await ask('/web/p1/live.m3u8', { 'if-none-match': String(headers.etag) })).status).toBe(304);
    now += 6000;
    expect((await ask('/web/p1/live.m3u8', { 'if-none-match': String(headers.etag) })).status).toBe(200);
  });

  test('the address that players open names it', async () => {
    expect((await ask('/web/p1/index.m3u8')).body).toContain('\nlive.m3u8\n');
  });

  test('a segment is a part of a file that never changes', async () => {
    const { status, headers, body } = await ask(`/packages/${media}`, { range: 'bytes=0-99' });
    expect([status, body.length]).toEqual([206, 100]);
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'video/mp2t',
    });
  });

  test.each([
    ['/web/p2/live.m3u8', {}, 'GET', 404],
    ['/packages/slate/index.json', {}, 'GET', 404],
    ['/packages/slate/../slate/0123456789abcdef.ts', {}, 'GET', 404],
    ['/web/p1/live.m3u8', { host: 'elsewhere.example' }, 'GET', 403],
    ['/web/p1/live.m3u8', {}, 'POST', 405],
    ['/web/p1/live.m3u8', {}, 'OPTIONS', 204],
    ['/web/p1/live.m3u8', {}, 'HEAD', 200],
  ])('%s %j %s: %i', async (path, headers, method, status) => {
    expect((await ask(path, headers, method)).status).toBe(status);
  });

  test('without the slate a channel answers that it cannot be shown, and nobody keeps that', async () => {
    isPackaged = false;
    now += 60_000;
    const { status, headers } = await ask('/web/p1/live.m3u8');
    expect([status, headers['cache-control']]).toEqual([503, 'no-store']);
    isPackaged = true;
  });
});
