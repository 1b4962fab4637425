import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { passingName } from '../../../src/cli/fix/passing-file.js';
import { saveTexts } from '../../../src/cli/fix/save-texts.js';

const UUID = '01234567-89ab-4def-8123-456789abcdef';

test('what a killed process left is removed, also where nothing is to be fixed; the files of others stay', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'airclass-passing-'));
  await mkdir(join(folder, 'zones'));
  const { pid: gone } = spawnSync(process.execPath, ['-e', '']);
  const [alive, left, old] = [passingName(), `.airclass-${gone}-${UUID}`, `.airclass-${UUID}`];
  const others = ['.airclass-notes', `.airclass-${UUID}.txt`, `x.airclass-${UUID}`];
  for (const name of [alive, left, old, ...others]) await writeFile(join(folder, 'zones', name), '');
  await writeFile(join(folder, old), '');
  await saveTexts(folder, []);
  expect((await readdir(join(folder, 'zones'))).sort()).toEqual([alive, ...others].sort());
  expect(await readdir(folder)).toEqual(['zones']);
  await rm(folder, { recursive: true });
});
