// The pages of a zone in Debian's Chromium, served with a strict Content-Security-Policy, and what axe-core says of them.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';

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

export async function visit(zone) {
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
      answer.writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'text/plain',
        'content-security-policy': POLICY,
      });
      answer.end(bytes);
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });

  const open = async (options, path, now = NOW) => {
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options });
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && faults.push(`${path}: ${message.text()}`));
    page.on('pageerror', (error) => faults.push(`${path}: ${error.message}`));
    page.on('request', (request) => expect(`${path} asks for ${request.url()}`, request.url().startsWith(base)));
    await page.clock.setFixedTime(now);
    await page.goto(`${base}/${path}`);
    return { page, close: () => context.close() };
  };

  const fits = async (page, path, width) => {
    // Paper has a width of its own.
    if (path.includes('print/') && width < 1000) return;
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(`${path} is ${wide} px wider than ${width}`, wide <= 0);
    const [over] = await page.evaluate(contentOverItsBox);
    expect(`${path} ${width}: ${over} is wider than its place`, over === undefined);
  };

  /** At each width, in one window. */
  const fitsAt = async (pages, widths) => {
    for (const path of ['', 'en/'].flatMap((language) => pages.map((page) => language + page))) {
      const { page, close } = await open({}, path);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await fits(page, path, width);
      }
      await close();
    }
  };

  let looks = 0;
  /** In both languages, light and dark, at each width: no violation, and nothing is wider than the screen. */
  const lookAt = async (pages, widths) => {
    for (const path of ['', 'en/'].flatMap((language) => pages.map((page) => language + page))) {
      for (const colorScheme of ['light', 'dark']) {
        for (const width of widths) {
          // axe is put into the page, which a page's own policy forbids.
          const { page, close } = await open({ colorScheme, viewport: { width, height: 800 }, bypassCSP: true }, path);
          await page.addScriptTag({ path: AXE });
          const { violations } = await page.evaluate(() => globalThis.axe.run());
          for (const { id, nodes } of violations)
            faults.push(`${path} ${colorScheme} ${width}: ${id} ${nodes[0].html.slice(0, 120)}`);
          await fits(page, path, width);
          await close();
          looks++;
        }
      }
    }
  };

  /** Tab comes to everything that can be used, each time visibly; arrow keys and End show the rest of what scrolls. */
  const reachAll = async (path, width) => {
    const { page, close } = await open({ viewport: { width, height: 800 }, reducedMotion: 'reduce' }, path);
    const count = await page.evaluate(markReachable);
    const reached = new Set();
    for (let step = 0; step < count + 2; step++) {
      await page.keyboard.press('Tab');
      const [number, isSeen] = await page.evaluate(() => {
        const { dataset, matches } = document.activeElement;
        return [
          dataset.reach,
          matches.call(document.activeElement, ':focus-visible') &&
            getComputedStyle(document.activeElement).outlineStyle !== 'none',
        ];
      });
      if (number === undefined) continue;
      reached.add(number);
      expect(`${path} ${width}: focus is not seen on ${number}`, isSeen);
    }
    expect(`${path} ${width}: Tab reaches ${reached.size} of ${count}`, reached.size === count);
    for (const wide of await page.locator('.wide').all()) {
      await wide.focus();
      const end = () =>
        wide.evaluate(({ scrollLeft, scrollWidth, clientWidth }) => scrollWidth - clientWidth - scrollLeft < 2);
      for (let step = 0; step < 200 && !(await end()); step++) await page.keyboard.press('ArrowRight');
      expect(`${path} ${width}: arrow keys show the whole table`, await end());
    }
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press('End');
    const isEnd = () => document.documentElement.scrollHeight - innerHeight - scrollY < 2;
    const atEnd = await page.waitForFunction(isEnd, undefined, { polling: 100, timeout: 10_000 }).then(
      () => true,
      () => false,
    );
    expect(`${path} ${width}: End shows the end`, atEnd);
    await close();
  };

  const end = async () => {
    await browser.close();
    server.close();
    console.log(`${looks} looks with axe, ${faults.length} faults`);
    for (const fault of faults.slice(0, 12)) console.log(fault);
    process.exitCode = faults.length > 0 ? 1 : 0;
  };
  return { open, expect, lookAt, fitsAt, reachAll, end };
}

/** In the page: what the keyboard must reach gets a number. */
function markReachable() {
  const all = [...document.querySelectorAll('a[href], input, button, select, summary, [tabindex="0"]')];
  const shown = all.filter((element) => element.getClientRects().length > 0 || element.matches('.skip'));
  for (const [index, element] of shown.entries()) element.dataset.reach = index;
  return shown.length;
}

/** In the page: boxes whose content goes over the next one. */
function contentOverItsBox() {
  return [...document.querySelectorAll('td, th, li, dd, h1, h2, p, label, .channel')]
    .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
    .map(({ outerHTML }) => outerHTML.slice(0, 100));
}
