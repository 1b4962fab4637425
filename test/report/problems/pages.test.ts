import { expect, test } from 'vitest';
import { REPORT_FORMATS, reportFormat } from '../../../src/report/problems/index.js';
import { version } from '../../../src/report/version.js';
import { expectPage } from '../expect-page.js';
import { aFixableReport, aReport, CLEAN } from './a-report.js';

const ENDINGS = { pretty: 'txt', json: 'json', github: 'github', junit: 'xml', sarif: 'sarif', csv: 'csv' } as const;

test.each(REPORT_FORMATS)('problems, fixes and nothing as %s', async (name) => {
  const write = await reportFormat(name);
  for (const language of ['zh', 'en'] as const) {
    const parts = [aReport(), aFixableReport(), CLEAN].map((report) => write({ ...report, language }));
    expectPage(`problems.${language}.${ENDINGS[name]}`, parts.join('').replaceAll(`"${version}"`, '"(version)"'));
  }
});

test('in colours, and cut to the terminal', async () => {
  const write = await reportFormat('pretty');
  const text = write(aReport({ colour: true, columns: 40 })).replaceAll('\u001b[', '␛');
  expectPage('problems.colours.txt', text);
  expect(text).toContain('␛31merror␛39m');
});
