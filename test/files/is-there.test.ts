import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isThere } from '../../src/files/is-there.js';

const folder = mkdtempSync(join(tmpdir(), 'airclass-is-there-'));
mkdirSync(join(folder, 'folder'));
writeFileSync(join(folder, 'file'), '');
symlinkSync('none', join(folder, 'to-nothing'));
symlinkSync('folder', join(folder, 'to-folder'));
symlinkSync('in-a-circle', join(folder, 'in-a-circle'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['file', true],
  ['folder', true],
  ['to-folder', true],
  ['none', false],
  ['to-nothing', false],
  ['none/below', false],
  ['file/below', false],
])('%s: %s', (path, expected) => expect(isThere(join(folder, path))).toBe(expected));

test.each([
  ['in-a-circle', 'ELOOP'],
  ['x'.repeat(300), 'ENAMETOOLONG'],
])('what cannot be looked at is not taken for missing: %s', (path, code) => {
  expect(() => isThere(join(folder, path))).toThrow(expect.objectContaining({ code }));
});
