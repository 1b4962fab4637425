import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { compareCodeUnits } from '../diagnostics/diagnostic-list.js';
import type { Manifest } from './manifest.js';

/** The id that `current` points to. */
export function currentRelease(out: string): string | undefined {
  try {
    return /^releases\/([^/]+)$/.exec(readlinkSync(join(out, 'current')))?.[1];
  } catch {
    return undefined;
  }
}

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
  return JSON.parse(readFileSync(join(out, 'releases', id, 'manifest.json'), 'utf8')) as Manifest;
}

/** Points `current` elsewhere with one rename. */
export function switchCurrent(out: string, id: string): void {
  const link = join(out, `.current-${process.pid}`);
  rmSync(link, { force: true });
  symlinkSync(`releases/${id}`, link);
  renameSync(link, join(out, 'current'));
  syncFolder(out);
}

export function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
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
