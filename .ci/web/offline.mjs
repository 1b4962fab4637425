// node offline.mjs <zone folder> <zone folder of the next release>: the offline copy in Debian's Chromium, under a strict
// Content-Security-Policy: kept, shown without a network as what it is, replaced by the next release, forgotten.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';

const [, , first, second] = process.argv;
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};
TYPES['.json'] = 'application/json';
TYPES['.webmanifest'] = 'application/manifest+json';
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; manifest-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
const faults = [];
let checks = 0;
const expect = (what, isTrue) => {
  checks++;
  if (!isTrue) faults.push(what);
};

let zone = first;
let change = (bytes) => bytes;
const server = createServer((request, answer) => {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname)).replace(/\/$/, '/index.html');
  // Browsers ask for it unasked.
  if (path === '/favicon.ico') return answer.writeHead(204).end();
  try {
    const bytes = change(readFileSync(join(zone, path)), path);
    if (bytes === undefined) return answer.writeHead(404).end();
    answer.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'text/plain',
      'content-security-policy': POLICY,
      // What browsers may keep for an hour must not pass for a page of now.
      'cache-control': 'max-age=3600',
    });
    answer.end(bytes);
  } catch {
    answer.writeHead(404).end();
  }
});
const listen = (port) => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
await listen(0);
const { port } = server.address();
const base = `http://127.0.0.1:${port}/web`;
/** As a phone out of reach: nothing answers. */
const disconnect = () =>
  new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  const told = [];
  page.on('console', (message) => message.type() === 'error' && told.push(message.text()));
  await page.clock.setFixedTime(new Date('2020-03-09T09:50:00+08:00'));
  const kept = () =>
    page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith('airclass copy'));
      const copies = await Promise.all(
        names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
      );
      const states = (await caches.keys()).filter((name) => name.startsWith('airclass state'));
      const said = await Promise.all(
        states.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
      );
      // Pages come in any order; that all have come is said last.
      return { names, urls: copies.flat(), isWhole: said.flat().some((url) => url.endsWith('/kept')) };
    });
  const until = async (isSo) => {
    for (let round = 0; round < 100; round++) {
      const state = await kept();
      if (isSo(state)) return state;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return kept();
  };

  await page.goto(`${base}/channels/p1/2020-03-09.html`);
  const before = await until(({ isWhole }) => isWhole);
  expect(
    'the week of the channel is kept',
    before.urls.some((url) => url.endsWith('/channels/p1/2020-03-13.html')),
  );
  expect(
    'its lessons are kept',
    before.urls.some((url) => url.includes('/lessons/P1-')),
  );
  expect(
    'other channels are not',
    before.urls.every((url) => !url.includes('/channels/p2/')),
  );
  expect(
    'nor the other language',
    before.urls.every((url) => !url.includes('/en/')),
  );
  expect('nothing is refused by the policy', told.length === 0);

  await page.goto(`${base}/index.html`);
  await page.locator('.choose input[value="p2"]').check();
  await page.reload();
  const chosen = await until(({ urls }) => urls.some((url) => url.includes('/channels/p2/2020-03-13')));
  expect(
    'what is chosen is kept too',
    chosen.urls.some((url) => url.includes('/channels/p2/2020-03-13')),
  );

  await disconnect();
  await page.goto(`${base}/channels/p1/2020-03-09.html`);
  expect('without a network the page is there', (await page.locator('li[data-event]').count()) > 10);
  const note = await page.locator('.saved').textContent();
  expect(
    `it says that it is a copy: ${note}`,
    (await page.locator('.saved').isVisible()) && /副本/.test(note ?? '') && /2020年3月9日|20\d\d年/.test(note ?? ''),
  );
  await page.reload();
  expect('it still does after a reload', await page.locator('.saved').isVisible());
  await page.goto(`${base}/`);
  expect('the folder is its first page', (await page.locator('.channel').count()) === 12);
  await page.goto(`${base}/channels/p1/index.html`);
  expect('the week is there', await page.locator('table.week').isVisible());
  await page.goto(`${base}/channels/j3/2020-03-09.html`);
  expect('a page that is not kept says so', (await page.locator('h1').textContent())?.includes('没有保存'));
  await page.clock.setFixedTime(new Date('2020-03-17T09:50:00+08:00'));
  await page.goto(`${base}/index.html`);
  await page.waitForLoadState();
  expect('days later, the copy is still called one', await page.locator('.saved').isVisible());
  expect('and nothing in it is on now', (await page.locator('.now').count()) === 0);
  await page.clock.setFixedTime(new Date('2020-03-09T09:50:00+08:00'));

  // The next release, which comes out while pages are kept: half of it is of the one before.
  let calls = 0;
  const old = zone;
  change = (bytes, path) => (path === '/web/offline.json' && calls++ === 1 ? readFileSync(join(old, path)) : bytes);
  zone = second;
  await listen(port);
  await page.goto(`${base}/channels/p1/2020-03-11.html`);
  expect('online, the page is no copy', !(await page.locator('.saved').isVisible()));
  const names = before.names.join();
  const after = await until(({ names: now }) => now.length === 1 && now.join() !== names);
  expect('the next release replaces the copy', after.names.length === 1 && after.names.join() !== names);
  const fresh = await page.locator('ol.events').textContent();
  await disconnect();
  await page.reload();
  expect('the copy is of the next release', (await page.locator('ol.events').textContent()) === fresh);
  expect('and says that it is one', await page.locator('.saved').isVisible());

  // A zone that has no copy any more.
  await listen(port);
  change = (bytes, path) =>
    path.includes('offline')
      ? undefined
      : path.endsWith('.html')
        ? bytes.toString().replace(/ data-offline="[^"]*"/, '')
        : bytes;
  await page.goto(`${base}/index.html`);
  const gone = await until(({ names: now }) => now.length === 0);
  expect('what is turned off is forgotten', gone.names.length === 0);
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
console.log(`${checks} checks of the offline copy, ${faults.length} faults`);
for (const fault of faults) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
