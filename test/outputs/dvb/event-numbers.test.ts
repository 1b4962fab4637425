import { describe, expect, test } from 'vitest';
import { numberEvents } from '../../../src/outputs/dvb/event-numbers.js';
import fc from '../../properties.js';

const events = (...ids: readonly string[]) => ids.map((id) => ({ id }));
const NONE: ReadonlyMap<string, number> = new Map();

/** Two ids that come to the same 16 bits, found by trying. */
const [FIRST, SECOND] = ['p1.P1-chinese-85', 'p1.P1-chinese-529'] as const;

describe('event ids', () => {
  test('follow from the id alone', () => {
    const all = numberEvents(events('p1.P1-chinese-01', 'p1.P1-math-01'), NONE);
    expect(numberEvents(events('p1.P1-math-01'), NONE).get('p1.P1-math-01')).toBe(all.get('p1.P1-math-01'));
  });

  test('two that come to the same get different numbers', () => {
    const [alone] = numberEvents(events(SECOND), NONE).values();
    const both = numberEvents(events(FIRST, SECOND), NONE);
    expect(both.get(FIRST)).toBe(alone);
    expect(both.get(SECOND)).toBe((alone ?? 0) + 1);
  });

  test('neither changes when the other goes, comes back or comes first', () => {
    const before = numberEvents(events(FIRST, SECOND), NONE);
    const number = before.get(SECOND) ?? 0;
    expect(numberEvents(events(SECOND), before)).toEqual(new Map([[SECOND, number]]));
    expect(numberEvents(events(SECOND, FIRST), before)).toEqual(before);
  });

  test('a number that is remembered is not given to another', () => {
    const taken = numberEvents(events(FIRST), NONE);
    const gone = new Map([['p1.gone', taken.get(FIRST) ?? 0]]);
    expect(numberEvents(events(FIRST), gone).get(FIRST)).toBe((taken.get(FIRST) ?? 0) + 1);
  });

  test('any ids have numbers of their own, from 1 to 65534, and keep them in the next release', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { maxLength: 400 }),
        fc.uniqueArray(fc.string(), { maxLength: 400 }),
        (first, second) => {
          const before = numberEvents(events(...first), NONE);
          const after = numberEvents(events(...second), before);
          for (const numbers of [before, after]) {
            expect(new Set(numbers.values()).size).toBe(numbers.size);
            for (const number of numbers.values()) expect(number >= 1 && number <= 0xfffe).toBe(true);
          }
          for (const id of second) expect(before.get(id) ?? after.get(id)).toBe(after.get(id));
        },
      ),
      { numRuns: 30 },
    );
  });

  test('more events than numbers are refused', () => {
    const full = new Map(Array.from({ length: 0xfffe }, (_, index) => [`p1.${index}`, index + 1] as const));
    expect(() => numberEvents(events('p1.more'), full)).toThrow(/65534 event ids and none is left for "p1\.more"/);
  });
});
