import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Text } from '../diagnostics/text.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { digestOf } from '../files/digest.js';
import type { WrittenFile } from '../files/full-file.js';
import { type FlatName, flatMark } from './flat-pointer.js';
import { hasBytes } from './has-bytes.js';
import { layoutOf } from './layout.js';
import { type Manifest, payloadOf } from './manifest.js';
import { moveAway } from './move-away.js';
import { listReleases, readManifest, readManifestFile } from './releases.js';
import { SIGNATURE } from './signature.js';

const PAYLOADS = 'files';
const POINTERS: readonly FlatName[] = ['manifest.json', 'previous.json'];

/** Throws if a web root is not ours: its `manifest.json`, `previous.json`, signature or `files/` would be replaced. */
export function refuseForeignRoot(out: string): void {
  const isOurs = layoutOf(out) === 'flat';
  for (const name of POINTERS) {
    const mark = flatMark(out, name);
    if (mark.kind === 'foreign') throw foreign(out, name, mark.why);
    if (mark.kind === 'blank' && !isOurs) throw foreign(out, name, { zh: '是空的', en: 'it is empty' });
  }
  const payloads = look(out, PAYLOADS);
  if (payloads !== undefined && !payloads.isDirectory()) throw foreign(out, PAYLOADS, kindOf(payloads));
  if (isOurs) return;
  if (payloads !== undefined && readdirSync(join(out, PAYLOADS)).length > 0) throw foreign(out, PAYLOADS, NOT_EMPTY);
  if (look(out, SIGNATURE) !== undefined) throw foreign(out, SIGNATURE);
}

/**
 * Throws if a file of a release would replace one that is not ours, or be written through a link. A fixed name is ours
 * where the manifest in the root names it, or where it has the bytes that a release has under that name.
 */
export function refuseForeignNames(out: string, files: Readonly<Record<string, WrittenFile>>): void {
  refuseForeignRoot(out);
  const ready = look(out, '.ready');
  if (ready !== undefined) throw foreign(out, '.ready', ready.isDirectory() ? NOT_EMPTY : kindOf(ready));
  const live = namesIn(() => readManifestFile(join(out, 'manifest.json')));
  const others = new OtherReleases(out);
  const folders = new Set<string>();
  for (const [path, file] of Object.entries(files)) {
    refuseLinkedFolders(out, path, folders);
    const found = look(out, path);
    if (found !== undefined && !found.isFile()) throw foreign(out, path, kindOf(found));
    const isOurs =
      found === undefined || live[path] !== undefined || hasBytes(join(out, path), file) || others.wrote(path);
    if (!isOurs) throw foreign(out, path);
    const payload = payloadOf(path, file);
    const stored = look(out, payload);
    if (stored !== undefined && !stored.isFile()) throw foreign(out, payload, kindOf(stored));
  }
}

/** Whether the file with a fixed name was put there by a release and not replaced since. */
export function isOwnName(out: string, path: string, file: WrittenFile): boolean {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder))
    if (look(out, folder)?.isDirectory() !== true) return false;
  return hasBytes(join(out, path), file);
}

/** The manifests of all releases, read once and only where the one in the root does not name a file. */
class OtherReleases {
  #manifests: readonly Manifest['files'][] | undefined;

  constructor(readonly out: string) {}

  wrote(path: string): boolean {
    this.#manifests ??= listReleases(this.out).map((id) => namesIn(() => readManifest(this.out, id)));
    const known = this.#manifests.flatMap((files) => files[path] ?? []);
    return known.length > 0 && known.some(({ sha256 }) => sha256 === digestOf(join(this.out, path)));
  }
}

/** A damaged or missing manifest makes no file ours. */
function namesIn(read: () => Manifest): Manifest['files'] {
  try {
    return read().files;
  } catch (error) {
    if (error instanceof UsageError || (error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      return {};
    throw error;
  }
}

function refuseLinkedFolders(out: string, path: string, seen: Set<string>): void {
  for (let folder = dirname(path); folder !== '.' && !seen.has(folder); folder = dirname(folder)) {
    seen.add(folder);
    const found = look(out, folder);
    if (found !== undefined && !found.isDirectory()) throw foreign(out, folder, kindOf(found));
  }
}

function look(out: string, path: string): Stats | undefined {
  try {
    return lstatSync(join(out, path), { throwIfNoEntry: false });
  } catch (error) {
    // A parent is not a folder, which is reported by its own name.
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

const NOT_EMPTY: Text = { zh: '里面已有别的文件', en: 'there are other files in it' };

function kindOf(found: Stats): Text {
  if (found.isSymbolicLink())
    return { zh: '是链接，不会经过它写入', en: 'it is a link, and nothing is written through it' };
  if (found.isDirectory()) return { zh: '是文件夹，不是文件', en: 'it is a folder, not a file' };
  if (found.isFile()) return { zh: '是文件，不是文件夹', en: 'it is a file, not a folder' };
  return { zh: '不是普通文件', en: 'it is not a regular file' };
}

function foreign(out: string, path: string, why: Text = { zh: '', en: '' }): UsageError {
  const place = join(out, path);
  const [zh, en] = [why.zh && `：${why.zh}`, why.en && `: ${why.en}`];
  return new UsageError(
    {
      zh: `“${place}”不是 AirClass 写的，不会替换它，什么也没有改动${zh}。请把它移到别处，或用 --out 另选一个文件夹`,
      en: `"${place}" was not written by AirClass and is not replaced; nothing was changed${en}. Move it away, or choose another folder with --out`,
    },
    { exitCode: 1, next: [moveAway(place)] },
  );
}
