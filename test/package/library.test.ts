import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as library from '../../src/index.js';
import { runMain } from '../cli/run-main.js';
import { installTarball, packedOnce } from './packed.js';

const ROOT = join(import.meta.dirname, '../..');
const SAMPLE = join(ROOT, 'schedules/sichuan-2020-spring');
const NOW = '2026-08-31T00:00:00Z';
const CLOCK = `data:text/javascript,Date.now=()=>Date.parse('${NOW}')`;

/** A program's own folder, with the library from the tarball and a project. */
const work = realpathSync(mkdtempSync(join(tmpdir(), 'airclass-library-')));
const examples = [...readFileSync(join(ROOT, 'docs/library.md'), 'utf8').matchAll(/^```js\n(.*?)^```$/gms)].map(
  ([, text = '']) => text,
);

beforeAll(async () => {
  await runMain(work, NOW, ['init', 'my-school', '--term', '2026-09-01/2026-09-20', '--grades', 'P1-P2']);
  await runMain(work, NOW, ['build', 'my-school', '--from', '2026-09-01', '--days', '2', '--quiet']);
  writeFileSync(join(work, 'package.json'), '{"type": "module"}');
  installTarball(packedOnce().tarball, work);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the examples of docs/library.md, with the packed library', () => {
  const SAYS = [
    /^0 errors, \d+ warnings\n$/,
    /^2026-09-01T01:00:00.000Z P1-\w+-01 .+\n/,
    /^unknown-reference there is no course of P1 or programme "chinse"; did you mean "chinese"\?$/m,
    /^release 000001-\w{12}, made 2026-08-31.*\np1 .*第 1 课.*\np2 .*第 1 课.*\n$/,
  ];

  test.each(examples.map((text, place) => ({ text, place })))('example $place', ({ text, place }) => {
    writeFileSync(join(work, 'example.js'), text);
    const ran = spawnSync(process.execPath, ['--import', CLOCK, 'example.js'], { cwd: work, encoding: 'utf8' });
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toMatch(SAYS[place] ?? /^never$/);
  });

  test('each is ten lines at most', () => {
    expect(examples).toHaveLength(SAYS.length);
    for (const text of examples) expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(10);
  });
});

test('its types need no package but what a program for Node has', () => {
  writeFileSync(
    join(work, 'use.ts'),
    `import { check, type Compilation, compile, lineColumn, openWorkspace, readRelease, type Timeline, UsageError } from 'airclass';

const options = { now: 0, environment: {} };
const { counts } = await check('x', options);
const { sound, texts }: Compilation = await compile('x', options);
const timeline: Timeline | undefined = sound?.timeline;
export const starts: number[] = [...(timeline?.lines.values() ?? [])].flatMap((line) =>
  line.airingsOn('2026-09-01').map(({ start }) => start),
);
openWorkspace('x', options).setText('a', undefined);
export const answer: number = counts.error + lineColumn(texts.get('a') ?? '', 1).line;
export const id: string = readRelease('x').manifest.id;
export const says = (error: unknown): string => (error instanceof UsageError ? error.text.zh : '');
// @ts-expect-error a number is no folder
await check(1, options);
// @ts-expect-error what commands alone ask for
await compile('x', { ...options, save: true });
`,
  );
  const tsc = (...words: readonly string[]) =>
    execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), ...STRICT, ...words, 'use.ts'], {
      cwd: work,
      stdio: 'pipe',
    });
  tsc('--module', 'nodenext');
  tsc('--module', 'esnext', '--moduleResolution', 'bundler');
});
/** No types of Node, and each file of ours is checked. */
const STRICT = '--noEmit --strict --exactOptionalPropertyTypes --skipLibCheck false --types'
  .split(' ')
  .concat(['', '--target', 'es2023']);

describe('in a program', () => {
  test('check finds what airclass check --format json prints', async () => {
    const report = await library.check(SAMPLE, { now: Date.parse(NOW), environment: {} });
    const { out } = await runMain(SAMPLE, NOW, ['check', '--format', 'json']);
    expect(JSON.parse(JSON.stringify(report))).toEqual(JSON.parse(out));
  });

  test('nothing is printed, listened to, or left on the process', async () => {
    writeFileSync(
      join(work, 'quiet.js'),
      `import { check, compile, openWorkspace, readRelease } from 'airclass';
const state = () => JSON.stringify([process.eventNames().map(String), process.env, process.exitCode, process.cwd(), Reflect.ownKeys(globalThis).map(String)]);
const before = state();
const options = { now: Date.parse('${NOW}'), environment: {} };
await check('my-school', options);
await compile('my-school', options);
await openWorkspace('my-school', options).compile();
readRelease('out/current');
await check('nowhere', options).catch(() => undefined);
if (state() !== before) throw new Error(state());
`,
    );
    const ran = spawnSync(process.execPath, ['quiet.js'], { cwd: work, encoding: 'utf8' });
    expect(ran).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test('a folder without a release is a usage error', () => {
    expect(() => library.readRelease(work)).toThrow(library.UsageError);
    expect(() => library.readRelease(join(work, 'my-school/project.yaml'))).toThrow('there is no release in');
  });
});
