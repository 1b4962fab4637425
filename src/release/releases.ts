import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareCodeUnits } from '../diagnostics/diagnostic-list.js';
import { readRegularText } from '../diagnostics/regular-file.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { isThere } from './is-there.js';
import { type Manifest, parseManifest } from './manifest.js';

/** Whole releases of a folder, oldest first. */
export function listReleases(out: string): readonly string[] {
  const folder = join(out, 'releases');
  if (!isThere(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^\d{6}-/.test(name) && isThere(join(folder, name, 'manifest.json')))
    .sort(compareCodeUnits);
}

export function readManifest(out: string, id: string): Manifest {
  return readManifestFile(join(out, 'releases', id, 'manifest.json'));
}

export function readManifestFile(path: string): Manifest {
  const manifest = parseManifest(readRegularText(path));
  if (manifest !== undefined) return manifest;
  throw new UsageError({ zh: `“${path}”已损坏`, en: `"${path}" is damaged` }, { exitCode: 1 });
}
