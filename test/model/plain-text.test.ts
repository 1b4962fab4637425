import { expect, test } from 'vitest';
import { oddCharacters, plainText } from '../../src/model/plain-text.js';
import { processorTime } from '../processor-time.js';
import fc from '../properties.js';

const SAME = [
  ...['می\u200Cخواهم', 'ക്\u200D', 'क्\u200Cष'],
  ...['❤\uFE0F', '☎\uFE0E', '1\uFE0F\u20E3', '👩\u200D🏫', '🏴\u{E0067}\u{E0062}\u{E007F}', '❤\uFE0F\u200D🔥'],
  ...['ᠠ\u180Eᠠ', 'ᠠ\u180B', 'ᠮᠣᠩᠭᠣᠯ\u202Fᠤᠨ', '\u115F\u1175', 'က\uFE00', '⠓\u2800⠓', 'e\u0301\u034F\u0323'],
  ...[
    '\uFA0E\uFA0F\uFA11\uFA13\uFA14\uFA1F\uFA21\uFA23\uFA24\uFA27\uFA28\uFA29',
    '小学　一年级',
    'Ａ１',
    '①',
    'ｱ',
    '㇐',
  ],
];
const CHANGED: readonly (readonly [string, string])[] = [
  ...['\uFEFF', '\u200B', '\u2060', '\u00AD', '\u200C', '\u200D'].map((odd) => [`小${odd}一`, '小一'] as const),
  ...['\u206A', '\u2063', '\u3164', '\uFFA0', '\u115F', '\u17B4', '\uFFF9', '\uFE0F', '\uFE00'].map(
    (odd) => [`小${odd}一`, '小一'] as const,
  ),
  ...['\u{E0100}', '\u{E0041}', '\u180B', '\u180E', '\u034F', '\u{1D173}', '\u{1BCA0}'].map(
    (odd) => [`小${odd}一`, '小一'] as const,
  ),
  ...['\u00A0', '\u2007', '\u2009', '\u202F', '\u205F', '\u2800'].map((odd) => [`小${odd}一`, '小 一'] as const),
  ['1\uFE0F2', '12'],
  ['Auf\u200Clage', 'Auflage'],
  ['⼀⾔⻢⻓⺘⻈', '一言马长扌讠'],
  ['\uF900\uF9D1\u{2F800}', '豈六丽'],
];

test.each(SAME)('%j stays', (text) => {
  expect(plainText(text)).toBe(text);
  expect(oddCharacters(text)).toEqual([]);
});

test.each(CHANGED)('%j is written %j', (text, plain) => {
  expect(plainText(text)).toBe(plain);
});

test('what is plain stays plain, and has no odd character', () => {
  const parts = [...SAME, ...CHANGED.flat(), ...CHANGED.flatMap(([odd]) => [...odd])];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 6 }), (some) => {
      const plain = plainText(some.join(''));
      expect(oddCharacters(plain)).toEqual([]);
      expect(plainText(plain)).toBe(plain);
    }),
    { numRuns: 2000 },
  );
});

test('a long text takes no longer than its length', () => {
  let plain = '';
  const took = processorTime(() => {
    plain = plainText('小\u200B\uFE0F'.repeat(200_000));
  });
  expect(plain.length).toBe(200_000);
  expect(took).toBeLessThan(10_000);
});
