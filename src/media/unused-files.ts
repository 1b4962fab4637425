import { readdirSync } from 'node:fs';
import { compareCodeUnits } from '../diagnostics/order.js';
import type { MediaFolder } from './media-folder.js';

export interface UnusedFile {
  /** Path below the media folder; bytes that are not UTF-8 as `\xNN`. */
  readonly file: string;
  /** A name that is not UTF-8 cannot be written in a timetable: the file must be renamed. */
  readonly isNamed: boolean;
}

/** Files and links below the media folder that nothing in the project refers to, hidden ones aside; by path. */
export function unusedFiles(folder: MediaFolder, used: ReadonlySet<string>): readonly UnusedFile[] {
  const found: UnusedFile[] = [];
  const search = (path: Buffer, below: string, isNamed: boolean): void => {
    for (const entry of readdirSync(path, { withFileTypes: true, encoding: 'buffer' })) {
      const bytes = entry.name;
      if (bytes[0] === 0x2e) continue;
      const name = bytes.toString('utf8');
      const hasName = isNamed && Buffer.from(name).equals(bytes);
      const file = `${below}${hasName ? name : escapeBytes(bytes)}`;
      // Links are listed and not followed: they may lead in a circle or out of the folder.
      if (entry.isDirectory()) search(Buffer.concat([path, Buffer.from('/'), bytes]), `${file}/`, hasName);
      else if (!hasName || !used.has(file)) found.push({ file, isNamed: hasName });
    }
  };
  search(Buffer.from(folder.path), '', true);
  return found.sort((a, b) => compareCodeUnits(a.file, b.file));
}

function escapeBytes(bytes: Buffer): string {
  return [...bytes]
    .map((byte) =>
      byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`,
    )
    .join('');
}
