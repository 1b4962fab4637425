import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { shellWord } from '../../src/media/shell-word.js';
import fc from '../properties.js';

const read = (word: string) => execFileSync('bash', ['-c', `printf %s ${word}`], { encoding: 'utf8' });

test.each(["it's", '$HOME `id` "x" \\', '-rf', '!!', '01 最终版.mp4', 'e\u03011', 'a\nb', "'\u00a0'0f", '\u200b9'])(
  '%j is one word',
  (text) => {
    expect(read(shellWord(text))).toBe(text);
  },
);

test('any name is one word', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !text.includes('\0'));
  fc.assert(
    fc.property(name, (text) => {
      expect(read(shellWord(text))).toBe(text);
    }),
    { numRuns: 50 },
  );
});
