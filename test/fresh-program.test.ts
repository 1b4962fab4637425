import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { isFresh } from './fresh-program.js';

const FILES = [
  'src/cli/main.ts',
  'src/cli/io.ts',
  'schemas/zone.schema.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'dist/bundle/main.js',
];
const FOLDERS = ['src', 'src/cli', 'schemas'];
/** Seconds of the epoch. */
const [BEFORE, BUILT, AFTER] = [1_000_000, 2_000_000, 3_000_000];

/** A checkout that was built after its last change. */
function checkout(): string {
  const root = mkdtempSync(join(tmpdir(), 'airclass-fresh-'));
  for (const path of FILES) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), '');
  }
  for (const path of [...FILES, ...FOLDERS]) utimesSync(join(root, path), BEFORE, BEFORE);
  utimesSync(join(root, 'dist/bundle/main.js'), BUILT, BUILT);
  return root;
}

test('a build after the last change is fresh', () => expect(isFresh(checkout())).toBe(true));

test('without a build nothing is', () => {
  const root = checkout();
  rmSync(join(root, 'dist'), { recursive: true });
  expect(isFresh(root)).toBe(false);
});

test.each([...FILES.slice(0, -1), ...FOLDERS])('what changes after the build makes it stale: %s', (path) => {
  const root = checkout();
  utimesSync(join(root, path), AFTER, AFTER);
  expect(isFresh(root)).toBe(false);
});
