import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareCodeUnits } from '../diagnostics/diagnostic-list.js';
import { UsageError } from '../diagnostics/usage-error.js';
import type { Manifest } from './manifest.js';

/** Whole releases of a folder, oldest first. */
export function listReleases(out: string): readonly string[] {
  const folder = join(out, 'releases');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^\d{6}-/.test(name) && existsSync(join(folder, name, 'manifest.json')))
    .sort(compareCodeUnits);
}

export function readManifest(out: string, id: string): Manifest {
  return readManifestFile(join(out, 'releases', id, 'manifest.json'));
}

export function readManifestFile(path: string): Manifest {
  const text = readFileSync(path, 'utf8');
  try {
    return JSON.parse(text) as Manifest;
  } catch (cause) {
    const message = { zh: `“${path}”已损坏`, en: `"${path}" is damaged` };
    throw new UsageError(message, { exitCode: 1, cause });
  }
}
