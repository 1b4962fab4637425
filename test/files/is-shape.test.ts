import { expect, test } from 'vitest';
import {
  isFields,
  isLength,
  isListOf,
  isNumber,
  isOneOf,
  isRecordOf,
  isShape,
  isText,
  isTrueOrFalse,
  isWhole,
  maybe,
} from '../../src/files/is-shape.js';

const VALUES = [
  '',
  'a',
  0,
  1,
  -1,
  1.5,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  false,
  null,
  undefined,
  [],
  ['a'],
  ['a', 1],
  {},
  { a: 'x' },
  { a: 1 },
  { a: 'x', b: 1 },
  { a: 'x', b: 2, c: 'later' },
] as const;
const written = (value: unknown) => JSON.stringify(value) ?? 'undefined';

test.each<[string, (value: unknown) => boolean, readonly unknown[]]>([
  ['a text', isText, ['', 'a']],
  ['a whole number', isWhole, [0, 1, -1]],
  ['a number', isNumber, [0, 1, -1, 1.5, 2 ** 53]],
  ['true or false', isTrueOrFalse, [true, false]],
  ['a length', isLength, [1]],
  ['fields', isFields, [{}, { a: 'x' }, { a: 1 }, { a: 'x', b: 1 }, { a: 'x', b: 2, c: 'later' }]],
  ['one of some words', isOneOf(['a', 'b']), ['a']],
  ['a text or nothing', maybe(isText), ['', 'a', undefined]],
  ['a list of texts', isListOf(isText), [[], ['a']]],
  ['texts by name', isRecordOf(isText), [{}, { a: 'x' }]],
  [
    'a shape',
    isShape<{ a: string; b: number | undefined }>({ a: isText, b: maybe(isWhole) }),
    [{ a: 'x' }, { a: 'x', b: 1 }, { a: 'x', b: 2, c: 'later' }],
  ],
])('%s', (_, is, expected) => {
  expect(VALUES.filter((value) => is(value)).map(written)).toEqual(expected.map(written));
});
