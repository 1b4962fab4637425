// node browser.mjs <zone folder>: the pages in Debian's Chromium, served with a strict Content-Security-Policy.
// axe finds nothing, nothing is wider than the screen, the keyboard reaches every link, and the script says what is on now.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';

const [, , zone] = process.argv;
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
};
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const NOW = new Date('2020-03-09T09:50:00+08:00');
const PAGES = [
  'index.html',
  'find.html',
  'days/2020-03-10.html',
  'channels/p1/index.html',
  'channels/p1/2020-03-09.html',
].concat(['channels/p1/lessons.html', 'lessons/P1-chinese-01.html', 'teachers.html', 'print/p1-2020-03-09.html']);
const faults = [];
const expect = (what, isTrue) => {
  if (!isTrue) faults.push(what);
};

const server = createServer((request, answer) => {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname)).replace(/\/$/, '/index.html');
  // Browsers ask for it unasked.
  if (path === '/favicon.ico') return answer.writeHead(204).end();
  try {
    const bytes = readFileSync(join(zone, 'web', path));
    answer.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain', 'content-security-policy': POLICY });
    answer.end(bytes);
  } catch {
    answer.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const base = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });

async function open(options, path, now = NOW) {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options });
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && faults.push(`${path}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`${path}: ${error.message}`));
  page.on('request', (request) => expect(`${path} asks for ${request.url()}`, request.url().startsWith(base)));
  await page.clock.setFixedTime(now);
  await page.goto(`${base}/${path}`);
  return { page, close: () => context.close() };
}

let looks = 0;
try {
  for (const language of ['', 'en/']) {
    for (const colorScheme of ['light', 'dark']) {
      for (const width of [360, 1280]) {
        for (const path of PAGES) {
          // axe is put into the page, which a page's own policy forbids.
          const { page, close } = await open(
            { colorScheme, viewport: { width, height: 800 }, bypassCSP: true },
            language + path,
          );
          await page.addScriptTag({ path: AXE });
          const { violations } = await page.evaluate(() => globalThis.axe.run());
          for (const { id, nodes } of violations)
            faults.push(`${language}${path} ${colorScheme} ${width}: ${id} ${nodes[0].html.slice(0, 120)}`);
          const isPaper = path.startsWith('print/');
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(`${language}${path} is ${wide} px wider than ${width}`, isPaper || wide <= 0);
          await close();
          looks++;
        }
      }
    }
  }

  const { page, close } = await open({}, 'index.html');
  expect('P1 has its lesson on now', (await page.locator('#p1 li.now').textContent())?.includes('买铅笔'));
  expect('P1 has the next one', (await page.locator('#p1 li:has(.mark.next)').textContent())?.includes('我们爱整洁'));
  expect('Tab begins at the way to the content', await tabTo(page, '.skip'));
  await page.locator('.choose input').nth(0).check();
  await page.locator('.choose input').nth(3).check();
  expect('two channels are left', (await page.locator('.channel:visible').count()) === 2);
  await page.reload();
  expect('the choice is kept', (await page.locator('.channel:visible').count()) === 2);
  await close();

  const reached = await open({}, 'channels/p1/2020-03-09.html');
  const links = await reached.page.locator('a').count();
  const seen = new Set();
  for (let step = 0; step < links + 5; step++) {
    await reached.page.keyboard.press('Tab');
    seen.add(await reached.page.evaluate(() => [...document.querySelectorAll('a')].indexOf(document.activeElement)));
  }
  seen.delete(-1);
  expect(`the keyboard reaches ${seen.size} of ${links} links`, seen.size === links);
  await reached.close();

  const wednesday = await open({}, 'index.html', new Date('2020-03-11T05:59:00+08:00'));
  await wednesday.page.waitForURL('**/days/2020-03-10.html');
  await wednesday.close();
  const before = await open({ javaScriptEnabled: false }, 'index.html');
  expect('without JavaScript every channel has its lessons', (await before.page.locator('.channel li').count()) > 80);
  await before.page.locator('.choose input').nth(1).check();
  expect('without JavaScript one channel can be chosen', (await before.page.locator('.channel:visible').count()) === 1);
  await before.close();

  for (const [timezoneId, own] of [
    ['Asia/Shanghai', ''],
    ['Asia/Urumqi', ' (07:05)'],
    ['America/St_Johns', ' (周日 22:35)'],
  ]) {
    const visit = await open({ timezoneId }, 'lessons/P1-chinese-01.html');
    const shown = await visit.page.locator('li[data-event="p1.P1-chinese-01"] time').first().textContent();
    expect(`${timezoneId}: 09:05 is shown as ${shown}`, shown === `09:05${own}`);
    expect(`${timezoneId}: the note on clocks`, (await visit.page.locator('.your-clock').isVisible()) === (own !== ''));
    await visit.close();
  }

  const find = await open({}, 'find.html');
  await find.page.fill('#find', '买铅笔 钟杰');
  await find.page.locator('.find li').first().waitFor();
  expect('the search finds the two lessons', (await find.page.locator('.find li').count()) === 2);
  await find.page.locator('.find li a').first().click();
  expect('what is found opens', (await find.page.locator('h1').textContent())?.includes('买铅笔'));
  await find.close();
} finally {
  await browser.close();
  server.close();
}

async function tabTo(page, selector) {
  await page.keyboard.press('Tab');
  return page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
}

console.log(`${looks} looks with axe, ${faults.length} faults`);
for (const fault of faults.slice(0, 12)) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
