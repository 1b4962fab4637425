import { expect, test } from 'vitest';
import { judgeSample } from '../../src/monitor/judge/judge-sample.js';
import type { Sample } from '../../src/monitor/sample/sample.js';
import fc from '../properties.js';
import { aPrint, aSample, LIBRARY, PRINTS, TABLE, WHOLE } from './a-sample.js';

const MINUTE = 60_000;
const { one, two, three, far, filler } = PRINTS;
const judge = (sample: Sample) => judgeSample(sample, TABLE, LIBRARY, { tolerance: 5000 });
const moving = { seed: 77 };
const slate = Buffer.alloc(12 * 256, 66);

test.each<readonly [string, Sample, string]>([
  [
    'the lesson at its second',
    aSample(5 * MINUTE, { print: one, offset: 5 * MINUTE }),
    'as-planned one 300.0 late 0.0',
  ],
  [
    '3 s late is within the tolerance',
    aSample(5 * MINUTE, { print: one, offset: 297_000 }),
    'as-planned one 297.0 late 3.0',
  ],
  ['8 s late', aSample(5 * MINUTE, { print: one, offset: 292_000 }), 'late one 292.0 late 8.0'],
  ['a minute early', aSample(5 * MINUTE, { print: one, offset: 6 * MINUTE }), 'early one 360.0 late -60.0'],
  [
    '8 s late over a change of lessons',
    aSample(20 * MINUTE + 2000, { print: one, offset: 20 * MINUTE - 20_000 }),
    'late one 1180.0 late 22.0',
  ],
  [
    'only its arrival says when it is on air',
    aSample(5 * MINUTE, { print: one, offset: 280_000 }, { clock: 'arrival', slack: 20_000 }),
    'as-planned one 280.0 late 20.0',
  ],
  ['a lesson of another time', aSample(5 * MINUTE, { print: far, offset: 5 * MINUTE }), 'wrong-lesson far 300.0'],
  ['the next lesson, begun with this slot', aSample(MINUTE, { print: two, offset: MINUTE }), 'wrong-lesson two 60.0'],
  ['filler over a lesson', aSample(5 * MINUTE, { print: filler, offset: 30_000 }), 'filler filler.mp4 30.0'],
  ['filler after the lesson', aSample(57 * MINUTE, { print: filler, offset: 30_000 }), 'as-planned filler.mp4 30.0'],
  ['a lesson where filler is planned', aSample(57 * MINUTE, { print: far, offset: 30_000 }), 'wrong-lesson far 30.0'],
  [
    'a lesson that goes on into the filler',
    aSample(55 * MINUTE + 10_000, { print: three, offset: 15 * MINUTE - 15_000 }),
    'late three 885.0 late 25.0',
  ],
  ['silence where filler is planned', aSample(57 * MINUTE, moving), 'as-planned'],
  ['slate over a lesson', aSample(5 * MINUTE, {}, { grey: slate, still: WHOLE }), 'slate'],
  [
    'black with the right sound',
    aSample(5 * MINUTE, { print: one, offset: 5 * MINUTE }, { black: WHOLE, still: WHOLE }),
    'black one 300.0 late 0.0',
  ],
  [
    'black and silent',
    aSample(5 * MINUTE, {}, { black: WHOLE, still: WHOLE, grey: Buffer.alloc(12 * 256, 16) }),
    'black',
  ],
  [
    'frozen with the right sound',
    aSample(5 * MINUTE, { print: one, offset: 5 * MINUTE }, { still: WHOLE }),
    'frozen one 300.0 late 0.0',
  ],
  ['frozen and silent', aSample(5 * MINUTE, { seed: 1 }, { still: WHOLE }), 'frozen'],
  ['the right picture without sound', aSample(5 * MINUTE, { seed: 1 }), 'silent'],
  ['silent, and another picture', aSample(5 * MINUTE, moving), 'silent'],
  [
    'no sound track',
    aSample(5 * MINUTE, { seed: 1 }, { hasSound: false, sound: new Uint32Array(), silence: [] }),
    'silent',
  ],
  [
    'sound without a picture',
    aSample(5 * MINUTE, { print: one, offset: 5 * MINUTE }, { hasPicture: false, grey: Buffer.alloc(0) }),
    'black one 300.0 late 0.0',
  ],
  ['nothing that is known', aSample(5 * MINUTE, { print: aPrint(99, 1), ...moving }), 'unknown'],
  ['a time that is not published', aSample(-9 * MINUTE, moving), 'not-judged'],
])('%s', (_, sample, says) => {
  const { state, heard, late } = judge(sample);
  const words = [
    state,
    ...(heard === undefined ? [] : [heard.lesson ?? heard.file, (heard.offset / 1000).toFixed(0).concat('.0')]),
    ...(late === undefined ? [] : ['late', (Math.round(late / 1000) || 0).toFixed(0).concat('.0')]),
  ];
  expect(words.join(' ')).toBe(says);
});

