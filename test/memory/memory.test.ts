import { describe, expect, test } from 'vitest';
import { DiagnosticList } from '../../src/diagnostics/diagnostic-list.js';
import { fileProblems } from '../../src/load/file-problems.js';
import { DiskEpochs } from '../../src/memory/disk-epochs.js';
import { keepEntries, keepEqual, keepParts } from '../../src/memory/keep-equal.js';
import { Memory } from '../../src/memory/memory.js';
import { oncePer } from '../../src/memory/once-per.js';

const FINDING = { message: { zh: '一', en: 'one' }, span: { file: 'a.yaml', start: 0, end: 1 } };

/** Makes a value of a map, and says whether it was made again. */
function looking(memory: Memory, look: (map: ReadonlyMap<string, number>) => unknown) {
  return (map: ReadonlyMap<string, number>): boolean => {
    let isMade = false;
    memory.recall({ key: 'value', of: [1], looks: [map] }, new DiagnosticList(), (_, watch) => {
      isMade = true;
      look(watch(map));
    });
    return isMade;
  };
}

describe('what is remembered', () => {
  test.each([
    [1, [1, 2, 3, 4]],
    [2, [1, 2, 1, 2]],
  ])('with %i variants, of two that take turns', (variants, answers) => {
    const memory = new Memory(true, variants);
    let made = 0;
    const recall = (of: string) => memory.recall({ key: 'k', of: [of] }, new DiagnosticList(), () => ++made);
    expect(['a', 'b', 'a', 'b'].map(recall)).toEqual(answers);
  });

  test('is made once, and its reports are told each time', () => {
    const memory = new Memory(true);
    let made = 0;
    const recall = (of: readonly unknown[]) => {
      const list = new DiagnosticList();
      const value = memory.recall({ key: 'k', of }, list, (reports) => {
        reports.report(fileProblems.unreadable, FINDING);
        return ++made;
      });
      return [value, list.sorted().map(({ message }) => message.en)];
    };
    expect(recall([1, 'a'])).toEqual([1, ['one']]);
    expect(recall([1, 'a'])).toEqual([1, ['one']]);
    expect(recall([1, 'b'])).toEqual([2, ['one']]);
    expect(recall([1])).toEqual([3, ['one']]);
  });

  test.each([
    ['a key that is asked for', (map: ReadonlyMap<string, number>) => map.get('a'), [false, true, true]],
    ['whether a key is there', (map: ReadonlyMap<string, number>) => map.has('a'), [false, false, true]],
    ['all', (map: ReadonlyMap<string, number>) => [...map.keys()], [true, true, true]],
    ['how many', (map: ReadonlyMap<string, number>) => map.size, [true, true, true]],
    ['nothing', () => undefined, [false, false, false]],
  ])('of a map counts %s', (_, look, expected) => {
    const maps = [{ a: 1, b: 3 }, { a: 2, b: 2 }, { b: 2 }].map((entries) => new Map(Object.entries(entries)));
    const found = maps.map((map) => {
      const isMade = looking(new Memory(true), look);
      const memory = new Memory(true);
      const again = looking(memory, look);
      expect(isMade(map)).toBe(true);
      again(
        new Map([
          ['a', 1],
          ['b', 2],
        ]),
      );
      return again(map);
    });
    expect(found).toEqual(expected);
  });

  test('who asks for very many keys has asked for all', () => {
    const isMade = looking(new Memory(true), (map) => {
      for (let key = 0; key < 2000; key++) map.get(`${key}`);
    });
    const map = new Map([['x', 1]]);
    expect([isMade(map), isMade(map), isMade(new Map(map))]).toEqual([true, false, true]);
  });

  test('is forgotten where it does not hold any more, and where it was not used for long', () => {
    const memory = new Memory(true);
    let made = 0;
    const recall = (holds: boolean) =>
      memory.recall({ key: 'k', of: [], holds: () => holds }, new DiagnosticList(), () => ++made);
    expect([recall(true), recall(true), recall(false), recall(true)]).toEqual([1, 1, 2, 2]);
    for (let round = 0; round < 200; round++) memory.nextRound();
    expect(recall(true)).toBe(3);
  });

  test('what throws is not remembered', () => {
    const memory = new Memory(true);
    const fails = () =>
      memory.recall({ key: 'k', of: [] }, new DiagnosticList(), (): number => {
        throw new Error('no');
      });
    expect(fails).toThrow('no');
    expect(memory.recall({ key: 'k', of: [] }, new DiagnosticList(), () => 5)).toBe(5);
  });
});

test('a path has the number of its last change, and all have a new one where nobody says which', () => {
  const disk = new DiskEpochs();
  const numbers = () => [disk.of('a.yaml'), disk.of('b.yaml'), disk.ofOthers];
  expect(numbers()).toEqual([0, 0, 0]);
  disk.changed(['a.yaml']);
  expect(numbers()).toEqual([1, 0, 0]);
  disk.changed(['media.lock.json']);
  expect(numbers()).toEqual([1, 0, 2]);
  disk.changed();
  expect(numbers()).toEqual([3, 3, 3]);
});

describe('values that say the same', () => {
  test('are kept, circles too', () => {
    const circle = (id: string) => {
      const lessons: unknown[] = [];
      const course = { id, lessons, days: new Map([['mon', new Set([1, 2])]]) };
      lessons.push({ course, number: 1 });
      return course;
    };
    const before = circle('a');
    expect(keepEqual(before, circle('a'))).toBe(before);
    expect(keepEqual(before, circle('b'))).not.toBe(before);
  });

  test('entries and parts are kept one by one', () => {
    const before = new Map([
      ['a', { x: 1 }],
      ['b', { x: 2 }],
    ]);
    const fresh = keepEntries(
      before,
      new Map([
        ['a', { x: 1 }],
        ['b', { x: 3 }],
      ]),
    );
    expect([fresh.get('a') === before.get('a'), fresh.get('b')]).toEqual([true, { x: 3 }]);
    expect(keepEntries(before, new Map([...before].map(([key, value]) => [key, { ...value }])))).toBe(before);
    const [old, own] = [
      { a: [1], b: [2] },
      { a: [1], b: [3] },
    ];
    expect(keepParts(old, own).a).toBe(old.a);
    expect(keepParts(old, own).b).toBe(own.b);
  });

  test('functions, dates and `undefined` are not taken for the same', () => {
    const before = { at: new Date(0), f: () => 1 };
    expect(keepEqual(before, { ...before, at: new Date(0) })).not.toBe(before);
    expect(keepEqual<object>({ a: undefined }, {})).toEqual({});
  });
});

test('what depends on two things is worked out once', () => {
  let made = 0;
  const sum = oncePer((_one: object, _other: object) => ++made);
  const [a, b] = [{}, {}];
  expect([sum(a, b), sum(a, b), sum(b, a), sum(a, b)]).toEqual([1, 1, 2, 1]);
});
