import { expect, test } from 'vitest';
import { quickTests, slowImport, testFiles } from './quick-tests.js';

const quick = new Set(quickTests('.'));
const shareOf = (folder: string) => {
  const all = testFiles('.').filter((path) => path.startsWith(`test/${folder}/`));
  return all.filter((path) => quick.has(path)).length / all.length;
};

test.each(['rules', 'calendar', 'model', 'timeline'])('every test of %s is quick', (folder) => {
  expect(shareOf(folder)).toBe(1);
});

test.each(['diagnostics', 'load', 'outputs', 'published', 'report'])('most tests of %s are quick', (folder) => {
  expect(shareOf(folder)).toBeGreaterThan(0.8);
});

test('the golden folders are', () => expect([...quick]).toContain('test/golden.test.ts'));

test.each([
  ['test/files/regular-file.test.ts', 'node:child_process'],
  ['test/cli/on-air.test.ts', 'src/cli/main.ts'],
  ['test/release/guards.test.ts', 'src/cli/main.ts'],
  ['test/proof/read-back.test.ts', 'src/release/publish.ts'],
  ['test/media/recheck.test.ts', 'src/media/measure-all.ts'],
  ['test/bench/same-programmes.test.ts', 'node:child_process'],
])('%s is not: it needs %s', (path, why) => {
  expect(slowImport('.', path)).toBe(why);
  expect([...quick]).not.toContain(path);
});
