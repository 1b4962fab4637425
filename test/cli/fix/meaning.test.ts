import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile, type SoundProject } from '../../../src/compile.js';
import { writer } from '../../../src/release/writers.js';
import { aFolder, put } from '../../media/media-bench.js';
import { viewOf } from '../../outputs/view-of.js';
import fc from '../../properties.js';
import { runMain } from '../run-main.js';

const GOLDEN = join(import.meta.dirname, '../../../fixtures/golden');

const projects = readdirSync(GOLDEN)
  .sort()
  .map((name) => {
    const paths = readdirSync(join(GOLDEN, name), { recursive: true, encoding: 'utf8' });
    const yaml = paths.filter((path) => path.endsWith('.yaml') && !path.startsWith('expected')).sort();
    return Object.fromEntries(yaml.map((path) => [path, readFileSync(join(GOLDEN, name, path), 'utf8')]));
  });

/** What an untidy writer, a hasty hand or another editor does to a file. */
type Slip = readonly [kind: keyof typeof SLIPS, where: number];
const SLIPS = {
  trailing: (text: string, at: number) => insert(text, text.indexOf('\n', at), '  '),
  comma: (text: string, at: number) => text.slice(0, at) + text.slice(at).replace(/, +/, ','),
  commas: (text: string) => text.replaceAll(', ', ','),
  end: (text: string) => text.trimEnd(),
  lines: (text: string) => `${text}\n \n\n`,
  schema: (text: string) => text.replace(/^# yaml-language-server.*\n/, ''),
  windows: (text: string) => text.replaceAll('\n', '\r\n'),
  names: (text: string) => text.replace(/\bchinese\b/g, '语文').replace(/\bmath\b/g, '数学'),
  misread: (text: string, at: number) => retitled(text, at, 'No'),
  number: (text: string, at: number) => retitled(text, at, '010'),
  quoted: (text: string, at: number) => retitled(text, at, `"一,[二, 'x,y"`),
  plain: (text: string, at: number) => retitled(text, at, '第 1,2 课'),
  blank: (text: string, at: number) => insert(text, at, ' '),
  quote: (text: string, at: number) => insert(text, at, '"'),
  single: (text: string, at: number) => insert(text, at, "'"),
  bracket: (text: string, at: number) => insert(text, at, '['),
  hash: (text: string, at: number) => insert(text, at, ' # '),
  feed: (text: string, at: number) => insert(text, at, '\n'),
  gone: (text: string, at: number) => text.slice(0, at) + text.slice(at + 1),
} satisfies Record<string, (text: string, at: number) => string>;

/** The next title, or lesson of a list. */
function retitled(text: string, at: number, title: string): string {
  const change = (words: string) => words.replace(/(?<=title: |zh: |lessons: \[)[^\s{}[\]"][^,{}[\]\n]*/, title);
  return text.slice(0, at) + change(text.slice(at));
}

function insert(text: string, at: number, words: string): string {
  return at < 0 ? text : text.slice(0, at) + words + text.slice(at);
}

const slip = fc.tuple(
  fc.constantFrom(...(Object.keys(SLIPS) as (keyof typeof SLIPS)[])),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
const untidy = fc
  .tuple(
    fc.constantFrom(...projects),
    fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), slip), { minLength: 1, maxLength: 6 }),
  )
  .map(([files, slips]) => {
    const changed = { ...files };
    const paths = Object.keys(files);
    for (const [which, [kind, where]] of slips as readonly (readonly [number, Slip])[]) {
      const path = paths[Math.floor(which * paths.length)] ?? '';
      const text = changed[path] ?? '';
      changed[path] = SLIPS[kind](text, Math.floor(where * text.length));
    }
    return changed;
  });

function published(sound: SoundProject): string {
  const { project, timeline } = sound;
  const from = timeline.planned?.from ?? '';
  const chunks: string[] = [];
  for (const zone of project.zones.values()) {
    const view = viewOf(sound, zone, from, { days: 3 });
    for (const file of writer.files(view)) {
      chunks.push(file.path);
      for (const chunk of file.chunks()) chunks.push(Buffer.from(chunk).toString('latin1'));
    }
  }
  return chunks.join('\n');
}

const NOW = '2020-01-01';
const seen = async (folder: string) => {
  const { sound, diagnostics } = await compile(folder, { now: Date.parse(NOW), environment: {} });
  const says = diagnostics
    .filter(({ fix }) => fix === undefined)
    .map(({ problem, message }) => `${problem.id} ${message.en}`);
  return { outputs: sound && published(sound), says: says.sort() };
};

test('--fix changes nothing but the writing, and has nothing left to do', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(untidy, async (files) => {
      const folder = await aFolder();
      await put(folder, files);
      const before = await seen(folder);
      const { code } = await runMain(folder, NOW, ['check', '--fix', '--quiet']);
      expect([0, 1]).toContain(code);
      const after = await seen(folder);
      if (before.outputs !== undefined) expect(after).toEqual(before);
      const texts = () => Object.keys(files).map((path) => readFileSync(join(folder, path), 'utf8'));
      const once = texts();
      await runMain(folder, NOW, ['check', '--fix', '--quiet']);
      expect(texts()).toEqual(once);
    }),
    { numRuns: 40 },
  );
});
