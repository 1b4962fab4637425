import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXIT_CODES } from '../../src/cli/exit-codes.js';
import type { Io, Progress } from '../../src/cli/io.js';
import { JsonLog } from '../../src/cli/json-log.js';
import { openSession } from '../../src/cli/session.js';
import { UNPRINTABLE } from '../../src/diagnostics/visible.js';
import { SMALL_PROJECT } from '../a-project.js';
import { put } from '../media/media-bench.js';
import { schemaNamed, zoneFile } from '../outputs/a-view.js';
import { runWith } from './run-main.js';

const folder = mkdtempSync(join(tmpdir(), 'airclass-json-log-'));
const validate = new Ajv2020({ strict: true }).compile(schemaNamed('log-line'));

interface Line {
  readonly event: string;
  readonly level: string;
  readonly [key: string]: unknown;
}

const CLEAR = '\r\u001b[K';
const pipe: Io = {
  env: {},
  cwd: folder,
  now: () => 0,
  isTerminal: false,
  columns: 80,
  out: () => undefined,
  err: () => undefined,
  signal: new AbortController().signal,
};

/** A second passes between two looks at the clock. */
async function run(argv: readonly string[], isTerminal = false, step = 1000) {
  let now = Date.parse('2020-03-08T00:00:00Z');
  return runWith(argv, { env: { NO_COLOR: '1' }, cwd: folder, now: () => (now += step), isTerminal, columns: 18 });
}

async function logged(...argv: readonly string[]) {
  const { code, out, err } = await run([...argv, '--json-log']);
  const lines = err
    .split('\n')
    .slice(0, -1)
    .map((line): Line => JSON.parse(line));
  for (const line of lines) expect(validate(line) || validate.errors).toBe(true);
  expect(err.replaceAll('\n', '').match(UNPRINTABLE)).toBeNull();
  return { code, out, lines };
}

beforeAll(async () => {
  const project = { ...SMALL_PROJECT, ...zoneFile('{xmltv: {days: 2}}') };
  await put(folder, Object.fromEntries(Object.entries(project).map(([path, text]) => [`school/${path}`, text])));
  await put(folder, { 'faulty/project.yaml': 'id: x\u001b[31m\n' });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('--json-log', () => {
  test('a build: warnings, progress, what was published, the outcome; results stay on standard output', async () => {
    const { code, out, lines } = await logged('build', 'school', '--from', '2020-03-09');
    expect(code).toBe(0);
    expect(out).toMatch(/^Published 000001-/);
    expect(lines.map(({ event }) => event)).toContain('progress');
    expect(lines).toContainEqual(
      expect.objectContaining({
        event: 'message',
        message: { zh: expect.stringMatching(/^已发布 000001-/), en: expect.stringMatching(/^Published 000001-/) },
      }),
    );
    expect(lines.at(-1)).toMatchObject({
      event: 'outcome',
      level: 'info',
      command: 'build',
      code: 0,
      message: EXIT_CODES[0],
      release: expect.stringMatching(/^000001-/),
      new: true,
    });
  });

  test('with --quiet: the outcome alone', async () => {
    const { lines, out } = await logged('build', 'school', '--from', '2020-03-09', '--quiet');
    expect(out).toBe('');
    expect(lines.map(({ event }) => event)).toEqual(['outcome']);
    expect(lines[0]).toMatchObject({ code: 0, new: false });
  });

  test('a faulty project: a line a diagnostic, with its place', async () => {
    const { code, lines } = await logged('build', 'faulty');
    expect(code).toBe(1);
    const found = lines.filter(({ event }) => event === 'diagnostic');
    expect(found.length).toBeGreaterThan(1);
    expect(found[0]).toMatchObject({ level: 'error', place: { file: expect.stringMatching(/^faulty\//) } });
    expect(lines.at(-1)).toMatchObject({ event: 'outcome', level: 'error', code: 1, message: EXIT_CODES[1] });
  });

  test('check: how many there are of each severity', async () => {
    const { lines } = await logged('check', 'school');
    expect(lines.at(-1)).toMatchObject({ code: 0, counts: { error: 0, warning: expect.any(Number) } });
  });

  test.each([
    [['chek'], 2],
    [['build', '--now', 'soon'], 2],
    [['verify', '--out', 'nowhere'], 2],
    [[], 2],
  ])('%j: also what is wrong with the command line', async (argv, code) => {
    const { lines, out } = await logged(...argv);
    expect(out).toBe('');
    expect(lines.at(-1)).toMatchObject({ event: 'outcome', level: 'error', code });
    expect(lines.length).toBeGreaterThan(1);
    for (const { level } of lines) expect(level).toBe('error');
  });
});

describe('progress', () => {
  const build = (from: string, ...more: readonly string[]) => ['build', 'school', '--from', from, ...more];

  test('on a terminal: one line that goes when all is done, no longer than the terminal is wide', async () => {
    const { err } = await run(build('2020-03-10'), true);
    const parts = err.split('\r\u001b[K');
    expect(parts.length).toBeGreaterThan(3);
    expect(err).toContain('write 0/2 one/gui\r');
    for (const part of parts.slice(1)) expect(part.length).toBeLessThan(18);
    expect(err.endsWith('\r\u001b[K')).toBe(true);
  });

  test('it is gone before anything else is said', async () => {
    await run(build('2020-03-10'));
    const { code, err } = await run(build('2020-03-09', '--now', '2020-03-08T00:00:00Z', '--days', '1'), true);
    expect(code).toBe(1);
    expect(err).toContain('\r\u001b[Kairclass: ');
    expect(err).not.toMatch(/(write|check) \d[^\r]*\n/);
  });

  const far = (done: number, step = 'write'): Progress => ({ step, done, total: 9 });

  test('ten times a second at most on a terminal, and always when a step ends', () => {
    let [err, now] = ['', 0];
    const io = { ...pipe, isTerminal: true, now: () => now, err: (text: string) => (err += text) };
    const { progress } = openSession([], io);
    const shown = (at: number, done: number) => {
      [err, now] = ['', at];
      progress?.(far(done));
      return err.replaceAll(CLEAR, '<');
    };
    expect([shown(1000, 1), shown(1001, 2), shown(1099, 3)]).toEqual(['write 1/9', '', '']);
    expect([shown(1100, 4), shown(1199, 5)]).toEqual(['<write 4/9', '']);
    // A clock that is set back shows more, not less.
    expect(shown(500, 6)).toBe('<write 6/9');
    expect([shown(501, 9), shown(502, 1), shown(600, 2)]).toEqual(['<', '', 'write 2/9']);
  });

  test('once a second in a log, and always when a step begins or ends', () => {
    const lines: string[] = [];
    let now = 0;
    const log = new JsonLog({ now: () => now, err: (text) => lines.push(text) }, 'build');
    const logged = (at: number, done: number, step?: string) => {
      [lines.length, now] = [0, at];
      log.progress(far(done, step));
      return lines.length;
    };
    expect([logged(1000, 1), logged(1001, 2), logged(1999, 3), logged(2000, 4)]).toEqual([1, 0, 0, 1]);
    expect([logged(2001, 9), logged(2002, 1, 'check'), logged(2003, 2, 'check')]).toEqual([1, 1, 0]);
    expect([logged(500, 3, 'check'), logged(501, 4, 'check')]).toEqual([1, 0]);
  });

  test('nowhere else: in a pipe, or with --quiet', async () => {
    expect((await run(build('2020-03-12'))).err).not.toMatch(/write|check \d|\r/);
    expect((await run(build('2020-03-13', '--quiet'), true)).err).toBe('');
  });
});
