import { describe, expect, test } from 'vitest';
import { applyEdits, type Edit } from '../../src/diagnostics/fix.js';
import { fixTexts } from '../../src/diagnostics/fix-texts.js';
import type { Diagnostic } from '../../src/diagnostics/problem.js';

const problem = {
  id: 'odd-letter',
  severity: 'error',
  summary: { zh: '字母', en: 'A letter' },
  rationale: { zh: '改', en: 'Change it' },
} as const;

const edit = (start: number, end: number, text: string, file = 'a.yaml'): Edit => ({
  span: { file, start, end },
  text,
});
const diagnostic = (...fix: readonly Edit[]): Diagnostic => ({
  problem,
  severity: 'error',
  message: { zh: '错', en: 'wrong' },
  span: fix[0]?.span ?? { file: 'a.yaml', start: 0, end: 0 },
  related: [],
  ...(fix.length > 0 && { fix }),
});
const TEXTS = new Map([
  ['a.yaml', 'abcdefgh'],
  ['b.yaml', 'ABCDEFGH'],
]);

describe('the edits of a text', () => {
  test.each<[string, readonly Edit[], string]>([
    ['none', [], 'abcdefgh'],
    ['other words', [edit(2, 4, 'XYZ')], 'abXYZefgh'],
    ['words that go', [edit(0, 3, '')], 'defgh'],
    ['words put between, and at both ends', [edit(3, 3, '-'), edit(0, 0, '<'), edit(8, 8, '>')], '<abc-defgh>'],
    ['in any order', [edit(6, 7, '3'), edit(0, 1, '1'), edit(3, 4, '2')], '1bc2ef3h'],
  ])('%s', (_, edits, text) => {
    expect(applyEdits('abcdefgh', edits)).toBe(text);
  });
});

describe('the fixes of diagnostics', () => {
  test.each<[string, readonly (readonly Edit[])[], readonly number[], Readonly<Record<string, string>>]>([
    ['nothing to fix', [[], []], [], {}],
    ['two apart in one file', [[edit(0, 1, '1')], [], [edit(3, 4, '2')]], [0, 2], { 'a.yaml': '1bc2efgh' }],
    [
      'one of two files',
      [[edit(0, 1, '1'), edit(7, 8, '2', 'b.yaml')]],
      [0],
      { 'a.yaml': '1bcdefgh', 'b.yaml': 'ABCDEFG2' },
    ],
    ['the second overlaps the first', [[edit(2, 5, '1')], [edit(4, 6, '2')]], [0], { 'a.yaml': 'ab1fgh' }],
    ['the second ends where the first begins', [[edit(3, 5, '1')], [edit(1, 3, '2')]], [0], { 'a.yaml': 'abc1fgh' }],
    ['the second begins where the first ends', [[edit(1, 3, '1')], [edit(3, 5, '2')]], [0], { 'a.yaml': 'a1defgh' }],
    ['a letter between them is enough', [[edit(4, 5, '1')], [edit(1, 3, '2')]], [0, 1], { 'a.yaml': 'a2d1fgh' }],
    [
      'the same place in another file',
      [[edit(1, 3, '1')], [edit(1, 3, '2', 'b.yaml')]],
      [0, 1],
      { 'a.yaml': 'a1defgh', 'b.yaml': 'A2DEFGH' },
    ],
    [
      'all of a fix or nothing of it',
      [[edit(1, 3, '1')], [edit(6, 7, '2'), edit(2, 4, '3')]],
      [0],
      { 'a.yaml': 'a1defgh' },
    ],
    ['a file that was not read', [[edit(1, 3, '1', 'c.yaml')], [edit(1, 3, '2')]], [1], { 'a.yaml': 'a2defgh' }],
  ])('%s', (_, fixes, fixed, texts) => {
    const diagnostics = fixes.map((fix) => diagnostic(...fix));
    const result = fixTexts(diagnostics, TEXTS);
    expect(Object.fromEntries(result.texts)).toEqual(texts);
    expect(result.fixed.map((one) => diagnostics.indexOf(one))).toEqual(fixed);
  });
});
