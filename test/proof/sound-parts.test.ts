import { expect, test } from 'vitest';
import { SoundParts } from '../../src/proof/sound-parts.js';

test('what was sound before is named again only where it is asked for', () => {
  const parts = new SoundParts(new Set(['a', 'b']));
  expect([parts.has('a'), parts.has('c'), parts.has('a')]).toEqual([true, false, true]);
  parts.add('c');
  expect(parts.has('c')).toBe(true);
  expect(parts.all).toEqual(new Set(['a', 'c']));
});
