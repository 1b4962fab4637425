import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { shellWord } from '../../src/media/shell-word.js';
import fc from '../properties.js';

/** What a shell hands to a program for these words; one shell for many, because each start takes longer than all words. */
const read = (words: readonly string[]) =>
  execFileSync('bash', ['-c', `printf '%s\\0' ${words.join(' ')}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);
const ODD = ["it's", '$HOME `id` "x" \\', '-rf', '!!', '01 最终版.mp4', 'e\u03011', 'a\nb', "'\u00a0'0f", '\u200b9'];

test('odd names are one word each', () => expect(read(ODD.map(shellWord))).toEqual(ODD));

test('any name is one word', () => {
  const letter = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    fc.constantFrom(...ODD.join('')),
  );
  const name = fc.string({ unit: letter, minLength: 1, maxLength: 12 }).filter((text) => !text.includes('\0'));
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 100, size: 'max' }), (texts) => {
      expect(read(texts.map(shellWord))).toEqual(texts);
    }),
    { numRuns: 4 },
  );
});
