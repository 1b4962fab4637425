import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { releaseServer } from '../../../src/published/serve/release-server.js';

const folder = mkdtempSync(join(tmpdir(), 'airclass-serve-'));
const root = join(folder, 'release');
let current = root;
const server = releaseServer({
  folder: () => current,
  hosts: new Set(['127.0.0.1', 'localhost']),
  isLeftOut: (path) => path.startsWith('/books/'),
});
const GUIDE = `<tv>${'x'.repeat(5000)}</tv>`;

beforeAll(async () => {
  for (const path of ['one/web', 'report', '.hidden', 'books']) mkdirSync(join(root, path), { recursive: true });
  mkdirSync(join(folder, 'release-other'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'release-other/secret.txt'), 'secret');
  writeFileSync(join(root, '.hidden/secret.txt'), 'secret');
  writeFileSync(join(root, 'books/secret.txt'), 'secret');
  writeFileSync(join(root, 'one/guide.xml'), GUIDE);
  writeFileSync(join(root, 'one/guide.xml.gz'), gzipSync(GUIDE));
  writeFileSync(join(root, 'one/channels.m3u'), '#EXTM3U\n');
  writeFileSync(join(root, 'one/web/index.html'), '<!DOCTYPE html>');
  writeFileSync(join(root, 'one/web/manifest.webmanifest'), '{}');
  writeFileSync(join(root, 'one/web/icon.svg'), '<svg/>');
  writeFileSync(join(root, 'one/web/offline.js'), '');
  writeFileSync(join(root, 'one/web/offline.json'), '{}');
  writeFileSync(join(root, 'report/index.html'), '<!DOCTYPE html>');
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** As it is written: `fetch` would clean the path. */
async function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  const asked = request({ host: '127.0.0.1', port, path, headers, method, agent: false });
  asked.end();
  const [response] = await once(asked, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}

test.each([
  ['/one/guide.xml', 'application/xml; charset=utf-8'],
  ['/one/channels.m3u', 'audio/x-mpegurl; charset=utf-8'],
  ['/one/web/', 'text/html; charset=utf-8'],
  ['/one/web/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['/one/web/icon.svg', 'image/svg+xml'],
  ['/one/web/offline.js', 'text/javascript; charset=utf-8'],
  ['/one/web/offline.json', 'application/json; charset=utf-8'],
])('%s is %s', async (path, type) => {
  const { status, headers } = await ask(path);
  expect([status, headers['content-type'], headers['x-content-type-options']]).toEqual([200, type, 'nosniff']);
});

test('a guide is sent packed to those who take it', async () => {
  const { headers, body } = await ask('/one/guide.xml', { 'accept-encoding': 'gzip, br' });
  expect([headers['content-encoding'], headers['content-type']]).toEqual(['gzip', 'application/xml; charset=utf-8']);
  expect(gunzipSync(body).toString()).toBe(GUIDE);
  expect((await ask('/one/guide.xml')).headers['content-encoding']).toBeUndefined();
});

test('what a reader has already is not sent again', async () => {
  const { headers } = await ask('/one/guide.xml');
  expect((await ask('/one/guide.xml', { 'if-none-match': String(headers.etag) })).status).toBe(304);
});

test.each([
  ['bytes=0-3', 206, '<tv>'],
  ['bytes=-5', 206, '</tv>'],
  ['bytes=9-2', 416, undefined],
  ['bytes=999999-', 416, undefined],
] as const)('range %s: %i', async (range, status, text) => {
  const answer = await ask('/one/guide.xml', { range });
  expect(answer.status).toBe(status);
  if (text !== undefined) expect(answer.body.toString()).toBe(text);
});

test('folders lead to their page, the top to the report', async () => {
  expect(await ask('/')).toMatchObject({ status: 302, headers: { location: '/report/index.html' } });
  expect(await ask('/one/web')).toMatchObject({ status: 302, headers: { location: '/one/web/' } });
  expect((await ask('//one/web')).headers.location).toBe('/one/web/');
  expect((await ask('/one/')).status).toBe(404);
});

describe('nothing else is served:', () => {
  test.each([
    '/../secret.txt',
    '/one/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/one/..%5c..%5csecret.txt',
    '/../release-other/secret.txt',
    '/.hidden/secret.txt',
    '/books/secret.txt',
    '/%62ooks/secret.txt',
    '/one/../books/secret.txt',
    '//books/secret.txt',
    '/%00',
    '/one/%',
    '/one/nothing.xml',
    '//etc/passwd',
    'http://other.example/one/../../secret.txt',
  ])('%s', async (path) => {
    const { status, body } = await ask(path, { 'accept-encoding': 'gzip' });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body.toString()).not.toContain('secret');
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s', async (method) => {
    expect(await ask('/one/guide.xml', {}, method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  test.each(['evil.example', 'evil.example:8000', '127.0.0.1.evil.example'])('to %s', async (host) => {
    expect((await ask('/one/guide.xml', { host })).status).toBe(403);
  });
});

test('a file that is gone, a release that cannot be known: the server goes on', async () => {
  current = join(folder, 'gone');
  expect((await ask('/one/guide.xml')).status).toBe(404);
  current = root;
  expect((await ask('/one/guide.xml')).status).toBe(200);
});

test('clients that never end their request, or never read, do not keep others out', async () => {
  const { port } = server.address() as AddressInfo;
  const slow = Array.from({ length: 50 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
  for (const socket of slow) socket.write('GET /one/guide.xml HTTP/1.1\r\nHost: 127.0.0.1\r\n');
  expect((await ask('/one/guide.xml')).status).toBe(200);
  for (const socket of slow) socket.destroy();
});

test('a link within the release is followed', async () => {
  symlinkSync('guide.xml', join(root, 'one/again.xml'));
  expect((await ask('/one/again.xml')).body.toString()).toBe(GUIDE);
});
