import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { valueDigest } from '../../src/files/value-digest.js';
import fc from '../properties.js';

const leaf = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom('', '1', 'true', 'null', 'undefined', '{', '}', '"1:a', 'n1;', 'l1['),
  fc.integer({ min: -2, max: 12 }),
  fc.constantFrom(true, false, null, undefined, Number.NaN, -0, 0.1),
);
const data = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('any'), { maxLength: 3 }),
    fc.array(fc.tuple(leaf, tie('any')), { maxLength: 3 }).map((pairs) => new Map(pairs)),
    fc.array(leaf, { maxLength: 3 }).map((values) => new Set(values)),
    fc.dictionary(fc.constantFrom('a', 'b', 'ab', ''), tie('any'), { maxKeys: 3 }).map((fields) => ({ ...fields })),
    fc.uint8Array({ maxLength: 3 }),
  ),
})).any;

/** Also the order of fields and entries, which a writer can see. */
const inOrder = (value: unknown): unknown => {
  if (value instanceof Map) return ['map', ...[...value].map(inOrder)];
  if (value instanceof Set) return ['set', ...[...value].map(inOrder)];
  if (value instanceof Uint8Array) return ['bytes', ...value];
  if (Array.isArray(value)) return ['list', ...value.map(inOrder)];
  if (typeof value === 'object' && value !== null) return ['fields', ...Object.entries(value).map(inOrder)];
  return value;
};

describe('the digest of a value', () => {
  test('is the same for two values exactly where they are the same', () => {
    fc.assert(
      fc.property(data, data, (one, other) => {
        const isSame = isDeepStrictEqual(inOrder(one), inOrder(other));
        expect(valueDigest(one) === valueDigest(other)).toBe(isSame);
      }),
      { numRuns: 2000 },
    );
  });

  test('is that of a copy', () => {
    fc.assert(fc.property(data, (value) => valueDigest(structuredClone(value)) === valueDigest(value)));
  });

  test('is that of all of a long text', () => {
    const long = Array.from({ length: 9000 }, (_, index) => `text ${index}`);
    expect(valueDigest([...long, 'a'])).not.toBe(valueDigest([...long, 'b']));
    expect(valueDigest(['a', ...long])).not.toBe(valueDigest(['b', ...long]));
  });

  test('leaves out places in source files', () => {
    const at = (start: number) => ({ id: 'p1', span: { file: 'a.yaml', start }, nameSpan: { start } });
    expect(valueDigest(at(1))).toBe(valueDigest(at(2)));
  });

  test('has what a project names like a place', () => {
    const values = (seconds: string) => ({ movie: { Licence_Span: seconds, span: seconds } });
    expect(valueDigest(values('30'))).not.toBe(valueDigest(values('60')));
  });

  test.each<readonly [string, unknown, string]>([
    ['a function', { make: () => 1 }, 'a function has no digest'],
    ['a symbol', [Symbol('x')], 'a symbol has no digest'],
    ['an object of a class', { at: new Date(0) }, 'a Date has no digest'],
  ])('%s has none', (_, value, why) => {
    expect(() => valueDigest(value)).toThrow(why);
  });

  test('what contains itself has none, and what occurs twice has one', () => {
    const shared = { a: 1 };
    const circle: { self?: unknown } = {};
    circle.self = [circle];
    expect(() => valueDigest(circle)).toThrow('contains itself');
    expect(valueDigest([shared, shared])).toBe(valueDigest([{ a: 1 }, { a: 1 }]));
  });

  test('known digests stand for their objects', () => {
    const [lesson, other] = [{ title: '一' }, { title: '二' }];
    const known = new WeakMap<object, string>([
      [lesson, 'x'],
      [other, 'y'],
    ]);
    expect(valueDigest([lesson], known)).not.toBe(valueDigest([other], known));
    expect(valueDigest([{ title: '一' }], known)).toBe(valueDigest([{ title: '一' }]));
  });
});
