import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What takes seconds: programs that are started, whole commands, releases that are published, recordings that are measured. */
const SLOW = [
  /^node:child_process$/,
  /^src\/cli\/main\.ts$/,
  /^src\/release\/publish\.ts$/,
  /^src\/media\/measure-all\.ts$/,
  // Compares what competitors make.
  /^bench\//,
];
const IMPORT = /^(?:import|export)\b(?! type\b)[^;]*?\bfrom '([^']+)';|\bimport\('([^']+)'\)/gm;

/** The test files that neither import what is slow nor a helper of the tests that does. */
export function quickTests(root: string): readonly string[] {
  return testFiles(root).filter((path) => slowImport(root, path) === undefined);
}

export function testFiles(root: string): readonly string[] {
  const paths = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => path.endsWith('.test.ts')).map((path) => `test/${path}`);
}

/** The first slow thing that a file of the tests imports, by itself or by way of helpers. */
export function slowImport(root: string, path: string, seen = new Set<string>()): string | undefined {
  if (seen.has(path)) return undefined;
  seen.add(path);
  for (const found of importsOf(root, path)) {
    if (SLOW.some((pattern) => pattern.test(found))) return found;
    const slow = found.startsWith('test/') ? slowImport(root, found, seen) : undefined;
    if (slow !== undefined) return slow;
  }
  return undefined;
}

/** Paths below the root; packages by their names. */
function importsOf(root: string, path: string): readonly string[] {
  const text = readFileSync(join(root, path), 'utf8');
  return [...text.matchAll(IMPORT)].map(([, from = '', lazily = from]) => resolved(root, path, lazily));
}

function resolved(root: string, path: string, name: string): string {
  if (!name.startsWith('.')) return name;
  const plain = join(dirname(path), name);
  const source = plain.replace(/\.js$/, '.ts');
  return existsSync(join(root, source)) ? source : plain;
}
