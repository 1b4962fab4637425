import { expect, test } from 'vitest';
import { addToGroup, groupBy } from '../../src/diagnostics/group-by.js';

test('keys come in the order of their first items, and items in their own', () => {
  const groups = groupBy(['b1', 'a1', 'b2'], (name) => name.charAt(0));
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});

test('several items may join a group at once', () => {
  const groups = new Map<string, number[]>();
  addToGroup(groups, 'a', 1, 2);
  addToGroup(groups, 'a', 3);
  expect([...groups]).toEqual([['a', [1, 2, 3]]]);
});
