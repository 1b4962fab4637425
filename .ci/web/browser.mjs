// node browser.mjs <zone folder>: the pages in Debian's Chromium, served with a strict Content-Security-Policy.
// axe finds nothing, nothing is wider than the screen, the keyboard reaches every link, and the script says what is on now.

import { visit } from './visit.mjs';

const [, , zone] = process.argv;
const PAGES = [
  'index.html',
  'find.html',
  'days/2020-03-10.html',
  'channels/p1/index.html',
  'channels/p1/2020-03-09.html',
].concat([
  'channels/p1/lessons.html',
  'lessons/P1-chinese-01.html',
  'teachers.html',
  'print/p1-2020-03-09.html',
  'print/p1-2020-03-09-class.html',
]);
const { open, expect, lookAt, fitsAt, reachAll, end } = await visit(zone);

try {
  await lookAt(PAGES, [390, 1280]);
  await fitsAt(PAGES, [360, 768, 1920]);

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

  for (const path of PAGES) for (const width of [390, 1280]) await reachAll(path, width);

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
  await end();
}

async function tabTo(page, selector) {
  await page.keyboard.press('Tab');
  return page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
}
