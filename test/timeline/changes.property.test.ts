import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/model/cell.js';
import type { CellSwap } from '../../src/model/change.js';
import { addDays, DAY, MINUTE } from '../../src/model/time.js';
import { layChanges } from '../../src/timeline/lay-changes.js';
import { makeRoom } from '../../src/timeline/make-room.js';
import type { Slot } from '../../src/timeline/slot.js';
import fc from '../properties.js';
import { changes, GRID, shownOn } from './a-changed-day.js';

const DAYS = Array.from({ length: 12 }, (_, index) => addDays('2020-03-09', index));
const TAUGHT = ['2020-03-09', '2020-03-10', '2020-03-11', '2020-03-12', '2020-03-13'];
const STARTS = ['09:00', '09:20', '09:40', '10:00'];
const aDay = fc.constantFrom(...TAUGHT);
const aStart = fc.constantFrom(...STARTS);
const RUNS = { numRuns: 12 };

const plan = async (entries: readonly string[]) => (await shownOn(DAYS, GRID + changes(...entries))).shown;

describe('changes', () => {
  test('of which no two meet may be written in any order', async () => {
    const places = fc.uniqueArray(fc.tuple(aDay, aStart), {
      minLength: 2,
      maxLength: 5,
      selector: (place) => place.join(),
    });
    const kinds = fc.infiniteStream(
      fc.constantFrom('show: news, rest: moves', 'cancel: true, rest: stays', 'length: 8m', 'moved-to: 15:00', 'extra'),
    );
    await fc.assert(
      fc.asyncProperty(places, kinds, fc.infiniteStream(fc.nat()), async (where, kind, random) => {
        const entries = where.map(([on, at]) => {
          const what = kind.next().value;
          return what === 'extra'
            ? `{on: ${on}, at: 1${at.slice(1)}, insert: news, length: 3m, reason: 加}`
            : `{on: ${on}, at: ${at}, ${what}, reason: 改}`;
        });
        const shuffled = entries
          .map((entry) => ({ entry, key: random.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        expect(await plan(shuffled)).toEqual(await plan(entries));
      }),
      RUNS,
    );
  });

  test('of a range, or of a list, are those of its single days', async () => {
    const entries = [
      'cancel: true, rest: stays',
      'cancel: true, rest: moves',
      'length: 8m',
      'show: news, rest: stays',
      'swap-with: 10:00',
    ];
    await fc.assert(
      fc.asyncProperty(
        aDay,
        aDay,
        fc.constantFrom('09:00', '09:20'),
        fc.constantFrom(...entries),
        async (a, b, at, what) => {
          const [from, to] = [a, b].sort();
          const days = TAUGHT.filter((day) => (from ?? '') <= day && day <= (to ?? ''));
          const entry = (on: string) => `{on: ${on}, at: ${at}, ${what}, reason: 改}`;
          const single = await plan(days.map(entry));
          expect(await plan([entry(`${from}/${to}`)])).toEqual(single);
          expect(await plan([entry(`[${days.join(', ')}]`)])).toEqual(single);
        },
      ),
      RUNS,
    );
  });

  test('that swap cells or add lessons leave the numbers of a course in order, without a gap', async () => {
    const swap = fc
      .tuple(aDay, aStart, aDay, aStart)
      .map(([on, at, other, start]) => `{on: ${on}, at: ${at}, swap-with: ${other} ${start}, reason: 改}`);
    const extra = fc
      .tuple(fc.constantFrom(...DAYS), fc.constantFrom('08:00', '16:00'), fc.constantFrom('chinese', 'math'))
      .map(([on, at, course]) => `{on: ${on}, at: ${at}, extra: ${course}, length: 20m, reason: 加}`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(swap, extra), { minLength: 1, maxLength: 5 }), async (entries) => {
        const shown = (await plan(entries)).flat();
        for (const course of ['P1-chinese', 'P1-math']) {
          const numbers = shown.flatMap((line) => (line.includes(course) ? [Number(line.slice(-2))] : []));
          expect(numbers).toEqual(numbers.map((_, index) => index + 1));
        }
      }),
      RUNS,
    );
  });
});

const span = { file: 'timetables/p1.yaml', start: 0, end: 1 };
const aCell = (id: string) => ({ kind: 'programme', programme: { id }, span }) as unknown as Cell;

test('a swap twice is no change', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 8 }), fc.nat(), fc.nat(), (count, a, b) => {
      const slots = Array.from({ length: count }, (_, index): Slot => {
        const from = index * 20 * MINUTE;
        return { from, to: from + 20 * MINUTE, cell: aCell(`${index}`), span, reason: undefined, copied: undefined };
      });
      const rows = slots.map(({ from, to }) => ({ from, to, weeks: undefined, cells: new Map(), span }));
      const [one, two] = [slots[a % count], slots[b % count]];
      fc.pre(one !== undefined && two !== undefined && one !== two);
      const [at, other] = [one?.from ?? 0, two?.from ?? 0];
      const change: CellSwap = {
        kind: 'swap',
        on: [],
        at,
        with: { day: undefined, at: other },
        reason: undefined,
        span,
      };
      const [here, there] = [at, other].map((start) => ({ day: '2020-03-09', at: start }));
      const cells = new Map([
        [at, { day: '2020-03-09', at, change, other: there }],
        [other, { day: '2020-03-09', at: other, change, other: here }],
      ]);
      const swapped = (planned: readonly Slot[]) =>
        layChanges(
          rows,
          planned,
          { cells, extras: [], inserts: [] },
          {
            cellAt: (place) => planned.find(({ from }) => from === place.at)?.cell,
            teaches: () => true,
          },
        );
      const shown = (planned: readonly Slot[]) => planned.map(({ from, cell }) => [from, cell]);
      expect(shown(swapped(slots))).not.toEqual(shown(slots));
      expect(shown(swapped(swapped(slots)))).toEqual(shown(slots));
    }),
  );
});

