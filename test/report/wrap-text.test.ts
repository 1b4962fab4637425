import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { wrapText } from '../../src/report/wrap-text.js';
import fc from '../properties.js';

const lines = (text: string, columns: number, indent = 0) =>
  wrapText(text, columns, indent).map(([from, to]) => text.slice(from, to));

describe('lines of a terminal', () => {
  test.each<[string, number, readonly string[]]>([
    ['', 10, ['']],
    ['short', 10, ['short']],
    ['one two three', 7, ['one two', 'three']],
    ['课程有四课从未播出', 8, ['课程有四', '课从未播', '出']],
    ['一二三，四五', 6, ['一二', '三，四', '五']],
    ['说“一二三”了', 7, ['说“一二', '三”了']],
    ['一二“三四', 5, ['一二', '“三四']],
    ['a course of P1-chinese', 10, ['a course', 'of', 'P1-chinese']],
    ['schedules/sichuan/p1.yaml', 12, ['schedules/', 'sichuan/', 'p1.yaml']],
    ['abcdefghijkl', 5, ['abcde', 'fghij', 'kl']],
    ['文件schedules/x.yaml有误', 12, ['文件', 'schedules/', 'x.yaml有误']],
    ['👨‍👩‍👧👨‍👩‍👧', 3, ['👨‍👩‍👧', '👨‍👩‍👧']],
  ])('%j in %i columns', (text, columns, expected) => {
    expect(lines(text, columns)).toEqual(expected);
  });

  test('lines after the first leave room for their indent', () => {
    expect(lines('aaaa bbbb cccc dddd', 9, 4)).toEqual(['aaaa bbbb', 'cccc', 'dddd']);
  });

  const word = fc.constantFrom(
    'a',
    'of',
    'schedules/',
    'P1-chinese-01',
    '课',
    '语文，',
    '“',
    '”',
    '：',
    '😀',
    'x'.repeat(50),
    ':',
    '::set',
  );
  const text = fc.array(fc.oneof(word, fc.constant(' ')), { maxLength: 40 }).map((parts) => parts.join(''));

  test('nothing is lost, no line is too wide or a command', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 80 }), fc.integer({ min: 0, max: 4 }), (given, columns, indent) => {
        const found = lines(given, columns, indent);
        expect(found.join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''));
        for (const [index, line] of found.entries()) {
          const room = index === 0 ? columns : columns - indent;
          if (!/^:|:{3,}/.test(line)) expect(stringWidth(line)).toBeLessThanOrEqual(room);
          if (index > 0) expect(line).not.toMatch(/^:/);
        }
      }),
      { numRuns: 400 },
    );
  });
});
