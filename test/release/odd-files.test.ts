import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SMALL_PROJECT } from '../a-project.js';
import { runMain } from '../cli/run-main.js';
import { TWO_ZONES } from './a-release.js';

const BIN = join(import.meta.dirname, '../../bin/airclass.js');
/** Milliseconds; a command that waits for the other end of a pipe is still there then. */
const HANGS = 30_000;
const BUILD = ['build', '--now', '2020-03-09', '--from', '2020-03-09', '--accept-shrink'];
let folder = '';
const at = (path: string) => join(folder, path);

function run(argv: readonly string[]) {
  const ran = spawnSync(process.execPath, [BIN, '--lang', 'en', ...argv], {
    cwd: folder,
    encoding: 'utf8',
    timeout: HANGS,
  });
  return { code: ran.status, said: `${ran.stdout}${ran.stderr}` };
}

const template = mkdtempSync(join(tmpdir(), 'airclass-odd-'));
beforeAll(async () => {
  folder = template;
  for (const [path, text] of Object.entries({ ...SMALL_PROJECT, ...TWO_ZONES })) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  }
  const build = (...more: readonly string[]) => runMain(folder, '2020-03-09', [...BUILD, ...more]);
  expect(await build('--zone', 'one')).toMatchObject({ code: 0 });
  expect(await build()).toMatchObject({ code: 0 });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-odd-'));
  cpSync(template, folder, { recursive: true, verbatimSymlinks: true });
});
afterAll(() => rmSync(template, { recursive: true, force: true }));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A pipe in place of a file: what a command that meets it ends with. */
const TABLE: readonly (readonly [place: string, argv: readonly string[], code: number, says: RegExp])[] = [
  ['out/current/one/guide.xml', ['verify'], 1, /guide\.xml/],
  ['out/current/one/guide.xml', BUILD, 0, /Published 000003-/],
  ['out/current/one/guide.xml', ['preview', '--as', 'kodi'], 2, /is a pipe/],
  ['out/current/manifest.json', ['verify'], 2, /is a pipe/],
  ['out/current/timeline/zones.json', ['on-air'], 1, /is a pipe/],
  ['out/current/timeline/zones.json', ['diff', 'previous', 'current'], 1, /is a pipe/],
  ['out/releases/FIRST/manifest.json', ['rollback'], 2, /is a pipe/],
  ['out/releases/FIRST/one/guide.xml', ['rollback'], 1, /damaged/],
  ['out/.lock', BUILD, 2, /is not a regular file, and nothing was published/],
  ['out/.lock', ['rollback'], 2, /is not a regular file, and nothing was published/],
  ['key.pem', [...BUILD, '--sign-key', 'key.pem'], 2, /is a pipe/],
  ['key.pem', ['verify', '--public-key', 'key.pem'], 2, /is a pipe/],
  ['played.log', ['as-run', 'played.log'], 2, /is a pipe/],
  ['calendar.yaml', ['check', '--now', '2020-03-09'], 1, /"calendar\.yaml" is not an ordinary file/],
  ['media.lock.json', ['check', '--now', '2020-03-09'], 2, /media\.lock\.json" is a pipe/],
];

describe('a pipe without a writer', () => {
  test.each(TABLE)('%s: %j', { timeout: 120_000 }, (place, argv, code, says) => {
    const [first = ''] = readdirSync(at('out/releases')).sort();
    const path = at(place.replace('FIRST', first));
    if (place === 'media.lock.json')
      writeFileSync(at('project.yaml'), `${SMALL_PROJECT['project.yaml']}media: {folder: media}\n`);
    rmSync(path, { force: true });
    execFileSync('mkfifo', [path]);
    const ran = run(argv);
    expect(ran.said).toMatch(says);
    expect(ran.said).not.toContain('    at ');
    expect(ran.code).toBe(code);
  });
});
