import { expect, test } from 'vitest';
import { pretty } from '../../../src/report/diff/pretty.js';
import { aReport, shifted, was } from './a-report.js';

test('an option that a command does not have is not named', () => {
  const report = aReport(was, shifted);
  const { isExpanded: _, ...elsewhere } = report;
  const [own, other] = [report, elsewhere].map(pretty);
  expect(own).toMatch(/; --expand lists each\n$/);
  expect(other).toMatch(/\nChanges: .*\n$/);
  expect(own?.replace(/.*--expand.*\n/, '')).toBe(other);
});
