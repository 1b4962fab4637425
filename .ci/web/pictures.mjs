// node pictures.mjs <zone folder> <folder>: the pictures of docs/web.md and the READMEs, as Chromium shows the pages.

import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [, , zone, folder] = process.argv;
const NOW = new Date('2020-03-09T09:50:00+08:00');
const PICTURES = [
  { name: 'web-today', page: 'index.html', width: 1000, height: 620 },
  { name: 'web-week', page: 'channels/p1/index.html', width: 1000, height: 620 },
  { name: 'web-lesson', page: 'lessons/P1-chinese-01.html', width: 390, height: 620, colorScheme: 'dark' },
  { name: 'web-sheet', page: 'print/p1-2020-03-09.html', width: 1000, height: 430 },
];

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  for (const { name, page: path, width, height, colorScheme = 'light' } of PICTURES) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    const page = await context.newPage();
    await page.clock.setFixedTime(NOW);
    await page.goto(pathToFileURL(resolve(zone, 'web', path)).href);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await context.close();
  }
} finally {
  await browser.close();
}
