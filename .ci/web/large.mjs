// node large.mjs <zone folder>: the largest and the worst pages of large-project.mjs in Chromium, as browser.mjs looks at others.
// Nothing of a title is executed: the policy would be broken, which Chromium reports, or the title be another.

import { visit } from './visit.mjs';

const [, , zone] = process.argv;
const PAGES = [
  'index.html',
  'find.html',
  'channels/c1/index.html',
  'channels/c6/index.html',
  'channels/c1/2020-03-09.html',
  'lessons/P1-own-1-01.html',
  'lessons/P1-own-1-06.html',
  'teachers/zhang.html',
];
const { open, expect, lookAt, fitsAt, reachAll, end } = await visit(zone);

try {
  await lookAt(PAGES, [390, 1280]);
  await fitsAt(PAGES, [360, 1920]);
  for (const path of ['index.html', 'channels/c1/index.html'])
    for (const width of [390, 1280]) await reachAll(path, width);
  for (const path of ['lessons/P1-own-1-01.html', 'lessons/P1-own-1-02.html']) {
    const { page, close } = await open({}, path);
    expect(
      `${path} shows its title as it is written`,
      (await page.locator('h1').textContent())?.includes(path.includes('01') ? '</script><script>' : 'onerror='),
    );
    expect(`${path}: nothing of the title was run`, !['run', '1'].includes(await page.title()));
    await close();
  }
  const find = await open({}, 'find.html');
  await find.page.fill('#find', 'onerror');
  await find.page.locator('.find li').first().waitFor();
  expect('the search shows a hostile title as text', (await find.page.locator('.find li img').count()) === 0);
  await find.close();
} finally {
  await end();
}
