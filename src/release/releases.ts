import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../diagnostics/usage-error.js';
import { isThere } from '../files/is-there.js';
import { readRegularText } from '../files/regular-file.js';
import { type Manifest, parseManifest } from './manifest.js';
import { compareReleaseIds, isReleaseId } from './release-id.js';

/** Bytes; a year of sixty channels has a manifest of a few megabytes. */
export const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;

/** Every release of a folder, oldest first, also those that have lost their manifest. */
export function releaseFolders(out: string): string[] {
  const folder = join(out, 'releases');
  if (!isThere(folder)) {
    if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) return [];
    throw leadsNowhere(folder);
  }
  return readdirSync(folder).filter(isReleaseId).sort(compareReleaseIds);
}

/** Those that have a manifest, oldest first. */
export function listReleases(out: string): readonly string[] {
  return releaseFolders(out).filter((id) => isThere(join(out, 'releases', id, 'manifest.json')));
}

export function readManifest(out: string, id: string): Manifest {
  const path = join(out, 'releases', id, 'manifest.json');
  const manifest = readManifestFile(path);
  if (manifest.id === id) return manifest;
  const text = {
    zh: `“${path}”是版本 ${manifest.id} 的清单`,
    en: `"${path}" is the manifest of release ${manifest.id}`,
  };
  throw new UsageError(text, { exitCode: 1 });
}

export function readManifestFile(path: string): Manifest {
  const manifest = parseManifest(readRegularText(path, MAX_MANIFEST_BYTES));
  if (manifest !== undefined) return manifest;
  throw new UsageError({ zh: `“${path}”已损坏`, en: `"${path}" is damaged` }, { exitCode: 1 });
}

/** For example because its disk is not mounted: the releases are not gone. */
function leadsNowhere(folder: string): UsageError {
  return new UsageError(
    {
      zh: `“${folder}”是指向不存在之处的链接；请检查磁盘是否已挂载`,
      en: `"${folder}" is a link that leads nowhere; check whether its disk is mounted`,
    },
    { exitCode: 1 },
  );
}
