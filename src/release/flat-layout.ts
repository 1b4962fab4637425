import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { compareCodeUnits } from '../diagnostics/order.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { digestOf } from '../files/digest.js';
import type { WrittenFile } from '../files/full-file.js';
import { isThere } from '../files/is-there.js';
import { makeFolder } from '../files/make-folder.js';
import { syncFile, syncFolder } from '../files/sync-folder.js';
import { failureOf } from './failure-of.js';
import { isOwnName } from './flat-ownership.js';
import { type FlatName, flatPointer } from './flat-pointer.js';
import { hasBytes } from './has-bytes.js';
import { isWithoutLinks } from './links-of-disk.js';
import { contentDigest, type Manifest, payloadOf } from './manifest.js';
import { listReleases, readManifest } from './releases.js';
import { SIGNATURE } from './signature.js';

const PAYLOADS = 'files';
const PAYLOAD = /^[0-9a-f]{64}[.a-z0-9]*$/;
/** Where files are prepared before they are renamed into place. */
const READY = '.ready';
const NEXT = 'next';
/** Files that refer to others are placed after them. */
const REFERS = /\.(?:m3u8?|html|rss|opml|xspf)$/;

/** The id that `manifest.json` or `previous.json` of the folder names; `undefined` also where that cannot be known. */
function flatRelease(out: string, name: FlatName): string | undefined {
  const pointer = flatPointer(out, name);
  return pointer.kind === 'release' ? pointer.id : undefined;
}

/**
 * Puts a release in place: first the files named by hash, so that anyone who reads the manifest finds all of them; then
 * the fixed names one by one; the manifest last. Running it again repairs what a crash has left. Returns what failed after
 * the manifest was in place.
 */
export function placeFlat(out: string, id: string, previous: string | undefined): unknown {
  sweepReady(out);
  mkdirSync(join(out, READY));
  makeFolder(join(out, PAYLOADS));
  const { files } = readManifest(out, id);
  const folder = join(out, 'releases', id);
  const paths = Object.keys(files).sort((a, b) => rank(a) - rank(b) || compareCodeUnits(a, b));
  const place = (from: string, to: string, file?: WrittenFile) => putInPlace(out, join(folder, from), to, file);
  const isSigned = isThere(join(folder, SIGNATURE));
  for (const path of paths) place(path, payloadOf(path, files[path]), files[path]);
  if (isSigned) place(SIGNATURE, signaturePayload(folder));
  syncFolder(join(out, PAYLOADS));
  for (const path of paths) place(path, path, files[path]);
  for (const path of foldersOf(paths)) syncFolder(join(out, path));
  if (previous !== undefined) putInPlace(out, join(out, 'releases', previous, 'manifest.json'), 'previous.json');
  if (isSigned) place(SIGNATURE, SIGNATURE);
  else rmSync(join(out, SIGNATURE), { force: true });
  syncFolder(out);
  place('manifest.json', 'manifest.json');
  return failureOf(() => {
    rmSync(join(out, READY), { recursive: true, force: true });
    syncFolder(out);
  });
}

/**
 * Removes fixed names that the current release does not have, and payloads that no release has any more. Throws
 * if payloads have to stay: what a damaged manifest names is not known until its release is removed by age.
 */
export function clearFlat(out: string): void {
  const current = flatRelease(out, 'manifest.json');
  if (current === undefined) return;
  const live = readManifest(out, current).files;
  const wanted = new Set<string>();
  let fault: unknown;
  for (const id of listReleases(out)) {
    try {
      const { files } = readManifest(out, id);
      wanted.add(signaturePayload(join(out, 'releases', id)));
      for (const [path, file] of Object.entries(files)) {
        wanted.add(payloadOf(path, file));
        if (live[path] === undefined && isOwnName(out, path, file)) removeFixed(out, path);
      }
    } catch (error) {
      fault ??= error;
    }
  }
  if (fault !== undefined) throw fault;
  for (const name of readdirSync(join(out, PAYLOADS))) {
    if (PAYLOAD.test(name) && !wanted.has(`${PAYLOADS}/${name}`)) rmSync(join(out, PAYLOADS, name), { force: true });
  }
}

