import { readdirSync, realpathSync } from 'node:fs';
import { compareCodeUnits } from '../diagnostics/order.js';
import type { MediaFolders } from './media-folders.js';

export interface UnusedFile {
  /** Path below its media folder; bytes that are not UTF-8 as `\xNN`. */
  readonly file: string;
  /** The media folder, where there are several. */
  readonly folder?: string;
  /** A name that is not UTF-8 cannot be written in a timetable: the file must be renamed. */
  readonly isNamed: boolean;
}

/** Files and links below the media folders that nothing in the project refers to, hidden ones aside; by path. */
export function unusedFiles(folders: MediaFolders, used: ReadonlySet<string>): readonly UnusedFile[] {
  const found: UnusedFile[] = [];
  const roots = new Set(folders.roots.map(({ path }) => path));
  const isTaken = takenByAnyName(folders, used);
  const search = (path: Buffer, below: string, isNamed: boolean, root: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true, encoding: 'buffer' })) {
      const bytes = entry.name;
      if (bytes[0] === 0x2e) continue;
      const name = bytes.toString('utf8');
      const hasName = isNamed && Buffer.from(name).equals(bytes);
      const file = `${below}${hasName ? name : escapeBytes(bytes)}`;
      const place = Buffer.concat([path, Buffer.from('/'), bytes]);
      // Links are listed and not followed: they may lead in a circle or out of the folder.
      if (entry.isDirectory()) {
        // A media folder in another one is searched by itself.
        if (!roots.has(place.toString())) search(place, `${file}/`, hasName, root);
      } else if (!hasName || !isTaken(file, place.toString(), entry.isSymbolicLink()))
        found.push({ file, ...(roots.size > 1 ? { folder: root } : {}), isNamed: hasName });
    }
  };
  for (const { path } of folders.roots) search(Buffer.from(path), '', true, path);
  return found.sort((a, b) => compareCodeUnits(a.file, b.file));
}

/** Also what is used by another name: through a link to a folder, from another media folder or within one. */
function takenByAnyName(
  folders: MediaFolders,
  used: ReadonlySet<string>,
): (file: string, path: string, isLink: boolean) => boolean {
  let real: ReadonlySet<string> | undefined;
  const realPaths = (): ReadonlySet<string> =>
    new Set(
      [...used].flatMap((file) => {
        const found = folders.look(file);
        return found.kind === 'file' ? [realpathSync.native(found.path)] : [];
      }),
    );
  return (file, path, isLink) => {
    if (used.has(file)) return true;
    if (isLink) return [...used].some((name) => name.startsWith(`${file}/`));
    if (folders.roots.length === 1) return false;
    real ??= realPaths();
    return real.has(path);
  };
}

function escapeBytes(bytes: Buffer): string {
  return [...bytes]
    .map((byte) =>
      byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`,
    )
    .join('');
}
