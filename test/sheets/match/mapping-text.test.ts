import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Question } from '../../../src/sheets/match/mapping.js';
import { mappingText } from '../../../src/sheets/match/mapping-text.js';
import fc from '../../properties.js';

const ask = (section: Question['section'], key: string, suggestion = ''): Question => ({
  section,
  key,
  suggestion,
  place: '初一!C7',
});

test.each([
  ['a new file', undefined, /^# yaml[\s\S]*\ncells:\n {2}# 初一!C7\n {2}阅读: 语文\?\n$/],
  [
    'after what is there',
    'cells:\n  a: math   # x\n\nhours: {}\n',
    /^cells:\n {2}a: math {3}# x\n {2}# 初一!C7\n {2}阅读: 语文\?\n\nhours: {}\n$/,
  ],
  ['as deep as what is there', 'cells:\n    a: math', /^cells:\n {4}a: math\n {4}# 初一!C7\n {4}阅读: 语文\?\n$/],
  [
    'beside other sections',
    'hours:\n  1: 8:00-8:20\n',
    /^hours:\n {2}1: 8:00-8:20\ncells:\n {2}# 初一!C7\n {2}阅读: 语文\?\n$/,
  ],
  [
    'an answer of several lines',
    'cells:\n  a:\n    kind: break\n',
    /^cells:\n {2}a:\n {4}kind: break\n {2}# 初一!C7\n {2}阅读: 语文\?\n$/,
  ],
])('%s', (_, before, expected) => {
  expect(mappingText(before, [ask('cells', '阅读', '语文')])).toMatch(expected);
});

test.each([
  ['hours: {}\n', { 1: '?', 2: '?' }],
  ['hours: {1: 08:05-08:25}  # x\n', { 1: '08:05-08:25', 2: '?' }],
  ['hours: {1: 08:05-08:25, }\n', { 1: '08:05-08:25', 2: '?' }],
  ['hours: {\n  1: 08:05-08:25,  # a, b\n}\ncells: {a: b}\n', { 1: '08:05-08:25', 2: '?' }],
  ['hours: {\n  1: 08:05-08:25  # a, b\n}\n', { 1: '08:05-08:25', 2: '?' }],
  ['hours: {1: }\n', { 1: null, 2: '?' }],
])('what is asked goes into a section in braces: %j', (before, expected) => {
  const questions = ['1', '2'].filter((key) => !before.includes(`${key}: `)).map((key) => ask('hours', key));
  expect(parse(mappingText(before, questions)).hours).toEqual(expected);
});

test('any word of any sheet can be asked, and is found again', () => {
  const words = fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), { maxLength: 5 });
  fc.assert(
    fc.property(words, words, (cells, sheets) => {
      const questions = [...cells.map((key) => ask('cells', key)), ...sheets.map((key) => ask('sheets', key, 'P1'))];
      const { cells: read = {}, sheets: named = {} } = parse(mappingText(undefined, questions)) ?? {};
      expect(Object.entries(read).sort()).toEqual(cells.map((key) => [key, '?']).sort());
      expect(Object.entries(named).sort()).toEqual(sheets.map((key) => [key, 'P1?']).sort());
    }),
  );
});
