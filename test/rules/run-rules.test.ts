import { expect, test } from 'vitest';
import { DiagnosticList } from '../../src/diagnostics/diagnostic-list.js';
import type { Finding, Severity } from '../../src/diagnostics/problem.js';
import type { Rule } from '../../src/rules/rule.js';
import { runRules } from '../../src/rules/run-rules.js';
import { aProject } from '../a-project.js';
import { ruleReports } from './rule-reports.js';

const text = (words: string) => ({ zh: `“${words}”`, en: words });
const found = (subject: string, severity?: Severity): Finding => ({
  message: text(subject),
  span: { file: 'courses/p1.yaml', start: 0, end: 1 },
  subject,
  ...(severity && { severity }),
});

function rule(id: string, check: Rule['check'], severity: Severity = 'warning'): Rule {
  return { id, severity, summary: text(id), rationale: text(id), check };
}

const tooLate = rule('too-late', () => [found('P1-chinese-03'), found('P1-math-01'), found('p1', 'info')]);
const broken = rule('too-broken', function* () {
  yield found('P1-chinese-01');
  throw new Error('a fault of ours');
});
const after = rule('z-after', () => [found('P1')]);

/** The settings of project.yaml in, `severity id: message` out. */
async function run(settings: string, today = '2020-03-09', rules: readonly Rule[] = [tooLate]) {
  const yaml = `id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\n${settings === '' ? '' : `rules: ${settings}\n`}`;
  const now = Date.parse(`${today}T12:00:00+08:00`);
  const { sources, project, timeline, uses, reports } = await aProject({ 'project.yaml': yaml }, now);
  if (project === undefined || timeline === undefined || uses === undefined) throw new Error(reports.join('\n'));
  const diagnostics = new DiagnosticList();
  runRules(rules, { sources, project, timeline, uses, recordings: new Map(), now }, diagnostics);
  return diagnostics.sorted().map(({ severity, problem, message }) => `${severity} ${problem.id}: ${message.en}`);
}

const ALL = ['warning too-late: P1-chinese-03', 'warning too-late: P1-math-01', 'info too-late: p1'];
const waiver = (where: string, until = '2020-04-30') =>
  `{too-late: {allow: [{where: ${where}, reason: agreed, until: ${until}}]}}`;
const unneeded = (where: string) => `info waiver-unneeded: the rule "too-late" finds nothing at "${where}"`;

const byPlace = (reports: readonly string[]) => [...reports].sort();

test.each<readonly [name: string, settings: string, ...reports: string[]]>([
  ['as the rule grades it', '', ...ALL],
  [
    'raised, but for a mere note',
    '{too-late: {severity: error}}',
    'error too-late: P1-chinese-03',
    'error too-late: P1-math-01',
    'info too-late: p1',
  ],
  [
    'lowered',
    '{too-late: {severity: info}}',
    'info too-late: P1-chinese-03',
    'info too-late: P1-math-01',
    'info too-late: p1',
  ],
  ['off', '{too-late: {severity: off}}'],
  ['waived by its own id', waiver('P1-chinese-03'), 'warning too-late: P1-math-01', 'info too-late: p1'],
  ['waived with its course', waiver('P1-chinese'), 'warning too-late: P1-math-01', 'info too-late: p1'],
  ['the beginning of a word is not its course', waiver('P1-chin'), ...ALL, unneeded('P1-chin')],
  ['a dot is a dot', waiver('P1.chinese'), ...ALL, unneeded('P1.chinese')],
  ['waived by a pattern', waiver('"*-01"'), 'warning too-late: P1-chinese-03', 'info too-late: p1'],
  ['waived by its file', waiver('courses/p1.yaml')],
  ['waived everywhere', waiver('"*"')],
  ['waived on its last day', waiver('"*"', '2020-03-09')],
  ['expired', waiver('"*"', '2020-03-08'), ...ALL, 'warning waiver-expired: the waiver for "*" ended on 2020-03-08'],
  ['not needed', waiver('J3'), ...ALL, unneeded('J3')],
  [
    'a slip in an id',
    '{too-lat: {severity: off}}',
    ...ALL,
    'error rule-unknown: there is no rule "too-lat"; did you mean "too-late"?',
  ],
  [
    'what makes a project unsound cannot be graded',
    '{unknown-reference: {severity: off}}',
    ...ALL,
    'error rule-unknown: there is no rule "unknown-reference"',
  ],
])('%s', async (_, settings, ...reports) => {
  expect(byPlace(await run(settings))).toEqual(byPlace(reports));
});

test('the day of a waiver is the day in the project’s zone', async () => {
  const settings = waiver('"*"', '2020-03-08');
  expect(await run(settings, '2020-03-08')).toEqual([]);
});

test('a rule that throws is named, keeps what it had found and hides no other', async () => {
  const settings = '{too-broken: {allow: [{where: J3, reason: agreed, until: 2020-04-30}]}}';
  expect(byPlace(await run(settings, '2020-03-09', [broken, after]))).toEqual([
    'error rule-crashed: the rule "too-broken" failed: Error: a fault of ours',
    'warning too-broken: P1-chinese-01',
    'warning z-after: P1',
  ]);
});

test('a rule that is off cannot throw', async () => {
  expect(await run('{too-broken: {severity: off}}', '2020-03-09', [broken])).toEqual([]);
});

test('what project.yaml is to blame for is shown there', async () => {
  const head = 'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\n';
  const end = 'reason: agreed, until: 2020-03-08';
  const settings = `rules:\n  too-late: {allow: [{where: J3, ${end}}, {where: J3, reason: agreed, until: 2020-04-30}]}\n  too-lat: {}\n`;
  const quiet = rule('too-late', () => []);
  expect(await ruleReports([quiet], { 'project.yaml': head + settings })).toEqual([
    'project.yaml:5:22 warning the waiver for "J3" ended on 2020-03-08',
    'project.yaml:5:70 info the rule "too-late" finds nothing at "J3"',
    'project.yaml:6:3 error there is no rule "too-lat"; did you mean "too-late"?',
  ]);
});
