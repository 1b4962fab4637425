import { describe, expect, test } from 'vitest';
import { csvText } from '../src/diagnostics/csv-text.js';
import { visible } from '../src/diagnostics/visible.js';
import { blanksAstray } from '../src/rules/blanks-astray.js';
import { SMALL_PROJECT } from './a-project.js';
import { ruleReports } from './rules/rule-reports.js';

/**
 * As long as a file may be: a pattern that looks back, or tries again, from each character would take hours. The limit of
 * time is the runner's own.
 */
const LENGTH = 1_000_000;

describe('a text of a million characters is looked at once', () => {
  test.each(['x', '[', ':', '#', '##a[', 'section_start', ' '])('printed: %j', (piece) => {
    const text = piece.repeat(LENGTH / piece.length);
    expect(visible(text).length).toBeGreaterThanOrEqual(text.length);
    expect(csvText([[text]]).length).toBeGreaterThan(text.length);
  });

  test.each([' ', '\n', '\t'])('blanks astray: %j', async (piece) => {
    const text = `${SMALL_PROJECT['project.yaml']}#${piece.repeat(LENGTH)}#\n`;
    const reports = await ruleReports([blanksAstray], { ...SMALL_PROJECT, 'project.yaml': text });
    expect(reports.length).toBeLessThan(2);
  });
});
