import { describe, expect, test } from 'vitest';
import { fixTexts } from '../../src/diagnostics/fix-texts.js';
import type { Rule } from '../../src/rules/rule.js';
import { SMALL_PROJECT } from '../a-project.js';
import { ruleDiagnostics, ruleReports } from './rule-reports.js';

export interface RuleCase {
  /** Laid over the small project. */
  readonly files?: Readonly<Record<string, string>>;
  /** As `Date.parse` reads it; 2020-03-09 if left out. */
  readonly now?: string;
  /** `file:line:col severity message` */
  readonly reports: readonly string[];
}

/** YAML in, `file:line:col severity message` out. */
export function testRule(rule: Rule, cases: Readonly<Record<string, RuleCase>>): void {
  describe(rule.id, () => {
    test.each(Object.entries(cases))('%s', async (_, { files = {}, now, reports }) => {
      expect(await ruleReports([rule], files, now)).toEqual(reports);
      await expectFixed(rule, files, now);
    });
  });
}

/** What a finding offers to fix is not found again once it is fixed; whatever else is found stays. */
async function expectFixed(rule: Rule, files: Readonly<Record<string, string>>, now?: string): Promise<void> {
  const found = await ruleDiagnostics([rule], files, now);
  const left = found.filter(({ fix }) => fix === undefined);
  if (left.length === found.length) return;
  const { texts } = fixTexts(found, new Map(Object.entries({ ...SMALL_PROJECT, ...files })));
  const again = await ruleDiagnostics([rule], { ...files, ...Object.fromEntries(texts) }, now);
  expect(again.map(({ message }) => message.en)).toEqual(left.map(({ message }) => message.en));
}

export const projectFile = (rest: string) => ({
  'project.yaml': `id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\n${rest}`,
});

/** The timetable of `p1`; the rows of a week as YAML, one a line. */
export const week = (...rows: readonly string[]) => ({
  'timetables/p1.yaml': `channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n${rows.map((row) => `  ${row}\n`).join('')}`,
});

/** A project that keeps to one profile of its own; `limits` as the inside of a YAML map. */
export const limits = (numbers: string) => ({
  ...projectFile('limits: [ours]\n'),
  'vocabulary.yaml': `limits:\n  ours: {name: 本校, source: {zh: 校务会, en: School board}, ${numbers}}\n`,
});