test('inserts leave order and lengths, but for what gives way, and nothing overlaps', () => {
  const aPlan = fc.array(
    fc.record({ gap: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: 1, max: 90 }), gives: fc.boolean() }),
    { maxLength: 12 },
  );
  const someInserts = fc.uniqueArray(
    fc.record({ at: fc.integer({ min: 0, max: 1439 }), length: fc.integer({ min: 1, max: 120 }) }),
    { minLength: 1, maxLength: 3, selector: ({ at }) => at },
  );
  fc.assert(
    fc.property(aPlan, someInserts, (plans, inserts) => {
      let at = 0;
      const items = plans.flatMap(({ gap, length, gives }, index) => {
        const from = at + gap * MINUTE;
        at = from + length * MINUTE;
        return at > DAY ? [] : [{ item: { name: `${index}`, gives }, from, to: at }];
      });
      const faults: string[] = [];
      const wanted = inserts.map((insert, index) => ({
        item: { name: `insert ${index}`, gives: false },
        at: insert.at * MINUTE,
        length: insert.length * MINUTE,
      }));
      const placed = makeRoom(
        items,
        wanted,
        ({ gives }) => gives,
        (fault) => faults.push(fault.insert.name),
      );
      for (const [index, { from, to }] of placed.entries()) {
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual(DAY);
        expect(from).toBeGreaterThanOrEqual(placed[index - 1]?.to ?? 0);
      }
      const kept = (all: typeof items) => all.filter(({ item }) => !item.gives && !item.name.startsWith('insert'));
      expect(kept([...placed]).map(({ item, from, to }) => [item, to - from])).toEqual(
        kept(items).map(({ item, from, to }) => [item, to - from]),
      );
      for (const { item, from } of kept([...placed]))
        expect(from).toBeGreaterThanOrEqual(items.find((own) => own.item === item)?.from ?? 0);
      const there = placed.flatMap(({ item }) => (item.name.startsWith('insert') ? [item.name] : []));
      expect([...there, ...faults].sort()).toEqual(wanted.map(({ item }) => item.name).sort());
    }),
    { numRuns: 200 },
  );
});
