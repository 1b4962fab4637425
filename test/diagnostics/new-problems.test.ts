import { describe, expect, test } from 'vitest';
import { newProblems } from '../../src/diagnostics/new-problems.js';
import type { Diagnostic } from '../../src/diagnostics/problem.js';

/** `id severity file words at`: a problem in a few words. */
function problem(text: string): Diagnostic {
  const [id = '', severity = '', file = '', en = '', at = '0'] = text.split(' ');
  if (severity !== 'error' && severity !== 'warning') throw new Error(text);
  const summary = { zh: '', en: '' };
  const start = Number(at);
  return {
    problem: { id, severity, summary, rationale: summary },
    severity,
    message: { zh: en, en },
    span: { file, start, end: start + 1 },
    related: [],
  };
}

const cases: Readonly<Record<string, readonly [before: readonly string[], after: readonly string[], ...string[]]>> = {
  'what was said before': [['a error f x'], ['a error f x']],
  'the same, elsewhere in the file': [['a error f x 3'], ['a error f x 9']],
  'one more of the same': [['a error f x 3'], ['a error f x 1', 'a error f x 3'], 'a error f x 3'],
  'two of three were known': [
    ['a error f x 1', 'a error f x 2'],
    ['a error f x 1', 'a error f x 2', 'a error f x 3'],
    'a error f x 3',
  ],
  'fewer than before': [['a error f x 1', 'a error f x 2'], ['a error f x 2']],
  'another file, severity, problem and other words': [
    ['a error f x'],
    ['a error g x', 'a warning f x', 'b error f x', 'a error f y'],
    ...['a error g x', 'a warning f x', 'b error f x', 'a error f y'],
  ],
  'words that run together': [['a error fx y'], ['a error f xy'], 'a error f xy'],
  'nothing before': [[], ['a error f x'], 'a error f x'],
};

describe('what is new', () => {
  test.each(Object.entries(cases))('%s', (_, [before, after, ...found]) => {
    expect(newProblems(before.map(problem), after.map(problem))).toEqual(found.map(problem));
  });
});
