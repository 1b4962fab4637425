import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareCodeUnits } from '../diagnostics/diagnostic-list.js';
import { digestOf } from './digest.js';
import { flatFaults } from './flat-layout.js';
import { isThere } from './is-there.js';
import { layoutOf } from './layout.js';
import { knownRelease } from './links.js';
import { contentDigest } from './manifest.js';
import { readManifestFile } from './releases.js';

/** What a manifest cannot name: itself and its signature. */
const OF_RELEASE: ReadonlySet<string> = new Set(['manifest.json', 'manifest.json.sig']);

export type ReleaseFault =
  | { readonly kind: 'missing' | 'not-in-manifest' | 'not-in-place' | 'id'; readonly path: string }
  | { readonly kind: 'size' | 'bytes'; readonly path: string; readonly expected: string; readonly found: string };

/** Every byte of a release against its manifest. */
export function* verifyRelease(out: string, id: string): Iterable<ReleaseFault> {
  const folder = join(out, 'releases', id);
  const { files, id: named } = readManifestFile(join(folder, 'manifest.json'));
  if (named !== id || !id.endsWith(`-${contentDigest(files)}`)) yield { kind: 'id', path: 'manifest.json' };
  for (const [path, { size, sha256 }] of Object.entries(files)) {
    const place = join(folder, path);
    if (!isThere(place)) yield { kind: 'missing', path };
    else if (statSync(place).size !== size)
      yield { kind: 'size', path, expected: String(size), found: String(statSync(place).size) };
    else {
      const found = digestOf(place);
      if (found !== sha256) yield { kind: 'bytes', path, expected: sha256, found };
    }
  }
  if (layoutOf(out) === 'flat' && knownRelease(out) === id) {
    for (const path of flatFaults(out, id, files)) yield { kind: 'not-in-place', path };
  }
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort(compareCodeUnits)) {
    if (!OF_RELEASE.has(path) && files[path] === undefined && statSync(join(folder, path)).isFile())
      yield { kind: 'not-in-manifest', path };
  }
}
