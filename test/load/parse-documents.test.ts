import { describe, expect, test } from 'vitest';
import { parseDocuments } from '../../src/load/parse-documents.js';

describe('a lone dash between brackets is the text "-"', () => {
  test.each([
    ['a: [x, -, y, -]', { a: ['x', '-', 'y', '-'] }],
    ['a: [-]', { a: ['-'] }],
    ['a: [ - , - ]', { a: ['-', '-'] }],
    ['a: [-,\n  -, b]', { a: ['-', '-', 'b'] }],
    ['a: {b: [-, c]}\nd:\n  - e\n  - [f, -]', { a: { b: ['-', 'c'] }, d: ['e', ['f', '-']] }],
    ['a: [-x, x-, "-", 3-4]', { a: ['-x', 'x-', '-', '3-4'] }],
  ])('%j', (text, value) => {
    const [document] = parseDocuments(text, {});
    expect(document?.errors).toEqual([]);
    expect(document?.toJS()).toEqual(value);
  });

  test.each(['a: [- x]', 'a: [-, - x]'])('%j stays an error', (text) => {
    expect(parseDocuments(text, {})[0]?.errors).not.toEqual([]);
  });

  test('places stay those of the source', () => {
    const [document] = parseDocuments('a: [x, -, y]', {});
    expect(document?.getIn(['a', 2], true)).toMatchObject({ range: [10, 11, 11] });
  });
});
