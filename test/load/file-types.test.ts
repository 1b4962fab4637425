import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fileTypes } from '../../tools/file-types.mjs';

test('file-types.ts is what the schemas say', async () => {
  expect(await readFile('src/load/file-types.ts', 'utf8')).toBe(await fileTypes());
});
