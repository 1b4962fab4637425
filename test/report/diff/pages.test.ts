import { expect, test } from 'vitest';
import { DIFF_FORMATS, diffFormat } from '../../../src/report/diff/index.js';
import { aTimeline } from '../../published/diff/a-diff.js';
import { expectPage } from '../expect-page.js';
import { aReport, is, LATER, shifted, was } from './a-report.js';

test.each(DIFF_FORMATS)('every kind of change as %s', async (format) => {
  const write = await diffFormat(format);
  const ending = { pretty: 'txt', markdown: 'md', html: 'html', json: 'json' }[format];
  const [zh, en] = [write(aReport(was, is, { language: 'zh' })), write(aReport())];
  if (format === 'json') expect(zh).toBe(en);
  else expectPage(`diff.zh.${ending}`, zh);
  expectPage(format === 'json' ? 'diff.json' : `diff.en.${ending}`, en);
});

test('what leaves the release and what comes from after it', async () => {
  const write = await diffFormat('pretty');
  expectPage('diff-shifted.en.txt', write(aReport(was, shifted)));
  expectPage('diff-shifted.zh.txt', write(aReport(shifted, was, { language: 'zh' })));
});

test('releases of other weeks have nothing to compare', async () => {
  const later = await aTimeline(LATER, '2020-03-16');
  for (const language of ['zh', 'en'] as const)
    expectPage(`diff-apart.${language}.txt`, (await diffFormat('pretty'))(aReport(was, later, { language })));
});

test('where nothing differs it says so', async () => {
  for (const format of DIFF_FORMATS) {
    const text = (await diffFormat(format))(aReport(was, was));
    expect(text).toMatch(format === 'json' ? /"changes": \[\]/ : /Nothing changes for viewers/);
  }
});
