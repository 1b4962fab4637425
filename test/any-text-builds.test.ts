import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../src/compile.js';
import type { Diagnostic } from '../src/diagnostics/problem.js';
import type { Recording } from '../src/media/recording.js';
import { publish } from '../src/release/publish.js';
import { rules } from '../src/rules/index.js';
import fc from './properties.js';
import { releaseOf } from './release/a-release.js';
import { AWKWARD_PARTS, LONE_SURROGATES } from './samples/awkward-texts.js';
import { EVERY_FIELD } from './samples/every-field.js';
import { type SchemaField, schemaFields } from './samples/schema-fields.js';

type Json = unknown;
type Files = Readonly<Record<string, Json>>;
interface Place {
  readonly file: string;
  readonly path: readonly (string | number)[];
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'airclass-any-text-'));
});
afterAll(() => rm(folder, { recursive: true }));

const kindOf = (file: string) =>
  (/^(\w+)s\//.exec(file)?.[1] ?? file.replace(/(?:-\d+)?\.yaml$/, '')).replace(/^course$/, 'courses');

/** Where in the project a field stands, or would stand if it were there. */
function placesOf({ kind, path }: SchemaField): readonly Place[] {
  return Object.entries(EVERY_FIELD)
    .filter(([file]) => kindOf(file) === kind)
    .flatMap(([file, data]) => walk(data, path).map((found) => ({ file, path: found })));
}

function walk(data: Json, [key, ...rest]: readonly string[]): readonly (readonly (string | number)[])[] {
  if (key === undefined) return [[]];
  if (key === '[]')
    return Array.isArray(data) ? data.flatMap((item, at) => walk(item, rest).map((end) => [at, ...end])) : [];
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  if (key === '*') return Object.entries(data).flatMap(([name, item]) => walk(item, rest).map((end) => [name, ...end]));
  const inner = Object.entries(data).find(([name]) => name === key)?.[1];
  if (inner === undefined) return rest.length === 0 ? [[key]] : [];
  return walk(inner, rest).map((end) => [key, ...end]);
}

function withValue(data: Json, [key, ...rest]: readonly (string | number)[], value: Json): Json {
  if (key === undefined) return value;
  if (Array.isArray(data)) return data.map((item, at) => (at === key ? withValue(item, rest, value) : item));
  if (typeof data !== 'object' || data === null) return data;
  const known = Object.entries(data);
  if (known.some(([name]) => name === key))
    return Object.fromEntries(
      known.map(([name, inner]) => [name, name === key ? withValue(inner, rest, value) : inner]),
    );
  return rest.length === 0 ? { ...data, [key]: value } : data;
}

function valueAt(data: Json, path: readonly (string | number)[]): Json {
  const [key, ...rest] = path;
  if (key === undefined) return data;
  const inner = Object.entries(data ?? {}).find(([name]) => name === `${key}`)?.[1];
  return inner === undefined ? undefined : valueAt(inner, rest);
}

/** JSON is YAML; one value per line. */
const textOf = (data: Json) => `${JSON.stringify(data, undefined, 1)}\n`;

async function compiled(files: Files) {
  for (const [path, data] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), textOf(data));
  }
  await mkdir(join(folder, 'media'), { recursive: true });
  const { diagnostics, sound, texts } = await compile(folder, {
    now: 0,
    asked: { from: '2020-03-09' },
    environment: {},
  });
  return { errors: diagnostics.filter(({ severity }) => severity === 'error'), sound, texts };
}

/** Publishes with every output, as if all recordings were there; reads back. */
async function published({ sound, errors }: Awaited<ReturnType<typeof compiled>>): Promise<void> {
  expect(errors.map(({ message }) => message.en)).toEqual([]);
  if (sound === undefined) throw new Error('not sound');
  const recordings = new Map<string, Recording>();
  for (const { lessons } of sound.project.courses.values()) {
    for (const { file, id } of lessons) {
      const measured = { state: 'ok', size: 1000, from: 'lock', fingerprint: id } as const;
      const streams = [
        { type: 'video', codec: 'h264', width: 1920, height: 1080, frameRate: 25 },
        { type: 'audio', codec: 'aac' },
      ] as const;
      recordings.set(file, { ...measured, file, length: 900_000, still: false, container: 'mov,mp4', streams });
      recordings.set(`${id}.png`, { ...measured, file: `${id}.png`, length: 0, still: true });
    }
  }
  const out = await mkdtemp(join(folder, 'out-'));
  const { files: written, options } = releaseOf({ ...sound, recordings }, '2020-03-09');
  await publish(written, options(out, { gzip: false }));
  await rm(out, { recursive: true });
}

/** What a rule would refuse at its place stands in several; a stage takes what is left. */
const RELAXED: Files = {
  ...EVERY_FIELD,
  'project.yaml': withValue(
    EVERY_FIELD['project.yaml'],
    ['rules'],
    Object.fromEntries(
      rules.filter(({ severity }) => severity === 'error').map(({ id }) => [id, { severity: 'warning' }]),
    ),
  ),
};

const fields = schemaFields();
/** Another host in place of one that is allowed is reported at every address, and not where it stands. */
const places = fields.filter(({ of, path }) => of === 'text' && path[0] !== 'allowed-hosts').flatMap(placesOf);
/** A text in all languages at once, or one for each. */
const whole = places;
const byLanguage = places.filter(({ file, path }) => typeof valueAt(EVERY_FIELD[file], path) !== 'object');

