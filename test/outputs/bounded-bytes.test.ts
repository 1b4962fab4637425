import { expect, test } from 'vitest';
import { BoundedBytes } from '../../src/outputs/bounded-bytes.js';

test('forgets everything rather than grow over its size', () => {
  const bytes = new BoundedBytes<object, string>(10);
  const keys = [{}, {}, {}, {}] as const;
  bytes.set(keys[0], 'a', 4);
  bytes.set(keys[1], 'b', 6);
  expect(keys.map((key) => bytes.get(key))).toEqual(['a', 'b', undefined, undefined]);
  bytes.set(keys[2], 'c', 1);
  expect(keys.map((key) => bytes.get(key))).toEqual([undefined, undefined, 'c', undefined]);
  bytes.set(keys[3], 'd', 9);
  expect(keys.map((key) => bytes.get(key))).toEqual([undefined, undefined, 'c', 'd']);
});

test('what is larger than all of it is kept until the next', () => {
  const bytes = new BoundedBytes<object, string>(10);
  const [large, small] = [{}, {}];
  bytes.set(large, 'large', 11);
  expect(bytes.get(large)).toBe('large');
  bytes.set(small, 'small', 1);
  expect([bytes.get(large), bytes.get(small)]).toEqual([undefined, 'small']);
});
