import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { compareCodeUnits } from '../diagnostics/order.js';
import { digestOf } from '../files/digest.js';
import { flatFaults } from './flat-layout.js';
import { layoutOf } from './layout.js';
import { knownRelease } from './links.js';
import { allFilesOf, contentDigest } from './manifest.js';
import { readManifestFile } from './releases.js';

/** Files that a manifest cannot name: itself and its signature. */
const OF_RELEASE: ReadonlySet<string> = new Set(['manifest.json', 'manifest.json.sig']);

export type ReleaseFault =
  | { readonly kind: 'missing' | 'not-regular' | 'not-in-manifest' | 'not-in-place' | 'id'; readonly path: string }
  | { readonly kind: 'size' | 'bytes'; readonly path: string; readonly expected: string; readonly found: string };

/**
 * Every byte of a release against its manifest; a link to somewhere else is never a part of a release. `withoutPlan`: of
 * what was published, without the project's files and what only builds read.
 */
export function* verifyRelease(
  out: string,
  id: string,
  { withoutPlan = false }: { readonly withoutPlan?: boolean } = {},
): Iterable<ReleaseFault> {
  const folder = join(out, 'releases', id);
  const manifest = readManifestFile(join(folder, 'manifest.json'));
  const files = withoutPlan ? manifest.files : allFilesOf(manifest);
  if (manifest.id !== id || !id.endsWith(`-${contentDigest(manifest.files)}`))
    yield { kind: 'id', path: 'manifest.json' };
  for (const path of [...OF_RELEASE].filter((one) => look(folder, one)?.isFile() === false))
    yield { kind: 'not-regular', path };
  const isOwn = ownFolders(folder);
  for (const [path, { size, sha256 }] of Object.entries(files)) {
    const place = join(folder, path);
    const found = look(folder, path);
    if (found === undefined) yield { kind: 'missing', path };
    else if (!found.isFile() || !isOwn(dirname(path))) yield { kind: 'not-regular', path };
    else if (found.size !== size) yield { kind: 'size', path, expected: String(size), found: String(found.size) };
    else {
      const digest = digestOf(place);
      if (digest !== sha256) yield { kind: 'bytes', path, expected: sha256, found: digest };
    }
  }
  if (layoutOf(out) === 'flat' && knownRelease(out) === id) {
    for (const path of flatFaults(out, id, manifest.files)) yield { kind: 'not-in-place', path };
  }
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort(compareCodeUnits)) {
    if (!OF_RELEASE.has(path) && files[path] === undefined && look(folder, path)?.isDirectory() === false)
      yield { kind: 'not-in-manifest', path };
  }
}

function look(folder: string, path: string): Stats | undefined {
  try {
    return lstatSync(join(folder, path), { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Whether a path below the release goes through folders of its own only. */
function ownFolders(folder: string): (path: string) => boolean {
  const known = new Map<string, boolean>([['.', true]]);
  const isOwn = (path: string): boolean => {
    const found = known.get(path) ?? (look(folder, path)?.isDirectory() === true && isOwn(dirname(path)));
    known.set(path, found);
    return found;
  };
  return isOwn;
}