/** The lines of the files on which these places stand, as many as there are of each file in one text. */
function linesOf(places: readonly Place[], files: Files): ReadonlyMap<Place, number> {
  const lines = new Map<Place, number>();
  for (const [path, data] of Object.entries(files)) {
    const here = places.filter(({ file }) => file === path);
    const marked = here.reduce((marks, place, index) => withValue(marks, place.path, `\u0000${index}`), data);
    for (const [index, line] of textOf(marked).split('\n').entries()) {
      const place = here[Number(/"\\u0000(\d+)"/.exec(line)?.[1])];
      if (place !== undefined) lines.set(place, index + 1);
    }
  }
  return lines;
}

const isAdded = ({ file, path }: Place) => valueAt(EVERY_FIELD[file], path) === undefined;

/** The project with these texts wherever `check` takes them. */
async function taken(texts: readonly string[], places: readonly Place[]) {
  let kept: readonly Place[] = places;
  for (let round = 0; round < 40; round++) {
    let files: Files = RELAXED;
    kept.forEach((place) => {
      const { file, path } = place;
      const text = texts[places.indexOf(place) % texts.length] ?? '';
      files = { ...files, [file]: withValue(files[file], path, text) };
    });
    const outcome = await compiled(files);
    const { errors, texts: sources } = outcome;
    if (errors.length === 0) return outcome;
    const lines = linesOf(kept, files);
    const faulty = faultyLines(errors, sources);
    const left = kept.filter((place) => !faulty.has(`${place.file}:${lines.get(place)}`));
    // A fault that lies in a key is that of a field that does not stand there with the others.
    const others = kept.filter((place) => !isAdded(place) || errors.every(({ span }) => span.file !== place.file));
    // Cells that a text leaves empty are what changes need; another name of a grade may be what a timetable names.
    const outOfGrid = kept.filter(({ path }) => path[0] !== 'week' && !path.includes('aliases'));
    if (left.length === kept.length && others.length === kept.length && outOfGrid.length < kept.length) {
      kept = outOfGrid;
      continue;
    }
    if (left.length === kept.length && others.length === kept.length)
      throw new Error(`no place for ${JSON.stringify(errors.map(({ message }) => message.en))}`);
    kept = left.length < kept.length ? left : others;
  }
  throw new Error('refused again and again');
}

/** `file:line` of all that these errors mark. */
function faultyLines(errors: readonly Diagnostic[], sources: ReadonlyMap<string, string>): ReadonlySet<string> {
  const faulty = new Set<string>();
  for (const { file, start, end } of errors.flatMap(({ span, related }) => [
    span,
    ...related.map((note) => note.span),
  ])) {
    const text = sources.get(file) ?? '';
    const first = text.slice(0, start).split('\n').length;
    const count = text.slice(start, end).split('\n').length;
    for (let line = first; line < first + count; line++) faulty.add(`${file}:${line}`);
  }
  return faulty;
}

/** A project that takes a plan needs one below it: test/model/takes.test.ts has those. */
const OF_LOCALITIES = /^takes(?:$|\/)/;

describe('what check takes, build takes', () => {
  test('the project has a place for every field of every schema', async () => {
    expect(
      fields
        .filter((field) => !OF_LOCALITIES.test(field.path.join('/')) && placesOf(field).length === 0)
        .map(({ kind, path }) => `${kind} ${path.join('/')}`),
    ).toEqual([]);
    await published(await compiled(EVERY_FIELD));
  });

  const awkward = fc
    .array(fc.constantFrom(...AWKWARD_PARTS, ...LONE_SURROGATES, 'a', '1', '课', '文'.repeat(40)), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => parts.join(''));

  test('any text in every field', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(awkward, { minLength: 1, maxLength: 7 }), fc.boolean(), async (texts, isWhole) => {
        await published(await taken(texts, isWhole ? whole : byLanguage));
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });

  const IDS = ['every', 'zhang', 'school', 'sign', 'robots', 'sea', 'mine', 'p1', 'one', 'X1', 'p1.one.example'];
  const DEVICES = ['con', 'prn', 'aux', 'nul', 'com1', 'lpt9'];
  const WORDS = [
    'constructor',
    'con-1',
    'console',
    '0',
    '1e3',
    '0x1',
    'null',
    'true',
    'no',
    'y',
    'rest',
    'a'.repeat(64),
  ];
  const suited = (id: string, word: string) => {
    if (id === 'X1')
      return /^[a-z]/.test(word) ? word.charAt(0).toUpperCase() + word.slice(1, 32).replace('-', '') : id;
    return id.includes('.') ? `${word}.example` : word;
  };
  const renamed = (data: Json, id: string, word: string): Json =>
    JSON.parse(JSON.stringify(data).replaceAll(`"${id}"`, JSON.stringify(word)));

  test.each(WORDS)('%s is an id of anything', { timeout: 30_000 }, async (word) => {
    const text = IDS.reduce<Json>((data, id) => renamed(data, id, suited(id, word)), RELAXED);
    const files = Object.fromEntries(Object.entries(text ?? {}));
    await published(await compiled(files));
  });

  // Whether a word is a device is settled in one place: one kind of id shows it for all of them.
  test.each(IDS)('%s is not a device, and not longer than a file system takes', async (id) => {
    const devices = id === 'zhang' ? DEVICES : DEVICES.slice(0, 1);
    for (const word of [...(id.includes('.') ? [] : devices), 'a'.repeat(300)]) {
      const long = id === 'X1' ? word.charAt(0).toUpperCase() + word.slice(1) : suited(id, word);
      const files = Object.fromEntries(Object.entries(renamed(RELAXED, id, long) ?? {}));
      expect((await compiled(files)).errors.length).toBeGreaterThan(0);
    }
  });
});
