import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { Text } from '../../../src/diagnostics/text.js';
import { SMALL_PROJECT } from '../../a-project.js';
import { type Ran, runWith } from '../run-main.js';

/** The evening of the first day, a Monday: 17:00 in Shanghai. */
export const EVENING = '2020-03-09T17:00+08:00';

const GRID = `channel: p1
grade: P1
from: 2020-03-09
week:
  09:00-09:20: chinese   # first
  09:30-09:50: [math, math, ~, math, math]
  10:00-10:10: eyes
repeats:
  - {of: today, from: 09:00-10:10, at: 18:00}
`;

export const SCHOOL: Readonly<Record<string, string>> = {
  ...SMALL_PROJECT,
  'timetables/p1.yaml': GRID,
  'programmes.yaml': `${SMALL_PROJECT['programmes.yaml']}`.replace(
    'fill:',
    '  wait: {title: 节目稍后继续, kind: announcement}\nfill:',
  ),
  'zones/one.yaml': `${SMALL_PROJECT['zones/one.yaml']}`.replace(
    'outputs: {}',
    'outputs: {xmltv: {days: 3, past-days: 0}}',
  ),
};

/** A project and what was published of it, in a folder of its own. */
export class ChangeBench {
  readonly folder = mkdtempSync(join(tmpdir(), 'airclass-change-'));

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries({ ...SCHOOL, ...files })) this.write(path, text);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  read(path = 'timetables/p1.yaml'): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  run(argv: readonly string[], now = EVENING, cwd = this.folder): Promise<Ran> {
    return runWith(argv, { cwd, env: { USER: 'li' }, now: () => Date.parse(now) });
  }

  change(...argv: readonly string[]): Promise<Ran> {
    return this.run(['change', ...argv]);
  }

  /** At a terminal: each of `keys` is typed when the one before has been taken. */
  async typed(argv: readonly string[], keys: readonly string[]): Promise<Ran> {
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
    const left = [...keys];
    const type = setInterval(() => {
      const key = left.shift();
      if (key !== undefined) input.write(key);
    }, 30);
    try {
      return await runWith(['change', ...argv], {
        cwd: this.folder,
        env: { USER: 'li', NO_COLOR: '1' },
        now: () => Date.parse(EVENING),
        isTerminal: true,
        columns: 80,
        input,
      });
    } finally {
      clearInterval(type);
    }
  }

  /** As `change`, with what it says of a refusal in both languages, one line each. */
  async refused(...argv: readonly string[]): Promise<{ readonly code: number; readonly says: readonly Text[] }> {
    const { code, err } = await this.change(...argv, '--json-log');
    const lines = err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    return { code, says: lines.filter(({ event }) => event === 'message').map(({ message }) => message) };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
