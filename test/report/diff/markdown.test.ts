import { describe, expect, test } from 'vitest';
import { escapeMarkdown, sheetMarkdown } from '../../../src/report/diff/markdown.js';
import type { Sheet, SheetRow } from '../../../src/report/diff/sheet.js';

describe('nothing in a title acts', () => {
  test.each([
    ['a plain title: 1, 2 - (3)!', 'a plain title: 1, 2 - (3)!'],
    ['a | b', 'a &#124; b'],
    ['<b>&amp;</b>', '&#60;b&#62;&#38;amp;&#60;/b&#62;'],
    ['*a* _b_ `c` ~~d~~ $e$ \\f', '&#42;a&#42; &#95;b&#95; &#96;c&#96; &#126;&#126;d&#126;&#126; &#36;e&#36; &#92;f'],
    ['[x](https://x.example)', '&#91;x&#93;(https:&#8203;//x.example)'],
    ['@everyone, #12, !3, %1', '@&#8203;everyone, #&#8203;12, !&#8203;3, %&#8203;1'],
    ['www.x.example WWW.y.example', 'www&#8203;.x.example WWW&#8203;.y.example'],
    ['第 # 课 @', '第 # 课 @'],
  ])('%s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('a comment', () => {
  const row = (index: number): SheetRow => ({ kind: 'added', cells: [{ zh: `第${index}行`, en: `row ${index}` }] });
  const sheet: Sheet = {
    title: { zh: '题', en: 'Title' },
    lines: [],
    sections: [1, 2].map((day) => ({
      title: { zh: `${day} 日`, en: `day ${day}` },
      columns: [{ zh: '列', en: 'Column' }],
      rows: Array.from({ length: 1000 }, (_, index) => row(index)),
    })),
  };

  test('ends before the forge’s limit and says how much it leaves out', () => {
    const text = sheetMarkdown(sheet, 'en', 20_000);
    expect(text.length).toBeLessThanOrEqual(20_000);
    const rows = [...text.matchAll(/^\| row /gm)].length;
    expect(rows).toBeGreaterThan(500);
    expect(text).toContain(`\n\n${2000 - rows} more changes are not listed`);
    expect(text).toMatch(/ more changes are not listed[^\n]+\n$/);
  });

  test('a sheet has all of it', () => {
    expect([...sheetMarkdown(sheet, 'zh').matchAll(/^\| 第\d+行 \|$/gm)]).toHaveLength(2000);
  });
});
