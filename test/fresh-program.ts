import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
/** What the bundle is made from. */
const SOURCES = ['src', 'schemas', 'package.json', 'package-lock.json', 'tsconfig.json'];
const BUNDLE = join(ROOT, 'dist/bundle/main.js');

/** Once per run: a program that is as new as its source. */
export default function freshProgram(): void {
  if (!isBuilt()) execFileSync('npm', ['run', 'build'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Some tests start bin/airclass.js, which runs the bundle. */
function isBuilt(): boolean {
  return existsSync(BUNDLE) && newest(SOURCES) <= statSync(BUNDLE).mtimeMs;
}

/** Milliseconds of the epoch. */
function newest(paths: readonly string[]): number {
  return Math.max(...paths.map((path) => newestIn(join(ROOT, path))));
}

function newestIn(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
