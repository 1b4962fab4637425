import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../src/cli/catalogue.js';
import { rules } from '../src/rules/index.js';

const ROOT = join(import.meta.dirname, '..');
/** A folder imports those before it only. */
const ORDER = [
  'diagnostics',
  'files',
  'load',
  'model',
  'calendar',
  'timeline',
  'media',
  'rules',
  'outputs',
  'proof',
  'published',
  'release',
  'carrier',
  'report',
  'cli',
];
/** Types of the later stage that a stage is written against; nothing of them is left at run time. */
const TYPES_ONLY = new Set(['timeline media']);

const filesBelow = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
    (path) => `${folder}/${path.replaceAll('\\', '/')}`,
  );
const sources = filesBelow('src')
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

function importsOf({ path, text }: (typeof sources)[number]) {
  return [...text.matchAll(/^(import|export)( type)?[^;]*?from '(\.[^']+)'/gm)].map(([, , type, target = '']) => ({
    target: posix.join(posix.dirname(path), target),
    typeOnly: type !== undefined,
  }));
}

const folderOf = (path: string) => path.split('/')[1] ?? '';

describe('the house', () => {
  test('imports go one way', () => {
    const wrong = sources.flatMap((source) =>
      importsOf(source)
        .filter(({ target, typeOnly }) => {
          const [from, to] = [folderOf(source.path), folderOf(target)];
          if (from === to || !ORDER.includes(from) || !ORDER.includes(to)) return false;
          return ORDER.indexOf(to) > ORDER.indexOf(from) && !(typeOnly && TYPES_ONLY.has(`${from} ${to}`));
        })
        .map(({ target }) => `${source.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('the types of files stay inside load and model', () => {
    const users = sources.filter((source) => importsOf(source).some(({ target }) => target.endsWith('/file-types.js')));
    expect(users.filter(({ path }) => !/^src\/(load|model)\//.test(path)).map(({ path }) => path)).toEqual([]);
  });

  test('a library that needs care is used in one place', () => {
    const users = (library: string) =>
      sources.filter(({ text }) => text.includes(`'${library}`)).map(({ path }) => path);
    expect(users('xmlbuilder2')).toEqual(['src/outputs/xml-tree.ts']);
  });

  test('a file has one job: none is over 300 lines', () => {
    const long = sources.filter(({ path, text }) => !path.endsWith('/file-types.ts') && text.split('\n').length > 300);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test.each([
    // Archived upstream.
    ['fluent-ffmpeg', 'src/media/guarded-ffmpeg.ts'],
    ['ffprobe-static', 'src/media/packaged-ffprobe.ts'],
    ['@ffprobe-installer/ffprobe', 'src/media/packaged-ffprobe.ts'],
  ])('%s is used in one file', (library, file) => {
    const users = sources.filter(({ text }) => text.includes(`'${library}'`));
    expect(users.map(({ path }) => path)).toEqual([file]);
  });

  test('properties draw with the seed of test/properties.ts', () => {
    const own = filesBelow('test').filter((path) => path.endsWith('.ts') && path !== 'test/properties.ts');
    const others = own.filter((path) => /from 'fast-check'/.test(readFileSync(join(ROOT, path), 'utf8')));
    expect(others).toEqual(['test/architecture.test.ts']);
  });

  test('test files share their modules: none replaces one, and hooks are set by the files that need them', () => {
    const files = filesBelow('test').filter((path) => path.endsWith('.ts') && path !== 'test/architecture.test.ts');
    const texts = files.map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
    const mocking = texts.filter(({ text }) => /\bvi\.(do)?(mock|unmock)\(|\bvi\.stub(Env|Global)\(/.test(text));
    const hooked = texts.filter(
      ({ path, text }) => !path.endsWith('.test.ts') && /^(before|after)(Each|All)\(/m.test(text),
    );
    expect([...mocking, ...hooked].map(({ path }) => path)).toEqual([]);
  });

  test('nothing ends the process or looks away', () => {
    const found = sources.filter(({ text }) =>
      /process\.exit\(|@ts-(ignore|expect-error)|\bas any[;,)\]]|: any[;,)=]|\bTODO\b|console\.log/.test(text),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

describe('the catalogue of problems', () => {
  test('ids are words and unique', () => {
    const ids = catalogue.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  test.each(catalogue.map((problem) => [problem.id, problem] as const))(
    '%s is explained in both languages',
    (_, { summary, rationale }) => {
      expect(summary.zh).toMatch(/\p{Script=Han}/u);
      expect(rationale.zh).toMatch(/\p{Script=Han}/u);
      expect(summary.en).not.toMatch(/\p{Script=Han}/u);
      expect(rationale.en.length).toBeGreaterThan(20);
    },
  );

  test('every rule has a test of its own', () => {
    const tests = new Set(filesBelow('test/rules'));
    expect(rules.map(({ id }) => id).filter((id) => !tests.has(`test/rules/${id}.test.ts`))).toEqual([]);
  });
});
