import { expect, test } from 'vitest';
import { excerptAround } from '../../../src/load/repair/excerpt.js';

/** The lines around line 100 of a text of 200. */
const FIRST = 70;

/** 200 lines of one list item each, with some of the first ones in other words; the shown lines are those above. */
function above(own: Readonly<Record<number, string>>, rest = '      - 春天'): readonly string[] {
  const lines = Array.from({ length: 200 }, (_, index) => own[index] ?? rest);
  const excerpt = excerptAround(lines, 100);
  expect(excerpt.filter((index) => index >= FIRST)).toEqual(Array.from({ length: 61 }, (_, index) => FIRST + index));
  return excerpt.filter((index) => index < FIRST).map((index) => lines[index] ?? '');
}

test('a short text is its own excerpt', () => {
  const lines = Array.from({ length: 100 }, () => '- 春天');
  expect(excerptAround(lines, 3)).toEqual([...lines.keys()]);
});

test.each<readonly [string, Readonly<Record<number, string>>, string | undefined, readonly string[]]>([
  [
    'the keys that a list belongs to, outermost first',
    { 0: 'grade: P1', 1: 'courses:', 2: '  math:', 3: '    teacher: li-na', 4: '    lessons:' },
    undefined,
    ['courses:', '  math:', '    lessons:'],
  ],
  [
    'not the course before',
    { 0: 'courses:', 1: '  chinese:', 2: '    lessons:', 50: '  math:', 51: '    lessons:' },
    undefined,
    ['courses:', '  math:', '    lessons:'],
  ],
  ['the key of a list that begins as far left', { 0: 'from: 2026-09-01', 9: 'changes:' }, '- {on: x}', ['changes:']],
  ['not a key beside the first line', { 0: 'week:', 9: '  09:00-09:20: math' }, '  10:00-10:20: math', ['week:']],
  [
    'the dash of an item',
    {
      0: 'lessons:',
      60: '  - title: 春',
      ...Object.fromEntries(Array.from({ length: 9 }, (_, i) => [61 + i, '    x: 1'])),
    },
    '    x: 1',
    ['lessons:', '  - title: 春'],
  ],
  ['not a comment, nor an empty line', { 0: 'week:', 5: '# 春', 6: '' }, '  a: 1', ['week:']],
])('of a long text, the lines around and above: %s', (_, own, rest, expected) => {
  expect(above(own, rest)).toEqual(expected);
});

test('what is above is found from the first line that has something on it', () => {
  const blank = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [FIRST + index, index % 2 ? '' : '# 春']));
  expect(above({ 0: 'courses:', 1: '  math:', 2: '    lessons:', ...blank })).toEqual([
    'courses:',
    '  math:',
    '    lessons:',
  ]);
});

test('an excerpt ends where the text does', () => {
  const lines = Array.from({ length: 200 }, () => 'a: 1');
  expect(excerptAround(lines, 195, 199).at(-1)).toBe(199);
  expect(excerptAround(lines, 2)[0]).toBe(0);
  expect(excerptAround(lines, 50, 120).at(-1)).toBe(150);
});
