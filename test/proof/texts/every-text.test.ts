import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../../../src/compile.js';
import type { Recording } from '../../../src/media/recording.js';
import type { PlanTables } from '../../../src/proof/plan-tables.js';
import { StageReading } from '../../../src/proof/stage-reading.js';
import { proof } from '../../../src/release/formats/index.js';
import { releaseOf } from '../../release/a-release.js';
import { MARK, markedProject } from '../../samples/marked-project.js';

interface WrittenFile {
  readonly path: string;
  readonly bytes: Buffer;
}

const ZONES = new Set(['one']);
let files: readonly WrittenFile[] = [];
let plan: PlanTables | undefined;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'airclass-every-text-'));
  for (const [path, data] of Object.entries(markedProject())) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), JSON.stringify(data, undefined, 1));
  }
  const { diagnostics, sound } = await compile(folder, { now: 0, environment: {} });
  await rm(folder, { recursive: true });
  if (sound === undefined) throw new Error(diagnostics.map(({ message }) => message.en).join('\n'));
  const recordings = new Map<string, Recording>();
  for (const { file, id } of [...sound.project.courses.values()].flatMap(({ lessons }) => lessons)) {
    const measured = { state: 'ok', size: 1000, from: 'lock', fingerprint: id } as const;
    recordings.set(file, { ...measured, file, length: 900_000, still: false });
    recordings.set(`${id}.png`, { ...measured, file: `${id}.png`, length: 0, still: true });
  }
  const release = releaseOf({ ...sound, recordings }, '2020-03-11');
  plan = release.options('').plan;
  files = release.files.map(({ zone, file }) => ({
    path: zone === undefined ? file.path : `${zone}/${file.path}`,
    bytes: Buffer.concat([...file.chunks()].map((chunk) => Buffer.from(chunk))),
  }));
});
afterAll(() => {
  files = [];
});

/** Numbers of events stand beside the stream and the document: what these say is compared with them. */
const together = (path: string) => (path.startsWith('one/dvb/') ? 'dvb' : path);

/** Faults of files that are read without the others. */
async function faultsOf(read: readonly WrittenFile[], against: PlanTables | undefined) {
  const reading = new StageReading(
    { zones: ZONES, plan: against, summary: { locks: new Map(), notLessons: new Set<string>() } },
    proof,
  );
  for (const { path, bytes } of read)
    await reading.read(
      path,
      (async function* () {
        yield bytes;
      })(),
    );
  return reading.end().faults;
}

async function textFaults(...read: Parameters<typeof faultsOf>) {
  return (await faultsOf(...read)).filter(({ isOfText }) => isOfText === true);
}

function groups(): ReadonlyMap<string, readonly WrittenFile[]> {
  const found = new Map<string, WrittenFile[]>();
  for (const file of files) {
    const name = together(file.path);
    found.set(name, [...(found.get(name) ?? []), file]);
  }
  return found;
}
/**
 * Where a file's texts are compared. On pages of the web guide those are whole texts: titles of tabs, addresses
 * and what search engines read are made of these, and are not compared.
 */
const comparedIn = ({ path, bytes }: WrittenFile): string => {
  const text = bytes.toString('latin1');
  if (!path.startsWith('one/web/') || path.endsWith('.json')) return text;
  return text.replace(/(?:^|<\/bdi>).*?(?:<bdi(?: lang="[^"]*")?>|$)/gs, (other) => ' '.repeat(other.length));
};
const marksIn = (file: WrittenFile) => new Set(comparedIn(file).match(MARK) ?? []);

/** A copy with another text in place of a mark. */
function changed<Data>(data: Data, mark: string): Data {
  const copy = structuredClone(data);
  const seen = new Set<object>();
  const walk = (value: unknown, set: (text: string) => void): void => {
    if (typeof value === 'string') {
      if (value.includes(mark)) set(value.replace(mark, mark.replace('Q', 'R')));
      return;
    }
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (value instanceof Map) for (const [key, inner] of value) walk(inner, (text) => value.set(key, text));
    else if (value instanceof Set) for (const inner of value) walk(inner, () => {});
    else for (const [key, inner] of Object.entries(value)) walk(inner, (text) => Reflect.set(value, key, text));
  };
  walk(copy, () => {});
  return copy;
}

test('sound files have no fault in their texts', async () => {
  for (const group of groups().values()) expect(await textFaults(group, plan)).toEqual([]);
});

test('a text of the project that changes is found in every file that shows it', { timeout: 120_000 }, async () => {
  if (plan === undefined) throw new Error('no plan');
  const unseen: string[] = [];
  const all = new Set(files.flatMap((file) => [...marksIn(file)]));
  expect(all.size).toBeGreaterThan(40);
  for (const mark of all) {
    const other = { ...plan, project: changed(plan.project, mark) };
    for (const [name, group] of groups()) {
      if (!group.some((file) => marksIn(file).has(mark))) continue;
      if ((await textFaults(group, other)).length === 0) unseen.push(`${mark} in ${name}`);
    }
  }
  expect(unseen).toEqual([]);
});

test('a changed character is found in every field of every file', { timeout: 120_000 }, async () => {
  const unseen: string[] = [];
  for (const [name, group] of groups()) {
    const places = new Set<string>();
    const always = new Set((await faultsOf(group, plan)).map(({ text }) => text.en));
    for (const file of group) {
      // Another character in a section is found by its checksum.
      if (file.path.endsWith('.ts')) continue;
      const text = file.bytes.toString('latin1');
      for (const { index, 0: mark } of comparedIn(file).matchAll(MARK)) {
        const context = text.slice(Math.max(0, index - 30), index).replaceAll(/[\d\x80-\xff]+/g, '');
        const place = `${file.path} ${context}`;
        if (places.has(place)) continue;
        places.add(place);
        const bytes = Buffer.from(`${text.slice(0, index)}R${text.slice(index + 1)}`, 'latin1');
        const faults = await faultsOf(
          group.map((one) => (one === file ? { ...file, bytes } : one)),
          plan,
        );
        if (faults.every(({ text: { en } }) => always.has(en))) unseen.push(`${mark} after ${context} in ${name}`);
      }
    }
  }
  expect(unseen).toEqual([]);
});
