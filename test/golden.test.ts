import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../src/compile.js';
import { writer } from '../src/release/writers.js';
import { viewOf } from './outputs/view-of.js';

const CASES = join(import.meta.dirname, '../fixtures/golden');
const EXPECTED = 'expected';
const update = process.env.UPDATE_FIXTURES === '1';

/** Every text file that a project's zones have, by path: a week of guides, and playout lists of the first day. */
async function render(folder: string): Promise<ReadonlyMap<string, string>> {
  const { sound, diagnostics } = await compile(folder, { now: 0, environment: {} });
  if (sound === undefined) throw new Error(JSON.stringify(diagnostics.map(({ message }) => message.en)));
  const from = sound.timeline.planned?.from ?? '';
  const files = new Map<string, string>();
  for (const zone of sound.project.zones.values()) {
    const view = viewOf(sound, zone, from);
    for (const { path, chunks } of writer.files(view)) {
      if (/\.(png|mp4)$/.test(path)) continue;
      const bytes = Buffer.concat([...chunks()].map((chunk) => Buffer.from(chunk)));
      if (path.endsWith('.ts')) files.set(`${zone.id}/${path}.hex`, packetLines(bytes));
      else files.set(`${zone.id}/${path}`, bytes.toString('utf8'));
    }
  }
  return files;
}

/** A transport stream as text, a packet a line, without its stuffing. */
function packetLines(bytes: Buffer): string {
  const lines = bytes.toString('hex').match(/.{1,376}/g) ?? [];
  return lines.map((line) => `${line.replace(/(ff)+$/, '')}\n`).join('');
}

describe('golden projects', () => {
  test.each(readdirSync(CASES).sort())('%s', async (name) => {
    const folder = join(CASES, name);
    const expected = join(folder, EXPECTED);
    // The expected files stand beside the project, which is compiled from a copy without them.
    const copy = mkdtempSync(join(tmpdir(), 'airclass-golden-'));
    try {
      for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (path.startsWith(EXPECTED) || !path.endsWith('.yaml')) continue;
        mkdirSync(dirname(join(copy, path)), { recursive: true });
        writeFileSync(join(copy, path), readFileSync(join(folder, path)));
      }
      const files = await render(copy);
      if (update) rmSync(expected, { recursive: true, force: true });
      for (const [path, text] of files) {
        const place = join(expected, path);
        if (update) {
          mkdirSync(dirname(place), { recursive: true });
          writeFileSync(place, text);
        }
        expect(text, path).toBe(existsSync(place) ? readFileSync(place, 'utf8') : undefined);
      }
      const there = readdirSync(expected, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      expect(there).toHaveLength(files.size);
    } finally {
      rmSync(copy, { recursive: true });
    }
  });
});
