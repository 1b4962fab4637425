import { expect, test } from 'vitest';
import { didYouMean, suggestion } from '../../src/diagnostics/did-you-mean.js';

test.each([
  ['tilte', ['title', 'time-zone'], 'title'],
  ['shwo', ['show', 'on'], 'show'],
  ['Title', ['title'], 'title'],
  ['chinse', ['math', 'chinese'], 'chinese'],
  ['zhang-mei', ['zhang-min', 'li-na'], 'zhang-min'],
  ['p2', ['p1', 'p3'], undefined],
  ['colour', ['name', 'url'], undefined],
  ['', ['a'], undefined],
  ['x', [], undefined],
])('%s of %j', (word, candidates, expected) => {
  expect(didYouMean(word, candidates)).toBe(expected);
});

test('of two equally near, the first in code-unit order, whatever the order of the candidates', () => {
  expect(didYouMean('cat-x', ['cat-b', 'cat-a'])).toBe('cat-a');
  expect(didYouMean('cat-x', ['cat-a', 'cat-b'])).toBe('cat-a');
});

test('the end of a message', () => {
  expect(suggestion('tilte', ['title'])).toEqual({ zh: '；是否想写“title”？', en: '; did you mean "title"?' });
  expect(suggestion('colour', ['title'])).toEqual({ zh: '', en: '' });
});
