import { expect, test } from 'vitest';
import { programDigest } from '../../src/release/program-digest.js';

test('a program is the same for the same versions', () => {
  expect(programDigest({ ...process.versions })).toBe(programDigest());
});

test.each(['node', 'icu', 'cldr', 'unicode', 'tz'])('a program with another %s is another', (name) => {
  expect(programDigest({ ...process.versions, [name]: 'x' })).not.toBe(programDigest());
});
