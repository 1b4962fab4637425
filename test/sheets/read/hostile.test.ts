import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ran, runMain } from '../../cli/run-main.js';
import { HOSTILE, type Hostile } from './hostile-files.js';
import { HOSTILE_LISTS } from './hostile-lists.js';

const MAX_SECONDS = 20;
const MAX_MEGABYTES = 600;
const BIN = join(import.meta.dirname, '../../../bin/airclass.js');
/** Kilobytes, and microseconds of all threads, when the process ends: other programs on the machine do not count. */
const MEASURE = `process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write("measured " + maxRSS + " " + (userCPUTime + systemCPUTime));
})`;
const OPTIONS = ['--into', 'new', '--write', '--lang', 'en', '--term', '2026-03-02/2026-06-26'];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-hostile-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function put({ file, bytes }: Hostile): void {
  writeFileSync(join(folder, file), bytes());
}

function expectRefused({ file, says }: Hostile, { code, out, err }: Ran): void {
  expect(`${out}${err}`.replaceAll(/\n {2,}/g, ' ')).toMatch(says);
  expect(out).toContain(file);
  expect(code).toBe(1);
  expect(`${out}${err}`).not.toMatch(/please report|\n {4}at /);
  // Questions may be written, a project may not.
  const written = existsSync(join(folder, 'new')) ? readdirSync(join(folder, 'new')).sort() : [];
  expect([[], ['.airclass', 'import.yaml']]).toContainEqual(written);
  rmSync(join(folder, 'new'), { recursive: true, force: true });
}

interface Measured extends Ran {
  readonly megabytes: number;
  /** Of processor time. */
  readonly seconds: number;
}

/** In a process of its own. */
function runMeasured(file: string): Promise<Measured> {
  return new Promise((resolve) => {
    const argv = ['--import', `data:text/javascript,${encodeURIComponent(MEASURE)}`, BIN, 'import', file, ...OPTIONS];
    const child = execFile(process.execPath, argv, { cwd: folder, maxBuffer: 2 ** 28 }, (_, out, err) => {
      const [, kilobytes = 'NaN', micros = 'NaN'] = /measured (\d+) (\d+)/.exec(err) ?? [];
      const code = child.exitCode ?? -1;
      resolve({ code, out, err, megabytes: Number(kilobytes) / 1024, seconds: Number(micros) / 1e6 });
    });
  });
}

const all = [...Object.entries(HOSTILE), ...Object.entries(HOSTILE_LISTS)];

test.each([HOSTILE, HOSTILE_LISTS])('there are at least 60', (files) => {
  expect(Object.keys(files).length).toBeGreaterThanOrEqual(60);
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
      const ran = await runMeasured(hostile.file);
      expectRefused(hostile, ran);
      expect(ran.megabytes).toBeLessThan(MAX_MEGABYTES);
      expect(ran.seconds).toBeLessThan(MAX_SECONDS);
    },
    120_000,
  );
});
