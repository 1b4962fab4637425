import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/proof/fact.js';
import { KeptFacts } from '../../src/proof/kept-facts.js';

const FACT: Fact = {
  of: 'opening',
  opening: { zone: 'one', path: 'rss/p1.xml', lesson: 'P1-math-01', opens: 1, closes: undefined, isListed: true },
};
const PATH = 'one/a "quoted" name\\.json';

function textOf(...facts: readonly Fact[]): string {
  const kept = new KeptFacts('x');
  kept.add(PATH, facts);
  kept.add('one/b', []);
  return kept.text() ?? '';
}

describe('facts that are kept', () => {
  test('are those that were added, in the order of their paths', () => {
    const read = KeptFacts.read(textOf(FACT), 'x');
    expect(read.factsOf(PATH)).toEqual([FACT]);
    expect(read.factsOf('one/b')).toEqual([]);
    expect(read.factsOf('one/c')).toBeUndefined();
    const turned = new KeptFacts('x');
    turned.add('one/b', []);
    turned.add(PATH, [FACT]);
    expect(turned.text()).toBe(textOf(FACT));
  });

  test.each<readonly [string, string]>([
    ['they are for something else', textOf(FACT).replace('"for":"x"', '"for":"y"')],
    ['their form is another', textOf(FACT).replace('"version":2', '"version":1')],
    ['their first line is damaged', textOf(FACT).replace('{', '')],
    ['nothing is there', ''],
    ['a kind is not known', textOf(FACT).replace('"of":"opening"', '"of":"other"')],
    ['a line is damaged', textOf(FACT).replace('"facts":[{', '"facts":{')],
  ])('are not known where %s', (_, text) => {
    expect(text).not.toBe(textOf(FACT));
    expect(KeptFacts.read(text, 'x').factsOf(PATH)).toBeUndefined();
  });

  test('say which parts of other files were found sound', () => {
    const kept = new KeptFacts('x');
    const text = kept.text(new Set(['b', 'a'])) ?? '';
    expect(text).toContain('{"sound":["a","b"]}');
    expect(KeptFacts.read(text, 'x').sound).toEqual(new Set(['a', 'b']));
    expect(KeptFacts.read(text, 'y').sound).toEqual(new Set());
  });

  test('of a file alone are known to who has other texts', () => {
    expect(KeptFacts.read(textOf(FACT)).factsOf(PATH)).toEqual([FACT]);
  });

  test('are not written where they are too many', () => {
    const kept = new KeptFacts('x');
    const lesson = 'x'.repeat(9 * 1024 * 1024);
    for (const path of ['a', 'b', 'c', 'd']) kept.add(path, [{ of: 'opening', opening: { ...FACT.opening, lesson } }]);
    expect(kept.text()).toBeUndefined();
    expect(kept.factsOf('a')).toBeUndefined();
  });
});
