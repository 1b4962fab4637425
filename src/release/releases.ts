import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareCodeUnits } from '../diagnostics/diagnostic-list.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { currentRelease } from './links.js';
import type { Manifest } from './manifest.js';

/** A file of the release that `current` points to, by its path below the release. */
export function readCurrentFile(out: string, path: string): Uint8Array | undefined {
  const id = currentRelease(out);
  const place = id === undefined ? undefined : join(out, 'releases', id, path);
  return place !== undefined && existsSync(place) ? readFileSync(place) : undefined;
}

/** Whole releases of a folder, oldest first. */
export function listReleases(out: string): readonly string[] {
  const folder = join(out, 'releases');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^\d{6}-/.test(name) && existsSync(join(folder, name, 'manifest.json')))
    .sort(compareCodeUnits);
}

export function readManifest(out: string, id: string): Manifest {
  const text = readFileSync(join(out, 'releases', id, 'manifest.json'), 'utf8');
  try {
    return JSON.parse(text) as Manifest;
  } catch (cause) {
    const message = {
      zh: `版本 ${id} 的 manifest.json 已损坏`,
      en: `the manifest.json of release ${id} is damaged`,
    };
    throw new UsageError(message, { exitCode: 1, cause });
  }
}

export type ReleaseFault =
  | { readonly kind: 'missing' | 'not-in-manifest'; readonly path: string }
  | { readonly kind: 'size' | 'bytes'; readonly path: string; readonly expected: string; readonly found: string };

/** Every byte of a release against its manifest. */
export function* verifyRelease(out: string, id: string): Iterable<ReleaseFault> {
  const folder = join(out, 'releases', id);
  const { files } = readManifest(out, id);
  for (const [path, { size, sha256 }] of Object.entries(files)) {
    const place = join(folder, path);
    if (!existsSync(place)) yield { kind: 'missing', path };
    else if (statSync(place).size !== size)
      yield { kind: 'size', path, expected: String(size), found: String(statSync(place).size) };
    else {
      const found = digestOf(place);
      if (found !== sha256) yield { kind: 'bytes', path, expected: sha256, found };
    }
  }
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort(compareCodeUnits)) {
    if (path !== 'manifest.json' && files[path] === undefined && statSync(join(folder, path)).isFile())
      yield { kind: 'not-in-manifest', path };
  }
}

function digestOf(path: string): string {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(1 << 20);
  const descriptor = openSync(path, 'r');
  try {
    for (let read = readSync(descriptor, buffer); read > 0; read = readSync(descriptor, buffer))
      hash.update(buffer.subarray(0, read));
  } finally {
    closeSync(descriptor);
  }
  return hash.digest('hex');
}
