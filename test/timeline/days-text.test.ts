import { expect, test } from 'vitest';
import { onDays } from '../../src/timeline/days-text.js';

test.each([
  [1, '，2020-03-09', ', on 2020-03-09'],
  [2, '，2020-03-09 起共 2 天', ', on 2020-03-09 and 1 more day'],
  [3, '，2020-03-09 起共 3 天', ', on 2020-03-09 and 2 more days'],
])('%i days', (count, zh, en) => {
  expect(onDays('2020-03-09', count)).toEqual({ zh, en });
});
