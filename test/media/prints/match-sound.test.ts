import { describe, expect, test } from 'vitest';
import { identify, placeOf } from '../../../src/media/prints/match-sound.js';
import { SILENT_WORD, SOUND_STEP } from '../../../src/media/prints/sound-print.js';
import fc from '../../properties.js';

/** Words without pattern, the same for the same seed. */
function words(seed: number, length: number): Uint32Array {
  let state = seed;
  return Uint32Array.from({ length }, () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b_3c6d) + 0x9e37_79b9) >>> 0;
    return (state ^ (state >>> 13)) >>> 0;
  });
}

/** Flips every bit whose turn it is: `share` of them. */
function coded(sample: Uint32Array, share: number): Uint32Array {
  let sum = 0;
  return sample.map((word) => {
    let noise = 0;
    for (let bit = 0; bit < 32; bit++) {
      sum += share;
      if (sum < 1) continue;
      sum -= 1;
      noise |= 1 << bit;
    }
    return (word ^ noise) >>> 0;
  });
}

const lessons: ReadonlyMap<string, Uint32Array> = new Map(
  [1, 2, 3, 4].map((seed) => [`lesson ${seed}`, words(seed, 2000)]),
);
const intro = words(99, 120);
const withIntro = (name: string) => Uint32Array.from([...intro, ...(lessons.get(name) ?? [])]);
const steps = (offset: number | undefined) => (offset === undefined ? undefined : Math.round(offset / SOUND_STEP));

describe('which recording is heard', () => {
  test('any stretch of a recording, coded again, is found at its place', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...lessons.keys()),
        fc.integer({ min: 0, max: 1900 }),
        fc.integer({ min: 40, max: 100 }),
        fc.double({ min: 0, max: 0.14, noNaN: true }),
        (name, at, length, noise) => {
          const sample = coded((lessons.get(name) ?? new Uint32Array()).slice(at, at + length), noise);
          const found = identify(sample, lessons);
          expect(found.kind).toBe('one');
          if (found.kind === 'none') return;
          expect([found.matches[0].name, steps(found.matches[0].offset)]).toEqual([name, at]);
        },
      ),
    );
  });

  test('a sample over the end of one and the beginning of another is found in the longer part', () => {
    const [one, two] = [lessons.get('lesson 1'), lessons.get('lesson 2')];
    const sample = Uint32Array.from([...(one?.slice(-30) ?? []), ...(two?.slice(0, 50) ?? [])]);
    const found = identify(sample, lessons);
    expect(found).toMatchObject({ kind: 'one', matches: [{ name: 'lesson 2', compared: 50 }] });
    expect(found.kind === 'none' ? undefined : steps(found.matches[0].offset)).toBe(-30);
  });

  test('lessons with the same opening music are told apart by what follows it, and only by that', () => {
    const library = ['lesson 1', 'lesson 2'].map((name) => [name, withIntro(name)] as const);
    const inIntro = identify(coded(intro.slice(10, 90), 0.07), library);
    expect(inIntro).toMatchObject({ kind: 'several' });
    expect(inIntro.kind === 'none' ? [] : inIntro.matches.map(({ name }) => name)).toEqual(['lesson 1', 'lesson 2']);
    const after = identify(coded(withIntro('lesson 2').slice(90, 180), 0.07), library);
    expect(after).toMatchObject({ kind: 'one', matches: [{ name: 'lesson 2' }] });
  });

  test.each([
    ['another recording', words(50, 90)],
    ['silence', new Uint32Array(90).fill(SILENT_WORD)],
    ['a steady tone', new Uint32Array(90).fill(12_345)],
    ['too little', lessons.get('lesson 1')?.slice(500, 520) ?? new Uint32Array()],
    ['nothing', new Uint32Array()],
  ])('%s is in none of them', (_, sample) => {
    const silent = ['silent', new Uint32Array(500).fill(SILENT_WORD)] as const;
    expect(identify(sample, [...lessons, silent]).kind).toBe('none');
  });

  test('where a recording repeats itself, the place can be looked for near another', () => {
    const twice = Uint32Array.from([...words(7, 300), ...words(8, 200), ...words(7, 300)]);
    const sample = words(7, 300).slice(100, 190);
    expect(steps(placeOf(sample, twice)?.offset)).toBe(100);
    const near = { from: 590 * SOUND_STEP, until: 610 * SOUND_STEP };
    expect(steps(placeOf(sample, twice, near)?.offset)).toBe(600);
  });
});
