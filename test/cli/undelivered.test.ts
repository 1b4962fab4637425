import { execFileSync, spawn } from 'node:child_process';
import {
  closeSync,
  cpSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  read,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { processIo } from '../../src/cli/process-io.js';
import { SMALL_PROJECT } from '../a-project.js';
import { TWO_ZONES } from '../release/a-release.js';
import { runMain } from './run-main.js';

const BIN = join(import.meta.dirname, '../../bin/airclass.js');
const folder = mkdtempSync(join(tmpdir(), 'airclass-undelivered-'));
const NOW = ['--now', '2020-03-08'];
const BUILD = ['build', 'school', ...NOW, '--from', '2020-03-09', '--accept-shrink', '--days'];
const BUSY = { timeout: 120_000 };

interface Ended {
  readonly code: number | null;
  readonly err: string;
}

/** How a command ends where no one reads its standard output (nor its standard error, if asked). */
function ends(argv: readonly string[], to: 'full' | 'gone' | 'slow' | 'closed', and: '' | '2>&1' | '2>/dev/full' = '') {
  const command = `"$0" "$@" ${and === '2>/dev/full' ? and : ''}`;
  const words = {
    full: `${command} >/dev/full ${and === '2>&1' ? and : ''}`,
    closed: `${command} >&- ${and === '2>&1' ? '2>&-' : ''}`,
    gone: `{ sleep 0.1; ${command} ${and === '2>&1' ? and : ''}; echo "$?" >code; } | true`,
    slow: `{ ${command} ${and === '2>&1' ? and : ''}; echo "$?" >code; } | { sleep 1; cat >slow; }`,
  }[to];
  const argvOf = ['-c', words, process.execPath, BIN, '--lang', 'en', ...argv];
  const child = spawn('bash', argvOf, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.on('data', (bytes: Buffer) => {
    err += bytes.toString();
  });
  return new Promise<Ended>((resolve) => {
    child.once('close', (code) => {
      const isPiped = to === 'gone' || to === 'slow';
      resolve({ code: isPiped ? Number(readFileSync(join(folder, 'code'), 'utf8')) : code, err });
    });
  });
}

/** The same for a full disk, without a process: the streams are those that a process would have. */
async function endsFull(argv: readonly string[]): Promise<Ended> {
  const stderr = new PassThrough();
  const said = text(stderr);
  const disk: NodeJS.Process = Object.create(process, {
    stdout: { value: createWriteStream('/dev/full') },
    stderr: { value: stderr },
    cwd: { value: () => folder },
    once: { value: () => undefined },
  });
  const code = await main(['--lang', 'en', ...argv], processIo(disk));
  stderr.end();
  return { code, err: await said };
}

/** What leads up to the command, or looks at what it left: no process of its own. */
async function run(...argv: readonly string[]): Promise<string> {
  const { code, out, err } = await runMain(folder, '2020-03-08', argv);
  if (code !== 0) throw new Error(err);
  return out;
}

function beginWith(release: string): void {
  rmSync(join(folder, 'out'), { recursive: true, force: true });
  cpSync(join(folder, release), join(folder, 'out'), { recursive: true, verbatimSymlinks: true });
}

beforeAll(async () => {
  for (const [path, text] of Object.entries({ ...SMALL_PROJECT, ...TWO_ZONES })) {
    mkdirSync(dirname(join(folder, 'school', path)), { recursive: true });
    writeFileSync(join(folder, 'school', path), text);
  }
  await run(...BUILD, '1', '--out', 'one-day');
  cpSync(join(folder, 'one-day'), join(folder, 'two-releases'), { recursive: true, verbatimSymlinks: true });
  await run(...BUILD, '3', '--out', 'two-releases');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what publishes has published, heard or not', BUSY, () => {
  test('a build, full', async () => {
    beginWith('one-day');
    const { code, err } = await endsFull([...BUILD, '3']);
    expect(code).toBe(0);
    expect(err).toMatch(/ 000002-\w+ is on air\n$/);
    expect(await run('releases')).toContain('current   000002-');
  });

  test.each([
    ['gone', '2>&1'],
    ['slow', '2>/dev/full'],
  ] as const)('a build, %s %s', async (to, and) => {
    beginWith('one-day');
    expect(await ends([...BUILD, '3'], to, and)).toEqual({ code: 0, err: '' });
    expect(await run('releases')).toContain('current   000002-');
  });

  // It switches as a build does, and takes a third of the time.
  test.each([
    ['full', '', /the disk is full; 000001-\w+ is on air\n$/],
    ['full', '2>&1', /^$/],
    ['gone', '', /its reader is gone; 000001-\w+ is on air\n$/],
    ['closed', '2>&1', /^$/],
    ['slow', '2>&1', /^$/],
  ] as const)('going back, %s %s', async (to, and, words) => {
    beginWith('two-releases');
    const { code, err } = await ends(['rollback'], to, and);
    expect(code).toBe(0);
    expect(err).toMatch(words);
    expect(await run('releases')).toContain('current   000001-');
  });

  test('with a log that no one reads', async () => {
    beginWith('two-releases');
    expect((await ends(['rollback', '--json-log'], 'full', '2>&1')).code).toBe(0);
  });
});

describe('what is there to be read was not delivered', BUSY, () => {
  const commands = [
    ['check', 'school', ...NOW, '--format', 'json'],
    ['check', 'school', ...NOW],
    ['explain'],
    ['releases'],
    ['deviations', 'school', ...NOW],
    ['tonight', 'school', '--now', '2020-03-09'],
    ['verify'],
    ['on-air', '--at', '2020-03-09T09:05+08:00'],
    ['preview', '--as', 'kodi'],
    ['diff', 'school', ...NOW],
    ['build', 'school', ...NOW, '--dry-run'],
    ['doctor'],
    ['--help'],
    ['--version'],
  ];
  beforeAll(() => beginWith('one-day'));

  test.each(commands)('%s %s %s %s %s %s', async (...words) => {
    const argv = words.filter((word) => typeof word === 'string');
    const { code, err } = await endsFull(argv);
    expect(err).toContain('airclass: standard output could not be written in full: the disk is full\n');
    expect(err).not.toContain('    at ');
    expect(code).toBe(2);
  });

  // All print in the same way, as the rows above show; two that print little and much.
  test.each([
    [['explain'], 'gone'],
    [['releases'], 'gone'],
    [['--version'], 'full'],
  ] as const)('%s to a reader that is %s', async (argv, to) => {
    expect((await ends(argv, to, '2>&1')).code).toBe(2);
  });

  test.each([
    ['json=/dev/full', 'cannot write the report "/dev/full": the disk is full'],
    ['json=pipe', 'cannot write the report "pipe": it is a pipe that no program reads'],
    [
      'json=/proc/airclass/x.json',
      'cannot write the report "/proc/airclass/x.json": "/proc/airclass": it does not exist',
    ],
    ['json=school', 'cannot write the report "school": "'],
  ])('a report %s, and the next one is written all the same', async (report, words) => {
    if (!existsSync(join(folder, 'pipe'))) execFileSync('mkfifo', [join(folder, 'pipe')]);
    rmSync(join(folder, 'next.xml'), { force: true });
    const reports = ['--report', report, '--report', 'junit=next.xml'];
    const { code, err } = await runMain(folder, '2020-03-08', ['--lang', 'en', 'check', 'school', ...reports]);
    expect(err).toContain(`airclass: ${words}`);
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'next.xml'))).toBe(true);
  });

  test('a slow reader gets all of it', async () => {
    expect(await ends(['explain'], 'slow')).toEqual({ code: 0, err: '' });
    const whole = execFileSync(process.execPath, [BIN, '--lang', 'en', 'explain'], { encoding: 'utf8' });
    expect(readFileSync(join(folder, 'slow'), 'utf8')).toBe(whole);
  });

  test('a signal ends the wait for a reader that takes nothing', async () => {
    execFileSync('mkfifo', [join(folder, 'stuck')]);
    const pipe = openSync(join(folder, 'stuck'), 'r+');
    const shell = `exec "$0" "$1" explain "$(head -c 100000 /dev/zero | tr '\\0' x)" >stuck 2>&1`;
    const child = spawn('bash', ['-c', shell, process.execPath, BIN], { cwd: folder, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
    // It has begun to print, and cannot go on.
    await promisify(read)(pipe, Buffer.alloc(1), 0, 1, null);
    expect(child.exitCode).toBeNull();
    child.kill('SIGTERM');
    expect(await ended).toBe(2);
    closeSync(pipe);
  });
});
