import { describe, expect, test } from 'vitest';
import { DiagnosticList } from '../../src/diagnostics/diagnostic-list.js';
import type { Finding, Problem, Severity } from '../../src/diagnostics/problem.js';

const problem = (id: string, severity: Severity = 'error'): Problem => ({
  id,
  severity,
  summary: { zh: '摘要', en: 'A summary' },
  rationale: { zh: '原因', en: 'A reason' },
});
const finding = (file: string, start: number, end: number, en = 'wrong', more: Partial<Finding> = {}): Finding => ({
  message: { zh: '错', en },
  span: { file, start, end },
  ...more,
});

test('they are printed by file, place, problem and message, and the same one once', () => {
  const list = new DiagnosticList();
  const reported: readonly (readonly [id: string, finding: Finding])[] = [
    ['a', finding('a.yaml', 9, 12, 'also')],
    ['a', finding('b.yaml', 0, 1)],
    ['b', finding('a.yaml', 9, 11, 'second')],
    ['b', finding('a.yaml', 9, 11, 'first')],
    ['a', finding('a.yaml', 9, 11, 'third')],
    ['b', finding('a.yaml', 9, 11, 'first')],
    ['c', finding('a.yaml', 2, 20)],
    ['a', finding('B.yaml', 5, 6)],
  ];
  for (const [id, found] of reported) list.report(problem(id), found);
  const words = list
    .sorted()
    .map((one) => `${one.span.file} ${one.span.start}-${one.span.end} ${one.problem.id} ${one.message.en}`);
  expect(words).toEqual([
    'B.yaml 5-6 a wrong',
    'a.yaml 2-20 c wrong',
    'a.yaml 9-11 a third',
    'a.yaml 9-11 b first',
    'a.yaml 9-11 b second',
    'a.yaml 9-12 a also',
    'b.yaml 0-1 a wrong',
  ]);
});

test('a diagnostic keeps all that was found, and has no field that was not', () => {
  const all = {
    related: [{ message: { zh: '此处', en: 'here' }, span: { file: 'b.yaml', start: 1, end: 2 } }],
    at: [5],
    lines: { zh: '行\n', en: 'line\n' },
    subject: 'chinese',
    fix: [{ span: { file: 'a.yaml', start: 0, end: 1 }, text: 'x' }],
    change: { kind: 'recode' },
  } as const;
  const list = new DiagnosticList();
  list.report(problem('p'), finding('a.yaml', 0, 1, 'all', all));
  list.report(problem('p', 'info'), finding('a.yaml', 1, 2, 'little'));
  list.report(problem('p'), finding('a.yaml', 2, 3, 'no subject', { subject: '' }));
  const [first, second, third] = list.sorted();
  expect(first).toStrictEqual({
    problem: problem('p'),
    severity: 'error',
    message: { zh: '错', en: 'all' },
    span: { file: 'a.yaml', start: 0, end: 1 },
    ...all,
  });
  expect(second).toStrictEqual({
    problem: problem('p', 'info'),
    severity: 'info',
    message: { zh: '错', en: 'little' },
    span: { file: 'a.yaml', start: 1, end: 2 },
    related: [],
  });
  expect(third).toHaveProperty('subject', '');
});

describe('errors', () => {
  test.each<[boolean, readonly Severity[]]>([
    [false, []],
    [false, ['warning', 'info']],
    [true, ['error']],
    [true, ['info', 'error', 'warning']],
  ])('%s: %j', (hasErrors, severities) => {
    const list = new DiagnosticList();
    for (const [at, severity] of severities.entries())
      list.report(problem('p', severity), finding('a.yaml', at, at + 1));
    expect(list.hasErrors).toBe(hasErrors);
    const other = new DiagnosticList();
    other.add(list.sorted());
    expect(other.hasErrors).toBe(hasErrors);
  });
});

describe('the severity, where tomorrow’s guide ends at 100', () => {
  test.each<[Severity, Partial<Finding>, Severity]>([
    ['error', {}, 'error'],
    ['error', { at: [] }, 'error'],
    ['error', { at: [99] }, 'error'],
    ['error', { at: [100] }, 'warning'],
    ['error', { at: [100, 200] }, 'warning'],
    ['error', { at: [200, 99] }, 'error'],
    ['warning', { at: [200] }, 'warning'],
    ['info', { at: [200] }, 'info'],
    ['info', { at: [99] }, 'info'],
    ['error', { at: [200], severity: 'error' }, 'error'],
    ['warning', { severity: 'error' }, 'error'],
  ])('%s %j is %s', (severity, more, expected) => {
    const list = new DiagnosticList();
    list.publishedUntil = 100;
    list.report(problem('p', severity), finding('a.yaml', 0, 1, 'wrong', more));
    expect(list.sorted().map((one) => one.severity)).toEqual([expected]);
  });

  test('until the project is read nothing is far away', () => {
    const list = new DiagnosticList();
    list.report(problem('p'), finding('a.yaml', 0, 1, 'wrong', { at: [Number.MAX_SAFE_INTEGER] }));
    expect(list.hasErrors).toBe(true);
  });
});
