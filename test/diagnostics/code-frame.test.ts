import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { codeFrame } from '../../src/diagnostics/code-frame.js';
import { lineColumn } from '../../src/diagnostics/line-column.js';
import { processorTime } from '../processor-time.js';

/** The frame of the first place of `mark` in `text`. */
function frameOf(text: string, mark: string, columns?: number) {
  const start = text.indexOf(mark);
  return codeFrame(text, { start, end: start + mark.length }, columns);
}

describe('line and column', () => {
  test.each([
    ['abc', 0, 1, 1],
    ['abc', 2, 1, 3],
    ['a\nbc', 2, 2, 1],
    ['a\nbc', 1, 1, 2],
    ['a\r\nbc', 4, 2, 2],
    ['标题: 语文', 4, 1, 5],
    ['👩x', 2, 1, 2],
    ['a\n', 2, 2, 1],
    ['a\n', 99, 2, 1],
    ['', 0, 1, 1],
  ])('%j at %i is %i:%i', (text, offset, line, column) => {
    expect(lineColumn(text, offset)).toEqual({ line, column });
  });
});

describe('the frame', () => {
  test.each([
    ['plain', 'a: 1\nkey: value\nb: 2', 'value', 'key: value', '     ^^^^^'],
    ['Chinese takes two columns', 'title: 语文课', '文', 'title: 语文课', '         ^^'],
    ['full-width colon', '标题：语文', '语文', '标题：语文', '      ^^^^'],
    ['emoji of several code points', 'a: 👩‍🏫 b', 'b', 'a: 👩‍🏫 b', '      ^'],
    ['combined characters', 'a: മ്മ b', 'b', 'a: മ്മ b', `${' '.repeat(stringWidth('a: മ്മ '))}^`],
    ['a tab', '\ta: 1', 'a', '→a: 1', ' ^'],
    ['control and direction characters', 'a: x\u0007\u202Ey', 'y', 'a: x\\u0007\\u202Ey', '                ^'],
    ['a span of several lines', 'a:\n  b: 1\n  c: 2', 'b: 1\n  c: 2', '  b: 1', '  ^^^^'],
    ['line ends of Windows', 'a: 1\r\nb: 2\r\n', '2', 'b: 2', '   ^'],
  ])('%s', (_, text, mark, source, marker) => {
    const frame = frameOf(text, mark);
    expect([frame.source, frame.marker]).toEqual([source, marker]);
  });

  test('a place of no width and one after the end get one caret', () => {
    expect(codeFrame('a: 1', { start: 3, end: 3 }).marker).toBe('   ^');
    expect(codeFrame('a: 1\nb', { start: 4, end: 4 }).marker).toBe('    ^');
    expect(codeFrame('', { start: 0, end: 0 })).toEqual({ line: 1, column: 1, source: '', marker: '^' });
    expect(codeFrame('a\n', { start: 50, end: 60 })).toEqual({ line: 2, column: 1, source: '', marker: '^' });
  });

  test('a long line is cut around the caret', () => {
    const frame = frameOf(`${'课'.repeat(100)}X${'文'.repeat(100)}`, 'X');
    expect(stringWidth(frame.source)).toBeLessThanOrEqual(80);
    expect(frame.source).toMatch(/^…课+X文+…$/);
    expect(frame.marker.length - 1).toBe(stringWidth(frame.source.slice(0, frame.source.indexOf('X'))));
    expect(frame.column).toBe(101);
  });

  test('a long line is filled up from the other side', () => {
    const end = frameOf(`${'a'.repeat(200)}X`, 'X', 20);
    expect(end).toMatchObject({ source: `…${'a'.repeat(17)}X`, marker: `${' '.repeat(18)}^` });
    const start = frameOf(`X${'a'.repeat(200)}`, 'X', 20);
    expect(start).toMatchObject({ source: `X${'a'.repeat(17)}…`, marker: '^' });
  });

  test('a line of megabytes costs nothing', () => {
    const text = 'x'.repeat(4_000_000);
    const took = processorTime(() =>
      expect(codeFrame(text, { start: 2_000_000, end: 2_000_001 }).source).toHaveLength(80),
    );
    expect(took).toBeLessThan(1500);
  });
});
