import { describe, expect, test } from 'vitest';
import { draw, type Mutant, scoreOf } from './sample.mjs';

const mutants: readonly Mutant[] = Array.from({ length: 100 }, (_, line) => ({
  id: `${line}`,
  fileName: `/sandbox/src/release/file-${line % 7}.ts`,
  location: { start: { line, column: 1 }, end: { line, column: 9 } },
  mutatorName: 'BooleanLiteral',
  replacement: 'true',
  coveredBy: line < 90 ? ['a test'] : [],
}));
const idsOf = (ids: ReadonlySet<string>) => [...ids].sort().join(' ');

describe('the draw of mutants', () => {
  test('draws as many as were asked for, from those that a test runs', () => {
    const ids = draw(mutants, 30, 1);
    expect(ids.size).toBe(30);
    expect([...ids].filter((id) => Number(id) >= 90)).toEqual([]);
    expect(draw(mutants, 500, 1).size).toBe(90);
  });

  test('is the same for the same seed, wherever the sources lie and whatever their order', () => {
    const moved = mutants.map((mutant) => ({ ...mutant, fileName: mutant.fileName.replace('/sandbox', '/tmp/x') }));
    expect(idsOf(draw(moved.reverse(), 30, 1))).toBe(idsOf(draw(mutants, 30, 1)));
    expect(idsOf(draw(mutants, 30, 2))).not.toBe(idsOf(draw(mutants, 30, 1)));
  });
});

describe('the score', () => {
  test.each([
    ['all tried', { noticed: 75, missed: 20, neverRun: 5, left: 0 }, { score: 75, low: 75, high: 75 }],
    // Wilson's interval of 80 in 100, as in any table of it: 71.1 to 86.7.
    ['few of many', { noticed: 80, missed: 20, neverRun: 0, left: 1e9 }, { score: 80, low: 71.1, high: 86.7 }],
    ['half of them: narrower', { noticed: 80, missed: 20, neverRun: 0, left: 100 }, { score: 80, low: 73.9, high: 85 }],
    [
      'never run counts as missed',
      { noticed: 8, missed: 2, neverRun: 1e9, left: 1e9 - 10 },
      { score: 40, low: 24.5, high: 47.2 },
    ],
    ['nothing tried', { noticed: 0, missed: 0, neverRun: 3, left: 0 }, { score: 0, low: 0, high: 0 }],
  ])('%s', (_, counts, score) => {
    expect(scoreOf(counts)).toEqual(score);
  });
});
