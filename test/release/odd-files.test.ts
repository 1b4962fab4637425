import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SMALL_PROJECT } from '../a-project.js';
import { runMain } from '../cli/run-main.js';
import { TWO_ZONES } from './a-release.js';

const LINES = join(import.meta.dirname, 'run-lines.mjs');
/** Milliseconds for all of them; a command that waits for the other end of a pipe is still there then. */
const HANGS = 90_000;
const BUILD = ['build', '--now', '2020-03-09', '--from', '2020-03-09', '--accept-shrink'];
const folder = mkdtempSync(join(tmpdir(), 'airclass-odd-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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

interface Line {
  readonly cwd: string;
  readonly argv: readonly string[];
}
interface Ran {
  readonly code: number;
  readonly said: string;
}

/** Fewer answers than command lines where one hangs, which this process would do too. */
function runLines(lines: readonly Line[]): readonly Ran[] {
  const { stdout } = spawnSync(process.execPath, [LINES, JSON.stringify(lines)], { encoding: 'utf8', timeout: HANGS });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

async function releasesIn(project: string): Promise<void> {
  for (const [path, text] of Object.entries({ ...SMALL_PROJECT, ...TWO_ZONES })) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  for (const more of [['--zone', 'one'], []])
    expect(await runMain(project, '2020-03-09', [...BUILD, ...more])).toMatchObject({ code: 0 });
}

/** A copy of the project with a pipe in the place of a file. */
function withPipe(project: string, place: string, index: number): string {
  const copy = join(folder, String(index));
  cpSync(project, copy, { recursive: true, verbatimSymlinks: true });
  const [first = ''] = readdirSync(join(copy, 'out/releases')).sort();
  const path = join(copy, place.replace('FIRST', first));
  if (place === 'media.lock.json')
    writeFileSync(join(copy, 'project.yaml'), `${SMALL_PROJECT['project.yaml']}media: {folder: media}\n`);
  rmSync(path, { force: true });
  execFileSync('mkfifo', [path]);
  return copy;
}

describe('a pipe without a writer', () => {
  let ran: readonly Ran[] = [];
  beforeAll(async () => {
    const project = join(folder, 'project');
    await releasesIn(project);
    ran = runLines(TABLE.map(([place, argv], index) => ({ cwd: withPipe(project, place, index), argv })));
  }, 120_000);

  test.each(TABLE.map(([place, argv, code, says], index) => [place, argv, { index, code, says }] as const))(
    '%s: %j',
    (_place, _argv, { index, code, says }) => {
      expect(ran[index]?.said).toMatch(says);
      expect(ran[index]?.said).not.toContain('    at ');
      expect(ran[index]?.code).toBe(code);
    },
  );
});
