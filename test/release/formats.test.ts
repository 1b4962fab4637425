import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import type { Recording } from '../../src/media/recording.js';
import type { OutputFile } from '../../src/outputs/output.js';
import { StageProof } from '../../src/proof/stage-proof.js';
import type { FileKind } from '../../src/release/formats/format.js';
import { formats, proof, releaseFormats } from '../../src/release/formats/index.js';
import { loadWriter } from '../../src/release/writers.js';
import { aProject } from '../a-project.js';
import fc from '../properties.js';
import { aFeedRelease } from './a-feed-release.js';
import { aRelease, releaseOf, type TestRelease, TWO_ZONES } from './a-release.js';

const ROOT = join(import.meta.dirname, '../..');
const GOLDEN = join(ROOT, 'fixtures/golden');
const sets = [...Object.entries(formats), ...releaseFormats.map((set) => [set.title.en, set] as const)];

/** With sound that playout lists imitate. */
const FILM: Recording = {
  ...{ file: 'a.mp4', state: 'ok', length: 900_000, size: 1000, still: false, from: 'lock' },
  container: 'mov,mp4,m4a,3gp,3g2,mj2',
  streams: [{ type: 'audio', codec: 'aac', sampleRate: 48_000, channels: 2 }],
};

/** Every release that tests make whole, so that each output writes something somewhere. */
async function makeReleases(): Promise<readonly TestRelease[]> {
  const golden = await Promise.all(
    readdirSync(GOLDEN).map(async (name) => {
      const { sound } = await compile(join(GOLDEN, name), { now: 0, environment: {} });
      if (sound === undefined) throw new Error(`${name} is not sound`);
      return releaseOf(sound, sound.timeline.planned?.from ?? '');
    }),
  );
  const text = (TWO_ZONES['zones/one.yaml'] ?? '')
    .replace('m3u, xspf]', 'txt]')
    .replace('outputs: {', 'outputs: {web: {offline: true}, channel: {}, ');
  const { project, timeline, uses } = await aProject({ ...TWO_ZONES, 'zones/one.yaml': text });
  if (project === undefined || timeline === undefined || uses === undefined) throw new Error('not sound');
  const film = releaseOf({ project, timeline, uses, recordings: new Map([[FILM.file, FILM]]) }, '2020-03-09');
  return [await aRelease(), await aFeedRelease(), film, ...golden];
}
const releases = makeReleases();

/** `playout/<channel>/…` as an expression. */
function patternOf({ path }: FileKind): RegExp {
  return new RegExp(`^${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/<[^>]+>/g, '[^/]+')}$`);
}

const bytesOf = (file: OutputFile) => Buffer.concat([...file.chunks()].map((chunk) => Buffer.from(chunk)));

describe('the record of a format', () => {
  test('has one kind for each file that its output writes, and its reader alone reads that', async () => {
    const readers = new Set(sets.flatMap(([, { files }]) => files.map(({ reader }) => reader)));
    const wrong = new Set<string>();
    for (const { views } of await releases) {
      for (const view of views) {
        for (const [key, { output, files }] of Object.entries(formats)) {
          for (const { path } of (await output()).files(view)) {
            const kinds = files.filter((kind) => patternOf(kind).test(path));
            const takers = [...readers].filter((reader) => reader.reads({ zone: view.zone.id, path }));
            if (kinds.length !== 1 || takers.length !== 1 || takers[0] !== kinds[0]?.reader)
              wrong.add(`${key} ${path}: ${takers.map(({ id }) => id)}`);
          }
        }
      }
    }
    expect([...wrong]).toEqual([]);
  });

  test('names no file that is never written', async () => {
    const written = new Set<string>();
    for (const { files } of await releases) for (const { file } of files) written.add(file.path);
    const never = sets
      .flatMap(([, { files }]) => files)
      .filter((kind) => ![...written].some((path) => patternOf(kind).test(path)));
    // The command line writes the report and the plan for localities: test/cli/pull/pull.test.ts.
    expect(never.map(({ path }) => path).filter((path) => !/^(?:report|shared-plan)\//.test(path))).toEqual([]);
  });

  test('names schemas that its files follow', async () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false });
    const common = JSON.parse(readFileSync(join(ROOT, 'schemas/common.schema.json'), 'utf8'));
    ajv.addSchema(common);
    const faults = new Set<string>();
    for (const { files } of (await releases).slice(0, 2)) {
      for (const { zone, file } of files) {
        if (!file.path.endsWith('.json')) continue;
        const reader = proof.readerOf({ zone, path: file.path });
        const kind = sets.flatMap(([, set]) => set.files).find((one) => one.reader === reader);
        const schema = kind?.schema ?? 'none';
        if (ajv.getSchema(schema) === undefined)
          ajv.addSchema(JSON.parse(readFileSync(join(ROOT, 'schemas', schema), 'utf8')), schema);
        if (!ajv.validate(schema, JSON.parse(bytesOf(file).toString('utf8'))))
          faults.add(`${file.path}: ${ajv.errorsText()}`);
      }
    }
    expect([...faults]).toEqual([]);
  });

  test('names a page that is there', () => {
    const pages = sets.flatMap(([, { page }]) => page ?? []);
    expect(pages.filter((page) => !existsSync(join(ROOT, 'docs', page)))).toEqual([]);
  });
});

describe('the order of reading', () => {
  const turnOf = (id: string) => {
    const reader = sets.flatMap(([, { files }]) => files.map((kind) => kind.reader)).find((one) => one.id === id);
    return reader === undefined ? Number.NaN : proof.turnOfReader(reader);
  };

  test.each([
    ['diyp', 'super-live'],
    ['dvb-ts', 'dvb-xml'],
    ['dvb-ts', 'dvb-numbers'],
    ['dvb-ts', 'lineup'],
    ['dvb-xml', 'dvb-numbers'],
    ['dvb-numbers', 'xmltv'],
    ['super-live', 'xmltv'],
    ['ffplayout', 'xmltv'],
    ['ersatztv', 'xmltv'],
    ['xspf', 'xmltv'],
  ])('%s comes before %s', (first, second) => {
    expect(turnOf(first)).toBeLessThan(turnOf(second));
  });

  test('does not depend on the order of the records', { timeout: 120_000 }, async () => {
    const [release] = await releases;
    const whole = [...(await releases)].flatMap(({ views }) => views);
    expect(release).toBeDefined();
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(Object.values(formats), { minLength: 1 }), async (some) => {
        const order = new StageProof([...some, ...releaseFormats]);
        const writer = await loadWriter(some, order);
        for (const view of whole) {
          const paths = [...writer.files(view)].map(({ path }) => path);
          const turns = paths.map((path) => order.turnOf({ zone: view.zone.id, path }));
          expect(turns).toEqual(turns.toSorted((a, b) => a - b));
          const straight = await Promise.all(
            some.map(async ({ output }) => [...(await output()).files(view)].map(({ path }) => path)),
          );
          expect(paths.toSorted()).toEqual(straight.flat().toSorted());
        }
      }),
      { numRuns: 25 },
    );
  });

  test('is refused where two readers wait for each other', () => {
    const open = () => ({ chunk: () => {}, end: () => {} });
    const one = { id: 'one', reads: () => false, open, after: [] as object[] };
    const two = { id: 'two', reads: () => false, open, after: [one] };
    one.after.push(two);
    const [{ files }] = [{ files: [{ reader: one }, { reader: two }] }];
    expect(() => new StageProof([{ files, checks: [] } as never])).toThrow('one is to be read after itself');
  });
});
