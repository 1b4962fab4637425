import { describe, expect, test } from 'vitest';
import type { Rule } from '../../src/rules/rule.js';
import { ruleReports } from './rule-reports.js';

const both = (text: string) => ({ zh: text, en: text });
const noisy: Rule = {
  id: 'noisy',
  severity: 'error',
  summary: both('noise'),
  rationale: both('none'),
  *check({ project }) {
    yield { message: both('one'), span: project.span, subject: 'P1-chinese-03' };
    yield { message: both('two'), span: project.span, subject: 'P1-math' };
  },
};
const broken: Rule = {
  ...noisy,
  id: 'broken',
  check() {
    throw new Error('no such luck');
  },
};
const rules = (text: string) => ({ 'project.yaml': `id: small\ntitle: x\ntime-zone: Asia/Shanghai\n${text}` });

describe('running rules', () => {
  test.each([
    ['as they are', '', ['project.yaml:1:5 error one', 'project.yaml:1:5 error two']],
    ['re-graded', 'rules: {noisy: {severity: info}}\n', ['project.yaml:1:5 info one', 'project.yaml:1:5 info two']],
    ['off', 'rules: {noisy: {severity: off}}\n', []],
    [
      'waived for a course, which covers its lessons',
      'rules: {noisy: {allow: [{where: P1-chinese, reason: x, until: 2020-03-09}]}}\n',
      ['project.yaml:1:5 error two'],
    ],
    [
      'waived until yesterday',
      'rules: {noisy: {allow: [{where: P1-chinese, reason: x, until: 2020-03-08}]}}\n',
      [
        'project.yaml:1:5 error one',
        'project.yaml:1:5 error two',
        'project.yaml:4:25 warning the waiver for "P1-chinese" ended on 2020-03-08',
      ],
    ],
    [
      'waived for nothing',
      'rules: {noisy: {allow: [{where: P2, reason: x, until: 2020-03-09}]}}\n',
      [
        'project.yaml:1:5 error one',
        'project.yaml:1:5 error two',
        'project.yaml:4:25 info the rule "noisy" finds nothing at "P2"',
      ],
    ],
    [
      'an unknown rule',
      'rules: {nosy: {severity: off}}\n',
      [
        'project.yaml:1:5 error one',
        'project.yaml:1:5 error two',
        'project.yaml:4:9 error there is no rule "nosy"; did you mean "noisy"?',
      ],
    ],
  ])('%s', async (_, settings, reports) => {
    expect(await ruleReports([noisy], rules(settings))).toEqual(reports);
  });

  test('a rule that throws is named and hides no other', async () => {
    expect(await ruleReports([broken, noisy], {})).toEqual([
      'project.yaml:1:5 error one',
      'project.yaml:1:5 error two',
      'project.yaml:1:5 error the rule "broken" failed: Error: no such luck',
    ]);
  });
});
