import { describe, expect, test } from 'vitest';
import { lineColumn } from '../../../src/diagnostics/line-column.js';
import type { Diagnostic, Severity } from '../../../src/diagnostics/problem.js';
import { MAX_FOR_PEOPLE, MAX_FOR_PROGRAMS } from '../../../src/report/problems/cut-report.js';
import { REPORT_FORMATS, reportFormat } from '../../../src/report/problems/index.js';
import type { ReportInput } from '../../../src/report/problems/report.js';
import { processorTime } from '../../processor-time.js';
import fc from '../../properties.js';

const COUNT = 10_000;
/** Each place comes after the one before, in many lines or in a single one. */
const MANY_LINES = 'a: 汉字 😀 b\n'.repeat(COUNT);
const ONE_LINE = 'a汉😀, '.repeat(COUNT);

function report(text: string, severityOf: (index: number) => Severity, related = 0): ReportInput {
  const step = text.length / COUNT;
  const span = (index: number) => ({ file: 'a.yaml', start: index * step, end: index * step + 2 });
  const diagnostics = Array.from({ length: COUNT }, (_, index): Diagnostic => {
    const severity = severityOf(index);
    const note = { message: { zh: '另一处', en: 'the other' }, span: span(COUNT - 1 - index) };
    return {
      problem: { id: `p-${severity}`, severity, summary: { zh: '甲', en: 'a' }, rationale: { zh: '乙', en: 'b' } },
      severity,
      message: { zh: `第 ${index} 个`, en: `number ${index}` },
      span: span(index),
      related: Array.from({ length: related }, () => note),
    };
  });
  return { diagnostics, texts: new Map([['a.yaml', text]]), prefix: '', language: 'en', colour: false, columns: 100 };
}

describe('ten thousand diagnostics', () => {
  const last = (index: number): Severity => (index === COUNT - 1 ? 'error' : 'warning');
  const more = { pretty: MAX_FOR_PEOPLE, github: MAX_FOR_PEOPLE };

  test.each(REPORT_FORMATS)(
    '%s: short, soon, with the error that comes last',
    async (name) => {
      const format = await reportFormat(name);
      for (const text of [MANY_LINES, ONE_LINE]) {
        const input = { ...report(text, last, 1), unfolded: true };
        let printed = '';
        const took = processorTime(() => {
          printed = format(input);
        });
        // A fifth of a second; what counts lines from the beginning for each place takes half a minute.
        expect(took).toBeLessThan(3000);
        expect(printed.length).toBeLessThan(30_000_000);
        expect(printed).toContain('number 9999');
        const listed = name in more ? MAX_FOR_PEOPLE : MAX_FOR_PROGRAMS;
        expect(printed).toMatch(
          new RegExp(name === 'json' ? `"more": ${COUNT - listed}\\b` : `${COUNT - listed} more problems`),
        );
      }
    },
    60_000,
  );

  test('counts are those of all', async () => {
    const input = report(MANY_LINES, () => 'error');
    expect((await reportFormat('pretty'))(input)).toContain('10000 errors in 1 file.');
    expect(JSON.parse((await reportFormat('json'))(input)).counts.error).toBe(COUNT);
    expect((await reportFormat('junit'))(input)).toContain(`tests="${COUNT}" failures="${COUNT}"`);
    expect(JSON.parse((await reportFormat('sarif'))(input)).runs[0].properties.counts.error).toBe(COUNT);
  });
});

test('of a hundred related places ten are shown', async () => {
  const input = report(MANY_LINES, () => 'error', 100);
  const printed = (await reportFormat('pretty'))({ ...input, diagnostics: input.diagnostics.slice(0, 1) });
  expect(printed.split('the other\n')).toHaveLength(11);
  expect(printed).toContain('and 90 more places');
});

test('a place is the same as counted from the beginning', () => {
  const unit = fc.constantFrom('a', '汉', '😀', '\ud83d', '\ude00', '\n', '\r\n', 'x'.repeat(300));
  const text = fc.array(unit, { maxLength: 60 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.nat(2000), (given, offset) => {
      const before = given.slice(0, offset).split('\n');
      expect(lineColumn(given, offset)).toEqual({
        line: before.length,
        column: [...(before.at(-1) ?? '')].length + 1,
      });
    }),
    { numRuns: 500 },
  );
});
