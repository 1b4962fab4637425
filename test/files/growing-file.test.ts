import { appendFileSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { GrowingFile } from '../../src/files/growing-file.js';

const folder = mkdtempSync(join(tmpdir(), 'airclass-growing-'));
afterAll(() => rmSync(folder, { recursive: true }));

const path = join(folder, 'player.log');
const read = (file: GrowingFile) => [...file.read()].map(({ bytes, isStart }) => `${isStart ? '^' : ''}${bytes}`);

test('whole lines only, each once, through rotation, truncation and a time without the file', () => {
  const file = new GrowingFile(path);
  expect(read(file)).toEqual([]);
  writeFileSync(path, 'one\ntw');
  expect(read(file)).toEqual(['^one\n']);
  expect(read(file)).toEqual([]);
  appendFileSync(path, 'o\nthree\nfo');
  expect(read(file)).toEqual(['two\nthree\n']);
  // The end of the old file is written after the last look.
  appendFileSync(path, 'ur\n');
  renameSync(path, `${path}.1`);
  writeFileSync(path, 'five\n');
  expect(read(file)).toEqual(['four\n', '^five\n']);
  truncateSync(path, 0);
  expect(read(file)).toEqual([]);
  appendFileSync(path, 'six\n');
  expect(read(file)).toEqual(['^six\n']);
  rmSync(path);
  expect(read(file)).toEqual([]);
  writeFileSync(path, 'seven\n');
  expect(read(file)).toEqual(['^seven\n']);
  file.close();
});

test('a folder in its place is an error, and the file is read once it is there', () => {
  const other = join(folder, 'other');
  const file = new GrowingFile(join(other, 'x.log'));
  expect(read(file)).toEqual([]);
  expect(() => read(new GrowingFile(folder))).toThrow(/not a regular file/);
});
