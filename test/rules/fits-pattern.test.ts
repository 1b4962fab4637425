import { expect, test } from 'vitest';
import { fitsPattern } from '../../src/rules/shared/fits-pattern.js';
import { processorTime } from '../processor-time.js';

test.each([
  ['P1', 'P1', true],
  ['P1', 'P1-chinese', false],
  ['P1', 'AP1', false],
  ['*', '', true],
  ['*', 'P1-chinese', true],
  ['P1-*', 'P1-chinese', true],
  ['P1-*', 'P1', false],
  ['*-01', 'P1-chinese-01', true],
  ['*-01', 'P1-chinese-010', false],
  ['P*-chin*-0*', 'P1-chinese-01', true],
  ['P*-0*-chin*', 'P1-chinese-01', false],
  ['a*a', 'a', false],
  ['a*b*b', 'ab', false],
  ['.*', 'anything', false],
])('%s on "%s": %s', (pattern, text, fits) => {
  expect(fitsPattern(pattern, text)).toBe(fits);
});

test('a hostile pattern is answered at once', () => {
  const hostile = `${'*a'.repeat(2000)}b`;
  expect(processorTime(() => expect(fitsPattern(hostile, 'a'.repeat(100_000))).toBe(false))).toBeLessThan(1000);
});
