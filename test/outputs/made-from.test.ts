import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { MadeFrom } from '../../src/outputs/output.js';
import { releaseOf } from '../release/a-release.js';
import { compiledProject, FIRST_PROJECT } from '../release/an-edited-project.js';

async function madeFilesOf(edited: typeof FIRST_PROJECT): Promise<ReadonlyMap<string, MadeFrom>> {
  const { files } = releaseOf(await compiledProject(edited), '2020-03-09');
  return new Map(
    files.flatMap(({ zone, file: { path, madeFrom } }) => (madeFrom ? [[`${zone}/${path}`, madeFrom]] : [])),
  );
}

test('a writer is the same function for every project: it has nothing of a project but its parts', async () => {
  const [one, other] = [await madeFilesOf(FIRST_PROJECT), await madeFilesOf({ ...FIRST_PROJECT, programme: '课间操' })];
  expect(one.size).toBeGreaterThan(50);
  for (const [path, { write }] of one) expect([path, other.get(path)?.write === write]).toEqual([path, true]);
});

test('no output says where something is in a source file, which its digest leaves out', () => {
  const folder = join(import.meta.dirname, '../../src/outputs');
  const named = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .filter((path) => /(?:\.|[{,]\s*)(?:span|\w+Span)\b/.test(readFileSync(join(folder, path), 'utf8')));
  // It copies that of the airing that it parts.
  expect(named).toEqual(['guide-events.ts']);
});
