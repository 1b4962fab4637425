import { lstatSync, realpathSync, type Stats } from 'node:fs';
import { link, rename, unlink } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { Text } from '../../diagnostics/text.js';
import { isThere } from '../../files/is-there.js';
import { makeFolder } from '../../files/make-folder.js';
import type { MediaFolders } from '../media-folders.js';
import { isSameKind } from '../near-names.js';
import { type Delivery, pathOf } from './match-deliveries.js';

/** A file that is the only one that a missing file can be, and is read as it is under its name. */
export interface Renaming {
  readonly file: string;
  /** Its name now, below its media folder. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export function renamingsOf(found: Iterable<Delivery>): readonly Renaming[] {
  return [...found].flatMap(({ file, candidates }) => {
    const [only, ...others] = candidates;
    if (only === undefined || others.length > 0 || !isSameKind(file, only.name)) return [];
    return [{ file, name: only.name, from: pathOf(only), to: join(only.root, file) }];
  });
}

/** `undefined` once it is done; never over a file that is there, and never out of the media folders. */
export async function renameFound({ from, to }: Renaming, folders: MediaFolders): Promise<Text | undefined> {
  if (factsOf(from)?.isFile() !== true)
    return { zh: '不是文件，没有改名', en: 'it is not a file, and was not renamed' };
  try {
    if (!isInside(realFolder(dirname(to)), folders))
      return {
        zh: '新名称经链接离开媒体文件夹，没有改名',
        en: 'its new name leads out of the media folder through a link; it was not renamed',
      };
    makeFolder(dirname(to));
    await moveBeside(from, to);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

/** A link to a new name fails where something is there, which `rename` would replace. */
async function moveBeside(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!CANNOT_LINK.has(codeOf(error))) throw error;
    // A disk without hard links, as a memory card or a share of Windows.
    if (factsOf(to) !== undefined) throw Object.assign(new Error(to), { code: 'EEXIST' });
    return rename(from, to);
  }
  await unlink(from);
}

const CANNOT_LINK: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

function reasonOf(error: unknown): Text {
  const code = codeOf(error);
  if (code === 'EEXIST')
    return { zh: '已有同名文件，没有改名', en: 'a file of that name is there; it was not renamed' };
  const why = error instanceof Error ? error.message : String(error);
  return { zh: `无法改名：${why}`, en: `it cannot be renamed: ${why}` };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function factsOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

/** Of a folder that does not exist, the one that it would be made in. */
function realFolder(path: string): string {
  return isThere(path) ? realpathSync.native(path) : realFolder(dirname(path));
}

function isInside(real: string, { roots }: MediaFolders): boolean {
  return roots.some(({ path }) => real === path || real.startsWith(path.endsWith(sep) ? path : path + sep));
}
