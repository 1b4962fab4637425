import { describe, expect, test } from 'vitest';
import { csvText } from '../../src/diagnostics/csv-text.js';

describe('a cell that a spreadsheet would run is a text', () => {
  const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '⁺', '₊', '⁼', '\u2212'];
  const before = ['', ' ', '\u3000', '\u00A0', '\u200B', '\u00AD', '\u2060'];
  test.each(signs.flatMap((sign) => before.map((lead) => `${lead}${sign}1+1`)))('%j', (cell) => {
    expect(csvText([['a', cell]])).toBe(`\uFEFFa,"'${cell}"\r\n`);
  });

  test.each(['\t=1', '\n=1', '\r=1', '\u001B=1'])('%j begins with what is shown in its place', (cell) => {
    const code = cell.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    expect(csvText([[cell]])).toBe(`\uFEFF\\u${code}=1\r\n`);
  });
});

test.each([
  ['语文', '语文'],
  ['a=b', 'a=b'],
  ['a,b', '"a,b"'],
  ['a;b', '"a;b"'],
  ['say "a"', '"say ""a"""'],
  ["it's", `"it's"`],
  ['-3.25', '-3.25'],
  ['', ''],
])('%j is written %s', (cell, written) => {
  expect(csvText([[cell]])).toBe(`\uFEFF${written}\r\n`);
});
