import { describe, expect, test } from 'vitest';
import { dayPatterns } from '../../src/rules/shared/day-patterns.js';
import { aProject } from '../a-project.js';
import { week } from './test-rule.js';

async function patterns(...rows: readonly string[]): Promise<readonly string[]> {
  const { timeline, reports } = await aProject(week(...rows));
  if (timeline === undefined) throw new Error(reports.join('\n'));
  expect(dayPatterns(timeline)[0]).toBe(dayPatterns(timeline)[0]);
  return dayPatterns(timeline).map(({ days, items }) => `${days.length} from ${days[0]}: ${items.length}`);
}

describe('days of one plan', () => {
  test.each([
    ['the same every day, whatever the lesson', ['09:00-09:20: chinese'], ['10 from 2020-03-09: 1']],
    [
      'a weekday of its own; empty days are not counted',
      ['09:00-09:20: [chinese, ~, math, ~, chinese]'],
      ['2 from 2020-03-09: 1', '2 from 2020-03-11: 1', '2 from 2020-03-13: 1'],
    ],
    [
      'a lesson that is shown twice is not a two lessons',
      ['09:00-09:20: chinese', '10:00-10:20: repeat chinese 1'],
      ['1 from 2020-03-09: 2', '9 from 2020-03-10: 2'],
    ],
    [
      'one pinned and shown twice',
      ['09:00-09:20: chinese', '10:00-10:20: repeat chinese 1', '11:00-11:20: repeat chinese 1'],
      ['1 from 2020-03-09: 3', '9 from 2020-03-10: 3'],
    ],
  ])('%s', async (_, rows, expected) => {
    expect(await patterns(...rows)).toEqual(expected);
  });
});
