import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
/** What the bundle is made from. */
const SOURCES = ['src', 'schemas', 'package.json', 'package-lock.json', 'tsconfig.json'];
const BUNDLE = 'dist/bundle/main.js';

/** Once per run: a program that is as new as its source. */
export default function freshProgram(): void {
  if (!isFresh(ROOT)) execFileSync('npm', ['run', 'build'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Some tests start bin/airclass.js, which runs the bundle. */
export function isFresh(root: string): boolean {
  const bundle = join(root, BUNDLE);
  return existsSync(bundle) && newest(SOURCES.map((path) => join(root, path))) <= statSync(bundle).mtimeMs;
}

/** Milliseconds of the epoch. */
function newest(paths: readonly string[]): number {
  return Math.max(...paths.map(newestIn));
}

/** A folder is as new as the last name that came or went. */
function newestIn(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, newest(readdirSync(path).map((name) => join(path, name))));
}
