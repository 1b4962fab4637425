import { describe, expect, test } from 'vitest';
import { bareDashes } from '../../src/load/bare-dashes.js';
import { parseDocuments } from '../../src/load/parse-documents.js';

describe('a bare dash of an older timetable is an empty cell', () => {
  test.each([
    ['a: [x, -, y, -]', { a: ['x', null, 'y', null] }],
    ['a: [-]', { a: [null] }],
    ['a: [ - , - ]', { a: [null, null] }],
    ['a: [-,\n  -, b]', { a: [null, null, 'b'] }],
    ['a: [-,\r\n  - # why\r\n  , b]', { a: [null, null, 'b'] }],
    ['a: {b: [-, c], d: -}\ne:\n  - f\n  - [g, -]', { a: { b: [null, 'c'], d: null }, e: ['f', ['g', null]] }],
    ['a: [-x, x-, "-", 3-4, a - b]', { a: ['-x', 'x-', '-', '3-4', 'a - b'] }],
    ['a: -\nb: -  # none\nc: -', { a: null, b: null, c: null }],
    ['a:\n  - -\n  - x\n  - -  # none\n', { a: [null, 'x', null] }],
    ['- a: -\n  b: -\n', [{ a: null, b: null }]],
    ['a:\n- -\n- - \n', { a: [null, null] }],
    ['a: |\n  - -\n  [-]\nb: "[-]"', { a: '- -\n[-]\n', b: '[-]' }],
  ])('%j', (text, value) => {
    const [document] = parseDocuments(text, {});
    expect(document?.errors).toEqual([]);
    expect(document?.toJS()).toEqual(value);
  });

  test.each([
    ['a:\n  - - x\n    - -\n', { a: [['x', null]] }],
    ['a:\n  -\n  - x\n', { a: [null, 'x'] }],
    ['a:\n  - -\n      x\n', { a: [['x']] }],
    ['a:\n  - - -\n', { a: [[null]] }],
  ])('%j is what YAML says', (text, value) => {
    expect(parseDocuments(text, {})[0]?.toJS()).toEqual(value);
  });

  test.each(['a: [- x]', 'a: [-, - x]', 'a: -\n  b', 'a: [- -]', 'a: - b'])('%j stays an error', (text) => {
    expect(parseDocuments(text, {})[0]?.errors).not.toEqual([]);
  });

  test('places stay those of the source', () => {
    const [document] = parseDocuments('a: [x, -, y]', {});
    expect(document?.getIn(['a', 2], true)).toMatchObject({ range: [10, 11, 11] });
  });

  test('many of them take time in proportion', () => {
    expect(bareDashes(`a: [${'-,\n\n '.repeat(100_000)}-]`)).toHaveLength(100_001);
  });
});
