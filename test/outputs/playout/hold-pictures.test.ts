import { expect, test } from 'vitest';
import type { Clip } from '../../../src/outputs/clip.js';
import { holdPictures, type SilenceFor } from '../../../src/outputs/playout/hold-pictures.js';
import { SILENT_CLIP_LENGTH } from '../../../src/outputs/playout/silence/silent-clip.js';
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
const noSilence = () => undefined;
const silence = (file: string) => `silence-${file}`;
const shown = (clips: readonly Clip[], silenceFor: SilenceFor) =>
  holdPictures(clips, silenceFor).map(({ file, in: from, out, lasts }) => `${file} ${from}-${out} ${lasts}`);

test.each<[string, readonly Clip[], readonly string[]]>([
  ['recordings alone', [film('a', 0, 500), film('b', 20, 80)], ['a 0-500 500', 'b 20-80 60']],
  ['a picture shows the next one', [still(900), film('a', 0, 500)], ['a 0-40 900', 'a 0-500 500']],
  ['several are one', [still(900), relay(100), film('a', 7, 500)], ['a 0-40 1000', 'a 7-500 493']],
  ['at the end, the one before', [film('a', 0, 500), still(900)], ['a 0-500 500', 'a 0-40 860', 'a 0-40 40']],
  ['less than a frame at the end', [film('a', 0, 500), still(30)], ['a 0-500 500', 'a 0-40 30']],
  [
    'nothing but pictures',
    [still(900), relay(100)],
    ['airclass-slate.png 0-undefined 960', 'airclass-slate.png 0-undefined 40'],
  ],
])('%s', (_, clips, entries) => {
  expect(shown(clips, noSilence)).toEqual(entries);
});

test.each<[string, readonly Clip[], readonly string[]]>([
  ['before', [still(900), film('a', 0, 500)], ['a 0-40 40', 'silence-a 0-810 860', 'a 0-500 500']],
  ['after', [film('a', 0, 500), still(900)], ['a 0-500 500', 'a 0-40 40', 'silence-a 0-770 820', 'a 0-40 40']],
  ['too short', [still(90), film('a', 0, 500)], ['a 0-40 90', 'a 0-500 500']],
  [
    'a picture every second at first',
    [still(4000), film('a', 0, 500)],
    [
      'a 0-40 40',
      'silence-a 0-910 960',
      'a 0-40 40',
      'silence-a 0-910 960',
      'a 0-40 40',
      'silence-a 0-1910 1960',
      'a 0-500 500',
    ],
  ],
])('silence %s', (_, clips, entries) => {
  expect(shown(clips, silence)).toEqual(entries);
});

test('nothing but pictures needs no silence', () => {
  expect(shown([still(900)], silence)).toEqual(shown([still(900)], noSilence));
});

test('whatever plays, the list lasts as long, and no picture or silence is longer than half a minute and a little', () => {
  const aClip = fc.tuple(fc.constantFrom('film', 'still', 'relay'), fc.integer({ min: 1, max: 5_000_000 }));
  fc.assert(
    fc.property(fc.array(aClip, { minLength: 1 }), fc.boolean(), (wishes, isSilent) => {
      const clips = wishes.map(([kind, length]) =>
        kind === 'film' ? film('a', 0, length) : kind === 'still' ? still(length) : relay(length),
      );
      const planned = wishes.reduce((sum, [, length]) => sum + length, 0);
      const entries = holdPictures(clips, isSilent ? silence : noSilence);
      expect(entries.reduce((sum, { lasts }) => sum + lasts, 0)).toBe(planned);
      for (const { file, out = 0, lasts } of entries.filter(({ file }) => file.startsWith('silence'))) {
        expect(lasts - out, file).toBe(50);
        expect(lasts).toBeLessThan(SILENT_CLIP_LENGTH);
      }
      if (isSilent && clips.some(({ kind }) => kind === 'recording'))
        for (const { lasts, out = 0 } of entries) expect(lasts - out).toBeLessThanOrEqual(50);
    }),
  );
});
