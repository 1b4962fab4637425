import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../src/cli/catalogue.js';
import { rules } from '../src/rules/index.js';
import { SOURCE_FOLDERS } from '../tools/source-folders.mjs';

const ROOT = join(import.meta.dirname, '..');
/** A folder imports those before it only. */
const ORDER = SOURCE_FOLDERS.map(({ name }) => name);

const filesBelow = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
    (path) => `${folder}/${path.replaceAll('\\', '/')}`,
  );
const sources = filesBelow('src')
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

function importsOf({ path, text }: (typeof sources)[number]) {
  // Types and late imports count too.
  return [...text.matchAll(/(?:^(?:import|export)[^;]*?from |\bimport\()'(\.[^']+)'/gm)].map(([, target = '']) => ({
    target: posix.join(posix.dirname(path), target),
  }));
}

const folderOf = (path: string) => path.split('/')[1] ?? '';

/** Every folder below src that holds something. */
function foldersOf(paths: readonly string[]): readonly string[] {
  const folders = new Set<string>();
  for (const path of paths)
    for (let folder = posix.dirname(path); folder.includes('/'); folder = posix.dirname(folder)) folders.add(folder);
  return [...folders];
}

/** Entries of a folder, each a file or a sub-folder as a whole, that import each other in a circle. */
function cyclesIn(folder: string): readonly string[] {
  const entryOf = (path: string) =>
    path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/')[0] : undefined;
  const imports = new Map<string, Set<string>>();
  for (const source of sources) {
    const from = entryOf(source.path);
    if (from === undefined) continue;
    for (const { target } of importsOf(source)) {
      const to = entryOf(target.replace(/\.js$/, '.ts'));
      if (to !== undefined && to !== from) imports.set(from, (imports.get(from) ?? new Set()).add(to));
    }
  }
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (entry: string, way: readonly string[]): void => {
    if (way.includes(entry)) cycles.push(`${folder}: ${[...way.slice(way.indexOf(entry)), entry].join(' -> ')}`);
    if (way.includes(entry) || done.has(entry)) return;
    for (const next of imports.get(entry) ?? []) visit(next, [...way, entry]);
    done.add(entry);
  };
  for (const entry of imports.keys()) visit(entry, []);
  return cycles;
}

describe('the house', () => {
  test('every folder of src has its place in the order', () => {
    const folders = new Set(sources.filter(({ path }) => path.split('/').length > 2).map(({ path }) => folderOf(path)));
    expect([...folders].filter((folder) => !ORDER.includes(folder))).toEqual([]);
  });

  test('imports go one way', () => {
    const wrong = sources.flatMap((source) =>
      importsOf(source)
        .filter(({ target }) => {
          const [from, to] = [folderOf(source.path), folderOf(target)];
          if (from === to || !ORDER.includes(from) || !ORDER.includes(to)) return false;
          return ORDER.indexOf(to) > ORDER.indexOf(from);
        })
        .map(({ target }) => `${source.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('imports go one way inside each folder too: its files and sub-folders have no cycle', () => {
    const folders = foldersOf(sources.map(({ path }) => path));
    expect(folders.flatMap((folder) => cyclesIn(folder))).toEqual([]);
  });

  test('the command line runs the code of the library, and none of its stages by itself', () => {
    const fromCli = sources
      .filter(({ path }) => path.startsWith('src/cli/'))
      .flatMap((source) => importsOf(source).map(({ target }) => ({ path: source.path, target })));
    const targets = new Set(fromCli.map(({ target }) => target));
    // These put together what the commands do; the test of the library compares `check` with the command of that name.
    const composed = ['src/check.js', 'src/workspace/workspace.js'];
    const index = sources.find(({ path }) => path === 'src/index.ts');
    const values = [...(index?.text ?? '').matchAll(/^(?:export|import) (?!type)[^;]*? from '(\.[^']+)'/gm)]
      .map(([, target = '']) => posix.join('src', target))
      .filter((target) => !composed.includes(target));
    expect(values.length).toBeGreaterThan(3);
    expect(values.filter((target) => !targets.has(target))).toEqual([]);
    const stages = /\/(?:build-project|expand-calendar|lay-timeline|run-rules)\.js$/;
    const byItself = fromCli.filter(({ path, target }) => stages.test(target) && path !== 'src/cli/catalogue.ts');
    expect(byItself).toEqual([]);
  });

  test('the proof of a release uses nothing of what wrote it', () => {
    const found = sources
      .filter(({ path }) => path.startsWith('src/proof/'))
      .flatMap((source) => importsOf(source).map(({ target }) => `${source.path} imports ${target}`))
      .filter((line) => line.includes('imports src/outputs/'));
    expect(found).toEqual([]);
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
    ['fluent-ffmpeg', 'src/media/fluent-ffmpeg.ts'],
    ['ffprobe-static', 'src/media/packaged-ffprobe.ts'],
    ['@ffprobe-installer/ffprobe', 'src/media/packaged-ffprobe.ts'],
  ])('%s is used in one file', (library, file) => {
    const users = sources.filter(({ text }) => text.includes(`'${library}'`));
    expect(users.map(({ path }) => path)).toEqual([file]);
  });

  // What these make may be collected while something waits for it, and then never ends (Node 20): src/files/ended-by.ts.
  test('nothing waits for a signal that AbortSignal.any or AbortSignal.timeout made', () => {
    const sources = filesBelow('src').filter((path) => /\.tsx?$/.test(path));
    expect(
      sources.filter((path) => /AbortSignal\.(?:any|timeout)\(/.test(readFileSync(join(ROOT, path), 'utf8'))),
    ).toEqual([]);
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

  test('folders are made by makeFolder: Node’s own `recursive` never ends below /proc', () => {
    const found = sources.filter(({ text }) => /\bmkdir(Sync)?\([^;]*\brecursive\b/.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
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
