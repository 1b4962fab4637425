import { expect, test } from 'vitest';
import type { Diagnostic, Severity } from '../../../src/diagnostics/problem.js';
import { cutReport, MAX_FOR_PEOPLE, MAX_FOR_PROGRAMS } from '../../../src/report/problems/cut-report.js';
import { REPORT_FORMATS, reportFormat } from '../../../src/report/problems/index.js';
import { version } from '../../../src/report/version.js';
import { expectPage } from '../expect-page.js';
import { aReport } from './a-report.js';

const [error, warning, info] = aReport().diagnostics;
if (error === undefined || warning === undefined || info === undefined) throw new Error('one of each is needed');
const OF: Readonly<Record<Severity, Diagnostic>> = { error, warning, info };
const letters: Readonly<Record<string, Severity>> = { e: 'error', w: 'warning', i: 'info' };
const many = (text: string): readonly Diagnostic[] =>
  [...text].map((letter, index) => {
    const one = OF[letters[letter] ?? 'info'];
    return { ...one, span: { ...one.span, end: one.span.end + 1000 * index } };
  });

test.each([
  ['wie', 3, 'wie', undefined],
  ['wiee', 3, 'wee', 1],
  ['iiwwee', 3, 'wee', 3],
  ['eeee', 3, 'eee', 1],
  ['iiwi', 2, 'iw', 2],
  ['', 0, '', undefined],
])('of %j, %d are %j', (text, max, shown, more) => {
  const all = many(text);
  const cut = cutReport({ diagnostics: all }, max);
  expect(cut.shown.map(({ severity }) => severity[0]).join('')).toBe(shown);
  expect(cut.shown).toEqual(all.filter((one) => cut.shown.some(({ span }) => span.end === one.span.end)));
  expect(cut.more?.count).toBe(more);
  if (more !== undefined)
    expect(cut.more?.says).toEqual({
      zh: `另有 ${more} 个问题未列出`,
      en: `and ${more} more problems, which are not listed`,
    });
});

test('ten further places are named, and how many there are beyond', () => {
  const related = Array.from({ length: 13 }, (_, start) => ({
    message: { zh: `第 ${start} 处`, en: `place ${start}` },
    span: { file: 'a.yaml', start, end: start },
  }));
  const [short, long] = cutReport(
    {
      diagnostics: [
        { ...error, related: related.slice(0, 10) },
        { ...error, related },
      ],
    },
    9,
  ).shown;
  expect(short?.related).toEqual(related.slice(0, 10));
  expect(long?.related).toEqual([
    ...related.slice(0, 10),
    { message: { zh: '另有 3 处相关位置', en: 'and 3 more places' }, span: related[10]?.span },
  ]);
});

test.each(REPORT_FORMATS)('%s counts all of them and says how many are not listed', async (name) => {
  const write = await reportFormat(name);
  const max = name === 'pretty' || name === 'github' ? MAX_FOR_PEOPLE : MAX_FOR_PROGRAMS;
  const text = write(aReport({ diagnostics: Array.from({ length: max + 3 }, () => ({ ...error, related: [] })) }));
  const [head, end] = [text.slice(0, 600), text.slice(-800)].map((part) =>
    part.replaceAll(`"${version}"`, '"(version)"'),
  );
  expectPage(`problems-many.${name}.txt`, `${head}\n[…]\n${end}`);
  expect(write(aReport())).not.toContain('not listed');
});