/** Removes the names of a release that never went on air and is about to be removed itself; what `live` names stays. */
export function withdrawFlat(out: string, id: string, live: string | undefined): void {
  const files = readable(out, id);
  const others = listReleases(out).filter((one) => one !== id);
  const manifests = others.map((one) => readable(out, one));
  const named = live === undefined ? {} : readable(out, live);
  if (files === undefined || named === undefined) return;
  for (const [path, file] of Object.entries(files))
    if (named[path] === undefined && isOwnName(out, path, file)) removeFixed(out, path);
  // A manifest that cannot be read may name any of them: they are removed by age.
  if (manifests.includes(undefined)) return;
  const wanted = new Set(
    manifests.flatMap((one = {}) => Object.entries(one).map(([path, file]) => payloadOf(path, file))),
  );
  for (const payload of Object.entries(files).map(([path, file]) => payloadOf(path, file)))
    if (!wanted.has(payload)) rmSync(join(out, payload), { force: true });
  rmSync(join(out, signaturePayload(join(out, 'releases', id))), { force: true });
}

/** `undefined` where its manifest is damaged. */
function readable(out: string, id: string): Manifest['files'] | undefined {
  try {
    return readManifest(out, id).files;
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

/** Leftovers of a build that died; a folder with that name that is not ours stays. */
export function sweepReady(out: string): void {
  const ready = join(out, READY);
  if (lstatSync(ready, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  if (readdirSync(ready).every((name) => name === NEXT)) rmSync(ready, { recursive: true, force: true });
}

/** Fixed names and payloads that are not as the release says; paths below `out`. */
export function* flatFaults(out: string, id: string, files: Manifest['files']): Iterable<string> {
  const folder = join(out, 'releases', id);
  const previous = flatRelease(out, 'previous.json');
  if (!isCopy(join(out, 'manifest.json'), join(folder, 'manifest.json'))) yield 'manifest.json';
  if (!isPreviousWhole(out, previous)) yield 'previous.json';
  const signature = isThere(join(folder, SIGNATURE)) ? join(folder, SIGNATURE) : undefined;
  for (const name of signature === undefined ? [SIGNATURE] : [SIGNATURE, signaturePayload(folder)])
    if (!isCopy(join(out, name), signature)) yield name;
  for (const [path, file] of Object.entries(files)) {
    for (const name of [path, payloadOf(path, file)]) if (!hasBytes(join(out, name), file)) yield name;
  }
}

/** They may be one file under two names, so that damage is in both: then the id shows it. */
function isPreviousWhole(out: string, previous: string | undefined): boolean {
  const original = previous && join(out, 'releases', previous, 'manifest.json');
  if (!isCopy(join(out, 'previous.json'), original)) return false;
  return previous === undefined || previous.endsWith(`-${contentDigest(readManifest(out, previous).files)}`);
}

/** A signature under the hash of what it signs: anyone who has read a manifest finds the signature of that one. */
function signaturePayload(folder: string): string {
  return `${PAYLOADS}/${digestOf(join(folder, 'manifest.json'))}.sig`;
}

/** Are both the same, or both absent? */
function isCopy(path: string, original: string | undefined): boolean {
  const [found, expected] = [path, original].map((file) => file !== undefined && isThere(file) && digestOf(file));
  return found === expected;
}

/** With their parents, except the outermost. */
function foldersOf(paths: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) for (let at = dirname(path); at !== '.'; at = dirname(at)) folders.add(at);
  return folders;
}

function rank(path: string): number {
  return REFERS.test(path) ? 1 : 0;
}

/**
 * A file that is already there and complete keeps its inode, and so its ETag. Names by hash are hard links to the file of the
 * release; a fixed name is a copy, so that an edit in place does not damage the release that it came from.
 */
function putInPlace(out: string, from: string, to: string, file?: WrittenFile): void {
  const target = join(out, to);
  if (file !== undefined && hasBytes(target, file)) return;
  const ready = join(out, READY, NEXT);
  rmSync(ready, { force: true });
  if (!to.startsWith(`${PAYLOADS}/`) || !isLinked(from, ready)) copy(from, ready, to);
  makeFolder(dirname(target));
  renameSync(ready, target);
}

function isLinked(from: string, ready: string): boolean {
  try {
    linkSync(from, ready);
    return true;
  } catch (error) {
    if (isWithoutLinks(error)) return false;
    throw error;
  }
}

function copy(from: string, ready: string, to: string): void {
  copyFileSync(from, ready, constants.COPYFILE_FICLONE);
  syncFile(ready);
  if (digestOf(ready) === digestOf(from)) return;
  throw Object.assign(new Error('EIO: a copy is not what it was made from'), {
    code: 'EIO',
    syscall: 'copyfile',
    path: to,
  });
}

function removeFixed(out: string, path: string): void {
  rmSync(join(out, path), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(out, folder));
    } catch {
      return;
    }
  }
}
