import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PackageStore } from '../../../src/media/packaging/package-store.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-packages-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Of a process that has ended. */
const { pid: DEAD } = spawnSync(process.execPath, ['--version']);
const put = (name: string) => {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'index.json'), '{}');
};

test.each<readonly [what: string, there: readonly string[], left: readonly string[]]>([
  ['what a killed run was making is removed', [`.new-abc.${DEAD}`, `.new-slate.${DEAD}`, 'abc'], ['abc']],
  ['what another run is making stays', [`.new-abc.${process.ppid}`], [`.new-abc.${process.ppid}`]],
  ['killed between two renames, the package before comes back', [`.new-abc-old.${DEAD}`], ['abc']],
  ['one that was replaced is dropped', [`.new-abc-old.${DEAD}`, 'abc'], ['abc']],
])('%s', (_, there, left) => {
  for (const name of there) put(name);
  new PackageStore(folder).sweep();
  expect(readdirSync(folder)).toEqual(left);
});

test('what was begun and given up leaves nothing', () => {
  const store = new PackageStore(folder);
  writeFileSync(join(store.begin('slate'), 'slate.png'), '');
  expect(readdirSync(folder)).toEqual([`.new-slate.${process.pid}`]);
  store.giveUp('slate');
  expect(readdirSync(folder)).toEqual([]);
});
