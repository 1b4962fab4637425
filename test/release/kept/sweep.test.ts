import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Compilation, type CompileOptions, compile } from '../../../src/compile.js';
import type { Diagnostic } from '../../../src/diagnostics/problem.js';
import { KeepRefusal, namesOf } from '../../../src/release/kept/keep-refusal.js';
import { keepSound, type Mixture } from '../../../src/release/kept/keep-sound.js';
import fc from '../../properties.js';
import { KeptBench, THREE_CHANNELS } from './kept-bench.js';

const CASES = join(import.meta.dirname, '../../../fixtures/faulty');
/** A release of all of the term: no fault is too far away. */
const OPTIONS: CompileOptions = { now: Date.parse('2020-03-08T00:00Z'), environment: {}, asked: { days: 14 } };
const PLAN: ReadonlyMap<string, string> = new Map(Object.entries(THREE_CHANNELS));

async function keep(bench: KeptBench): Promise<Mixture<Compilation> | string> {
  const first = await compile(bench.folder, OPTIONS);
  const isFault = ({ severity }: Diagnostic) => severity === 'error';
  if (!first.diagnostics.some(isFault)) return 'no fault';
  try {
    return await keepSound({
      folder: bench.folder,
      plan: PLAN,
      first,
      isFault,
      endOf: () => undefined,
      compile: (overlay) => compile(bench.folder, { ...OPTIONS, overlay }),
    });
  } catch (error) {
    if (error instanceof KeepRefusal) return 'all stops';
    throw error;
  }
}

const keptIn = (mixture: Mixture<Compilation> | string): string =>
  typeof mixture === 'string'
    ? mixture
    : mixture.kept
        .map(({ unit }) => namesOf(unit.published).en)
        .sort()
        .join(', ');

/** A sound change of another channel, so that the mixture is of two times. */
const changed = (bench: KeptBench): ReadonlyMap<string, string> => {
  bench.edit('courses/p2.yaml', '一, 二', '新的一课, 二');
  return new Map([...PLAN, ['courses/p2.yaml', readFileSync(join(bench.folder, 'courses/p2.yaml'), 'utf8')]]);
};

let published: KeptBench;
beforeAll(() => {
  published = KeptBench.of();
});
afterAll(() => published.end());

describe('each faulty folder, in one of three channels', () => {
  /** Where its files alone do not say whose the fault is. */
  const OTHERS: Readonly<Record<string, string>> = {
    // Long after this release.
    'clock-skips': 'no fault',
    'undecided-make-up-day': 'no fault',
    // What is shared has changed too, and is sound.
    'outside-gb2312': 'zone "one"',
    'title-longer-than-field': 'channel "p1", zone "one"',
    // P2 is on both channels, and its courses have changed.
    'published-shared-channel-overlaps': 'channel "p1", channel "p2"',
    // Here there is such a channel.
    'unknown-channel': 'no fault',
    'zone-without-facts': 'zone "one", zone "two"',
  };
  const outcomeOf = (name: string, files: readonly string[], found: string): string => {
    if (OTHERS[name] !== undefined) return OTHERS[name];
    const owners = files.flatMap((file) => {
      const [, folder, part] = /^(courses|timetables|zones)\/(\w+)\.yaml$/.exec(file) ?? [];
      return folder === undefined ? [] : `${folder === 'zones' ? 'zone' : 'channel'} "${part}"`;
    });
    // All of several owners, and none besides.
    if (owners.length === files.length && new Set(owners).size > 1 && found !== 'all stops')
      return [...new Set(owners)]
        .filter((owner) => found.includes(owner))
        .sort()
        .join(', ');
    if (files.every((file) => /^(?:courses|timetables)\/p1\.yaml$/.test(file))) return 'channel "p1"';
    return files.join() === 'zones/one.yaml' ? 'zone "one"' : 'all stops';
  };

  test.each(readdirSync(CASES).sort())('%s', async (name) => {
    const bench = published.copy();
    try {
      const whole = name === 'published-shared-channel-overlaps' ? PLAN : changed(bench);
      const files = readdirSync(join(CASES, name), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.yaml'))
        .sort();
      for (const file of files) cpSync(join(CASES, name, file), join(bench.folder, file));
      const mixture = await keep(bench);
      const found = keptIn(mixture);
      const outcome = outcomeOf(name, files, found);
      expect(found).toBe(outcome);
      if (typeof mixture === 'string' || OTHERS[name] !== undefined || outcome.includes(',')) return;
      expect(mixture.compiled.texts).toEqual(whole);
    } finally {
      bench.end();
    }
  });
});

/** What people do to a file, each of which keeps it from being published. */
const FAULTS: readonly ((text: string) => string | Uint8Array)[] = [
  () => '',
  (text) => `${text}nonsense: [\n`,
  (text) => `\t${text}`,
  (text) => text.slice(0, text.length / 2),
  (text) => `${text}\u0007`,
  (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xd6, 0xd0])]),
  (text) => `${text}${text}`,
  (text) => text.replace(/^(\w+)/, '$1$1'),
  (text) => text.replace('chinese', 'chinees'),
];
const PARTS = ['p1', 'p2', 'p3', 'one', 'two'] as const;
const FILE = (part: (typeof PARTS)[number], isCourse: boolean) =>
  part.startsWith('p') ? `${isCourse ? 'courses' : 'timetables'}/${part}.yaml` : `zones/${part}.yaml`;
const state = fc.option(fc.record({ fault: fc.nat(FAULTS.length - 1), isCourse: fc.boolean() }), { freq: 2 });

test('whatever is broken where: the rest is as it is today, and the broken parts are as they were', async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(state, state, state, state, state), async (states) => {
      fc.pre(states.some((one) => one !== null) && states.slice(0, 3).includes(null));
      const bench = published.copy();
      try {
        const expected = new Map(PLAN);
        const broken: string[] = [];
        for (const [index, part] of PARTS.entries()) {
          const one = states[index] ?? undefined;
          const path = FILE(part, one?.isCourse ?? false);
          const text = PLAN.get(path) ?? '';
          const faulty = one && FAULTS[one.fault]?.(text);
          if (faulty !== undefined && !Buffer.from(faulty).equals(Buffer.from(text))) {
            bench.write(path, faulty);
            broken.push(part.startsWith('p') ? `channel "${part}"` : `zone "${part}"`);
          } else {
            bench.write(path, `${text}# of today\n`);
            expected.set(path, `${text}# of today\n`);
          }
        }
        fc.pre(broken.length > 0 && broken.filter((name) => name.startsWith('channel')).length < 3);
        const mixture = await keep(bench);
        expect(keptIn(mixture)).toBe(broken.sort().join(', '));
        if (typeof mixture !== 'string') expect(mixture.compiled.texts).toEqual(expected);
      } finally {
        bench.end();
      }
    }),
    { numRuns: 40 },
  );
});
