import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isThere } from '../files/is-there.js';
import { readRegularText } from '../files/regular-file.js';
import { parseManifest } from './manifest.js';
import { type Pointer, type PointerName, unknown } from './pointer.js';
import { isReleaseId } from './release-id.js';
import { releaseFolders } from './releases.js';

/** The target of a link, however it is written: absolute, with `./` or `/` at its end, through other links. */
export function linkPointer(out: string, name: PointerName): Pointer {
  const link = join(out, name);
  const stats = lstatSync(link, { throwIfNoEntry: false });
  if (stats === undefined) return { kind: 'none' };
  if (!stats.isSymbolicLink()) return notALink(link, name, stats.isDirectory());
  const text = readlinkSync(link);
  const target = resolved(link);
  if (target === undefined) {
    const why = {
      zh: `${name} 指向“${text}”，那里什么也没有`,
      en: `${name} points to "${text}", where there is nothing`,
    };
    return unknown(why, true);
  }
  const id = releaseAt(out, target);
  if (id === undefined) {
    const why = {
      zh: `${name} 指向“${text}”，那不是 releases 里的版本`,
      en: `${name} points to "${text}", which is not a release of this folder`,
    };
    return unknown(why, isReleaseId(basename(target)) && idWithin(target) === basename(target));
  }
  if (isThere(join(target, 'manifest.json'))) return { kind: 'release', id };
  const why = { zh: `${name} 指向的版本 ${id} 没有清单`, en: `${name} points to release ${id}, which has no manifest` };
  return unknown(why, true);
}

function notALink(path: string, name: PointerName, isFolder: boolean): Pointer {
  const [zh, en] = isFolder ? ['文件夹', 'a folder'] : ['文件', 'a file'];
  const id = isFolder ? idWithin(path) : undefined;
  const copy =
    id === undefined ? { zh: '', en: '' } : { zh: `（版本 ${id} 的副本）`, en: ` (a copy of release ${id})` };
  return unknown({ zh: `${name} 是${zh}${copy.zh}，不是链接`, en: `${name} is ${en}${copy.en}, not a link` }, false);
}

/** `undefined` for a link that leads nowhere, or in a circle. */
function resolved(link: string): string | undefined {
  try {
    return realpathSync(link);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return undefined;
    throw error;
  }
}

/** `releases`, and a release in it, may be on another disk, with a link in their place. */
function releaseAt(out: string, target: string): string | undefined {
  const ids = releaseFolders(out);
  const id = basename(target);
  if (ids.includes(id) && realpathSync(join(out, 'releases')) === dirname(target)) return id;
  return ids.find((one) => resolved(join(out, 'releases', one)) === target);
}

/** The id that a release's own manifest says. */
function idWithin(folder: string): string | undefined {
  const path = join(folder, 'manifest.json');
  try {
    return isThere(path) ? parseManifest(readRegularText(path))?.id : undefined;
  } catch {
    return undefined;
  }
}
