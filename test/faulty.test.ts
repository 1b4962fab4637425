import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SMALL_PROJECT } from './a-project.js';
import { runMain } from './cli/run-main.js';

const CASES = join(import.meta.dirname, '../fixtures/faulty');
const update = process.env.UPDATE_FIXTURES === '1';

/** A fault on a later day is a warning until a release shows that day. */
const FROM: Readonly<Record<string, string>> = {
  'change-hits-nothing': '2020-03-10',
  'clock-skips': '2026-03-29',
  'undecided-make-up-day': '2020-04-26',
};

async function build(
  overlay: string | undefined,
  files: Readonly<Record<string, string>>,
  language: string,
  from = '2020-03-09',
) {
  const folder = mkdtempSync(join(tmpdir(), 'airclass-faulty-'));
  try {
    for (const [path, text] of Object.entries({ ...SMALL_PROJECT, ...files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    if (overlay !== undefined) cpSync(overlay, folder, { recursive: true, filter: (path) => !path.endsWith('.txt') });
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out', 'current'), 'the last good release');
    const run = await runMain(folder, '2020-03-08', ['build', '.', '--from', from, '--lang', language]);
    const untouched =
      readdirSync(join(folder, 'out')).join() === 'current' &&
      readFileSync(join(folder, 'out', 'current'), 'utf8') === 'the last good release';
    return `exit ${run.code}${untouched ? ', out untouched' : ', OUT CHANGED'}\n--- stdout\n${run.out}--- stderr\n${withoutCounts(run.err)}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How much else is said of the small project is other tests' business. */
function withoutCounts(text: string): string {
  return text.replace(/^(\d+ errors?), .*$/m, '$1, …').replace(/^\d+ 个文件中有 (\d+ 个错误)、.*$/m, '…$1、…');
}

describe('a faulty project is refused, in so many words, and nothing is written', () => {
  for (const name of readdirSync(CASES).sort()) {
    test.each(['en', 'zh'])(`${name} (%s)`, async (language) => {
      const said = await build(join(CASES, name), {}, language, FROM[name]);
      const place = join(CASES, name, `expected.${language}.txt`);
      if (update) writeFileSync(place, said);
      expect(said).toBe(existsSync(place) ? readFileSync(place, 'utf8') : undefined);
      expect(said).toMatch(/^exit 1, out untouched\n/);
    });
  }

  test('a file of 50 MB', async () => {
    const said = await build(
      undefined,
      { 'teachers.yaml': `teachers:\n${'# twelve bytes\n'.repeat(3_500_000)}` },
      'en',
    );
    expect(said).toMatch(/^exit 1, out untouched\n/);
    expect(said).toContain('teachers.yaml');
  });
});

test.each([
  ['a folder that is not there', ['build', 'nowhere']],
  ['a folder without a project', ['build', '.']],
  ['an unknown option', ['build', '--form', '2020-03-09']],
  ['an unknown command', ['biuld']],
  ['an impossible day', ['build', '.', '--from', '2020-02-30']],
  ['a word in place of a number', ['build', '.', '--days', 'seven']],
])('%s is one line and exit code 2', async (_, argv) => {
  const folder = mkdtempSync(join(tmpdir(), 'airclass-empty-'));
  try {
    const { code, out, err } = await runMain(folder, '2020-03-08', argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toMatch(/\n\s+at /);
    expect(err.trim().split('\n').length).toBeLessThan(4);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
