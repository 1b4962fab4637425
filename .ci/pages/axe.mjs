// node axe.mjs <page>…: each page in Debian's Chromium, light and dark, 390 and 1280 px wide, in each language that it has.
// axe finds nothing, nothing is wider than the screen, the keyboard reaches everything, and nothing is asked of a server.

import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const FOCUSABLE = 'a[href], input, summary, [tabindex="0"]';
const faults = [];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
let looks = 0;

async function look(file, colorScheme, width) {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
  const page = await context.newPage();
  const name = `${basename(file)} ${colorScheme} ${width}`;
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) faults.push(`${name} asks for ${request.url()}`);
  });
  page.on('console', (message) => message.type() === 'error' && faults.push(`${name}: ${message.text()}`));
  await page.goto(pathToFileURL(resolve(file)).href);
  await page.addScriptTag({ path: AXE });
  const choices = await page.locator('.languages input').count();
  for (let choice = 0; choice < Math.max(1, choices); choice++) {
    if (choices > 0) await page.locator('.languages input').nth(choice).check();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    for (const { id, nodes } of violations) faults.push(`${name}: ${id} ${nodes[0].html.slice(0, 160)}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) faults.push(`${name} is ${wide} px wider than its screen`);
    looks++;
  }
  if (width === 390 && colorScheme === 'light') await tabThrough(page, name);
  await context.close();
}

/** Of radio buttons the one that is chosen is reached, and the arrow keys choose another. */
async function tabThrough(page, name) {
  await page.evaluate(() => document.activeElement?.blur());
  const all = await page.evaluate((selector) => {
    const shown = [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility());
    return shown.filter((each) => each.type !== 'radio' || each.checked).length;
  }, FOCUSABLE);
  const reached = await page.evaluateHandle(() => new Set());
  for (let step = 0; step < all + 3; step++) {
    await page.keyboard.press('Tab');
    await page.evaluate((seen) => seen.add(document.activeElement), reached);
  }
  const count = await page.evaluate(
    ([seen, selector]) => [...seen].filter((each) => each?.matches(selector)).length,
    [reached, FOCUSABLE],
  );
  if (count !== all) faults.push(`${name}: the keyboard reaches ${count} of ${all}`);
  const chosen = page.locator('.languages input:checked');
  if ((await chosen.count()) === 0) return;
  const before = await chosen.getAttribute('id');
  await chosen.focus();
  await page.keyboard.press('ArrowRight');
  if ((await chosen.getAttribute('id')) === before) faults.push(`${name}: arrow keys do not choose the language`);
}

try {
  for (const file of process.argv.slice(2))
    for (const colorScheme of ['light', 'dark']) for (const width of [390, 1280]) await look(file, colorScheme, width);
} finally {
  await browser.close();
}
console.log(`${looks} looks with axe, ${faults.length} faults`);
for (const fault of faults.slice(0, 12)) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
