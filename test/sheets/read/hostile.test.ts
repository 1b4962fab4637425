import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ran, runMain } from '../../cli/run-main.js';
import { HOSTILE, type Hostile } from './hostile-files.js';

const MAX_SECONDS = 20;
const MAX_MEGABYTES = 600;
const BIN = join(import.meta.dirname, '../../../bin/airclass.js');
/** Kilobytes, when the process ends. */
const MEASURE = 'process.on("exit", () => process.stderr.write("maxRSS " + process.resourceUsage().maxRSS))';
const OPTIONS = ['--into', 'new', '--write', '--lang', 'en'];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-hostile-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function put({ file, bytes }: Hostile): void {
  writeFileSync(join(folder, file), bytes());
}

function expectRefused({ file, says }: Hostile, { code, out, err }: Ran): void {
  expect(`${out}${err}`.replaceAll(/\n {2}/g, ' ')).toMatch(says);
  expect(out).toContain(file);
  expect(code).toBe(1);
  expect(`${out}${err}`).not.toMatch(/please report|\n {4}at /);
  // Questions may be written, a project may not.
  const written = existsSync(join(folder, 'new')) ? readdirSync(join(folder, 'new')).sort() : [];
  expect([[], ['.airclass', 'import.yaml']]).toContainEqual(written);
  rmSync(join(folder, 'new'), { recursive: true, force: true });
}

/** In a process of its own. */
function runMeasured(file: string): Promise<Ran & { readonly megabytes: number }> {
  return new Promise((resolve) => {
    const argv = ['--import', `data:text/javascript,${encodeURIComponent(MEASURE)}`, BIN, 'import', file, ...OPTIONS];
    const child = execFile(process.execPath, argv, { cwd: folder, maxBuffer: 2 ** 28 }, (_, out, err) => {
      const [, kilobytes = 'NaN'] = /maxRSS (\d+)/.exec(err) ?? [];
      resolve({ code: child.exitCode ?? -1, out, err, megabytes: Number(kilobytes) / 1024 });
    });
  });
}

const all = Object.entries(HOSTILE);

test('there are at least 60', () => {
  expect(all.length).toBeGreaterThanOrEqual(60);
});

describe('a hostile or broken file is refused, in so many words, and no project is written', () => {
  test.each(all.filter(([, { isHeavy }]) => isHeavy !== true))('%s', async (_, hostile) => {
    put(hostile);
    expectRefused(hostile, await runMain(folder, '2026-03-01', ['import', hostile.file, ...OPTIONS]));
  });
});

describe('within 20 seconds and 600 MB', () => {
  test.each(all.filter(([, { isHeavy }]) => isHeavy === true))(
    '%s',
    async (_, hostile) => {
      put(hostile);
      const start = performance.now();
      const ran = await runMeasured(hostile.file);
      const seconds = (performance.now() - start) / 1000;
      expectRefused(hostile, ran);
      expect(ran.megabytes).toBeLessThan(MAX_MEGABYTES);
      expect(seconds).toBeLessThan(MAX_SECONDS);
    },
    60_000,
  );
});
