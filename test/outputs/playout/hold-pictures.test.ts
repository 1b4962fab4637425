import { expect, test } from 'vitest';
import type { Clip } from '../../../src/outputs/clip.js';
import { holdPictures } from '../../../src/outputs/playout/hold-pictures.js';
import fc from '../../properties.js';

const film = (source: string, from: number, to: number): Clip => ({
  kind: 'recording',
  source,
  item: source,
  in: from,
  out: to,
  sourceLength: 10_000_000,
});
const still = (length: number): Clip => ({
  kind: 'slate',
  source: undefined,
  item: 'slate',
  in: 0,
  out: length,
  sourceLength: undefined,
});
const relay = (length: number): Clip => ({ ...still(length), kind: 'relay', source: 'https://a.example/live' });
const shown = (clips: readonly Clip[]) =>
  holdPictures(clips).map(({ file, in: from, out, lasts }) => `${file} ${from}-${out} ${lasts}`);

test.each<[string, readonly Clip[], readonly string[]]>([
  ['recordings alone', [film('a', 0, 500), film('b', 20, 80)], ['a 0-500 500', 'b 20-80 60']],
  ['a picture shows the next one', [still(900), film('a', 0, 500)], ['a 0-40 900', 'a 0-500 500']],
  ['several are one', [still(900), relay(100), film('a', 7, 500)], ['a 0-40 1000', 'a 7-500 493']],
  ['at the end, the one before', [film('a', 0, 500), still(900)], ['a 0-500 500', 'a 0-40 860', 'a 0-40 40']],
  ['less than a frame at the end', [film('a', 0, 500), still(30)], ['a 0-500 500', 'a 0-40 30']],
  ['nothing but pictures', [still(900), relay(100)], ['undefined 0-undefined 960', 'undefined 0-undefined 40']],
])('%s', (_, clips, entries) => {
  expect(shown(clips)).toEqual(entries);
});

test('whatever plays, the list lasts as long', () => {
  const aClip = fc.tuple(fc.constantFrom('film', 'still', 'relay'), fc.integer({ min: 1, max: 5_000_000 }));
  fc.assert(
    fc.property(fc.array(aClip, { minLength: 1 }), (wishes) => {
      const clips = wishes.map(([kind, length]) =>
        kind === 'film' ? film('a', 0, length) : kind === 'still' ? still(length) : relay(length),
      );
      const planned = wishes.reduce((sum, [, length]) => sum + length, 0);
      expect(holdPictures(clips).reduce((sum, { lasts }) => sum + lasts, 0)).toBe(planned);
    }),
  );
});