test.each<readonly [string, 'still' | 'black' | 'silence', Sample]>([
  ['a slide that stands still', 'still', aSample(5 * MINUTE, { print: one, offset: 5 * MINUTE }, { still: WHOLE })],
  [
    'black with sound',
    'black',
    aSample(5 * MINUTE, { print: one, offset: 5 * MINUTE }, { black: WHOLE, still: WHOLE }),
  ],
  ['silence', 'silence', aSample(5 * MINUTE, { seed: 1 })],
])('%s, as it was recorded, is as planned', (_, kind, sample) => {
  const all = [{ from: 0, length: 20 * MINUTE }];
  const known = LIBRARY.recordings.get('one');
  if (known === undefined) throw new Error('no recording');
  const recordings = new Map(LIBRARY.recordings).set('one', { ...known, print: { ...known.print, [kind]: all } });
  expect(judgeSample(sample, TABLE, { ...LIBRARY, recordings }, { tolerance: 5000 }).state).toBe('as-planned');
});

test('two lessons with the same opening music: the planned one is believed, and another is one of them', () => {
  const [first, second] = [LIBRARY.recordings.get('one'), LIBRARY.recordings.get('far')];
  if (first === undefined || second === undefined) throw new Error('no recording');
  const intro = first.print.sound.slice(0, 200);
  const sound = Uint32Array.from([...intro, ...second.print.sound.slice(200)]);
  const shared = new Map(LIBRARY.recordings).set('far', { ...second, print: { ...second.print, sound } });
  const library = { ...LIBRARY, recordings: shared };
  const inIntro = aSample(5000, { print: first.print, offset: 5000 });
  expect(judgeSample(inIntro, TABLE, library, { tolerance: 5000 })).toMatchObject({
    state: 'as-planned',
    heard: { lesson: 'one' },
  });
  const overAnother = aSample(20 * MINUTE + 5000, { print: first.print, offset: 5000 });
  const found = judgeSample(overAnother, TABLE, library, { tolerance: 5000 });
  expect(found).toMatchObject({ state: 'wrong-lesson' });
  expect([found.heard?.lesson, ...found.alike].sort()).toEqual(['far.mp4', 'one']);
});

test('what is right at any second, over any change of lessons too, is never a fault', () => {
  const lessons = [
    [0, one],
    [20, two],
    [40, three],
  ] as const;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 54 * MINUTE }), (after) => {
      const sound: number[] = [];
      // Word by word, what the plan has on air.
      for (let index = 0; index < 76; index++) {
        const at = after + index * 123.81;
        const [minute, print] = lessons.findLast(([start]) => start * MINUTE <= at) ?? [0, one];
        sound.push(print?.sound[Math.round((at - minute * MINUTE) / 123.81)] ?? 0);
      }
      const sample = aSample(after, moving, { sound: Uint32Array.from(sound), silence: [] });
      expect(['as-planned', 'unclear']).toContain(judge(sample).state);
    }),
  );
});
