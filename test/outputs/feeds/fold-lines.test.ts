import { expect, test } from 'vitest';
import { foldLines } from '../../../src/outputs/feeds/calendar/fold-lines.js';
import fc from '../../properties.js';

test.each([
  ['', ''],
  ['SUMMARY:一', 'SUMMARY:一'],
  ['x'.repeat(74), 'x'.repeat(74)],
  ['x'.repeat(75), `${'x'.repeat(74)}\r\n x`],
  // 73 octets and a character of three.
  [`${'x'.repeat(73)}一二`, `${'x'.repeat(73)}\r\n 一二`],
  [`${'x'.repeat(71)}一二`, `${'x'.repeat(71)}一\r\n 二`],
  [`${'x'.repeat(72)}😀`, `${'x'.repeat(72)}\r\n 😀`],
  ['a\r\nb\r\n', 'a\r\nb\r\n'],
])('%j', (text, folded) => {
  expect(foldLines(text)).toBe(folded);
});

test('any line: no more than 75 octets, and unfolded it is what it was', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 300 })), (words) => {
      const text = words.map((word) => word.replace(/[\r\n]/g, '')).join('\r\n');
      const folded = foldLines(text);
      for (const line of folded.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(folded.replaceAll('\r\n ', '')).toBe(text.replaceAll('\r\n ', ''));
    }),
  );
});
