import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** Of a checkout, what `npm pack` needs. */
const PARTS = ['package.json', 'bin', 'dist', 'schemas', 'docs', 'tools', 'LICENSE'];

export interface Packed {
  readonly copy: string;
  readonly tarball: string;
}

let packed: Packed | undefined;

/** A copy of the checkout, as other tests read its package.json meanwhile, and the tarball that was packed from it: one for all test files. */
export function packedOnce(): Packed {
  packed ??= packedIn(mkdtempSync(join(tmpdir(), 'airclass-packed-')));
  return packed;
}

function packedIn(folder: string): Packed {
  const copy = join(folder, 'copy');
  const pages = readdirSync(ROOT).filter((name) => name.endsWith('.md'));
  for (const part of [...PARTS, ...pages]) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  npm(copy, 'pack', '--pack-destination', folder);
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '';
  return { copy, tarball: join(folder, name) };
}

/** What `npm install` makes of the tarball with no registry to ask; `words`: where to put it. */
export function installTarball(tarball: string, folder: string, ...words: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund', ...words, tarball);
}

function npm(cwd: string, ...words: readonly string[]): void {
  execFileSync('npm', words, { cwd, stdio: 'pipe', env: { ...process.env, npm_config_cache: join(cwd, '.npm') } });
}

/** Bytes of all files below a folder. */
export function sizeOf(folder: string): number {
  const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => {
    const found = statSync(join(folder, path));
    return found.isFile() ? found.size : 0;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}
