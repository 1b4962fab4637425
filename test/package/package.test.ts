import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EVERY_FIELD } from '../samples/every-field.js';
import { installTarball, packedOnce, sizeOf } from './packed.js';

const ROOT = join(import.meta.dirname, '../..');
/** Before the term of the sample; its recordings are not there. */
const NOW = ['--now', '2020-03-08'];
const MEGABYTE = 1024 ** 2;

const work = realpathSync(mkdtempSync(join(tmpdir(), 'airclass-package-')));
const prefix = join(work, 'prefix');
const installed = join(prefix, 'lib/node_modules/airclass');
let copy = '';

/** No ffprobe, no media folder, nothing of this checkout. */
const run = (program: string, ...words: readonly string[]) =>
  spawnSync(process.execPath, [program, ...words], {
    cwd: work,
    env: { PATH: work, LANG: 'en' },
    encoding: 'utf8',
  });
const ours = join(ROOT, 'bin/airclass.js');
const theirs = join(prefix, 'bin/airclass');

beforeAll(() => {
  const packed = packedOnce();
  copy = packed.copy;
  installTarball(packed.tarball, prefix, '--global', '--prefix', prefix);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('one package that installs without a registry, a script or 40 MB', () => {
  expect(readdirSync(join(prefix, 'lib/node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['airclass']);
  expect(readdirSync(installed)).not.toContain('node_modules');
  expect(sizeOf(prefix)).toBeLessThan(15 * MEGABYTE);
  const { scripts, dependencies, optionalDependencies, devDependencies } = JSON.parse(
    readFileSync(join(installed, 'package.json'), 'utf8'),
  );
  expect({ scripts, dependencies, optionalDependencies, devDependencies }).toEqual({});
});

test('what packing left out of package.json is back afterwards', () => {
  expect(readFileSync(join(copy, 'package.json'), 'utf8')).toBe(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(readdirSync(copy).filter((name) => name.startsWith('.package'))).toEqual([]);
});

test('packing that was killed in between is repaired by the next', () => {
  const manifest = (word: string) => execFileSync(process.execPath, [join(copy, 'tools/package-manifest.mjs'), word]);
  manifest('clean');
  expect(JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8')).scripts).toBeUndefined();
  manifest('clean');
  manifest('restore');
  expect(readFileSync(join(copy, 'package.json'), 'utf8')).toBe(readFileSync(join(ROOT, 'package.json'), 'utf8'));
});

test('the licence of everything in the bundle comes with it', () => {
  const licences = readFileSync(join(installed, 'dist/bundle/LICENCES.txt'), 'utf8');
  for (const name of ['commander', 'luxon', 'yaml', 'xmlbuilder2', 'ajv', 'fluent-ffmpeg'])
    expect(licences).toMatch(new RegExp(`^${name} [\\d.]+ \\((MIT|ISC)\\)$`, 'm'));
});

test('the READMEs name each kind of licence in the bundle', () => {
  const licences = readFileSync(join(installed, 'dist/bundle/LICENCES.txt'), 'utf8');
  const kinds = new Set([...licences.matchAll(/^\S+ \d[\w.-]* \(([A-Z]+)[\w.-]*\)$/gim)].map(([, kind = '']) => kind));
  expect(kinds).toContain('MIT');
  for (const page of ['README.md', 'README.zh-CN.md']) {
    const [, end = ''] = readFileSync(join(ROOT, page), 'utf8').split(/^## (?:Licences|许可)$/m);
    expect([...kinds].filter((kind) => !end.includes(kind))).toEqual([]);
  }
});

test('the same verdict and the same bytes as a checkout', () => {
  for (const [path, data] of Object.entries(EVERY_FIELD)) {
    mkdirSync(dirname(join(work, 'school', path)), { recursive: true });
    writeFileSync(join(work, 'school', path), JSON.stringify(data));
  }
  mkdirSync(join(work, 'school/media'));
  const checks = [ours, theirs].map((program) => run(program, 'check', 'school', '--format', 'json', ...NOW));
  expect(checks[1]).toMatchObject({ status: 0, stderr: checks[0]?.stderr, stdout: checks[0]?.stdout });
  const when = [...NOW, '--from', '2020-03-09', '--days', '1', '--allow-missing', '--quiet'];
  for (const [program, out] of [
    [ours, 'ours'],
    [theirs, 'theirs'],
  ] as const)
    expect(run(program, 'build', 'school', ...when, '--out', out)).toMatchObject({ status: 0 });
  const manifests = ['ours', 'theirs'].map((out) => readFileSync(join(work, out, 'current/manifest.json'), 'utf8'));
  expect(manifests[1]).toBe(manifests[0]);
});

test('where there is no ffprobe, how to get one is said in both languages', () => {
  const said = (language: string) => run(theirs, 'doctor', '--lang', language);
  expect(said('en')).toMatchObject({ status: 2, stderr: expect.stringMatching(/install FFmpeg.*@ffprobe-installer/s) });
  expect(said('zh')).toMatchObject({ status: 2, stderr: expect.stringMatching(/请安装 FFmpeg.*@ffprobe-installer/s) });
});
