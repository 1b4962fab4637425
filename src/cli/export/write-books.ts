import { join, resolve } from 'node:path';
import { UsageError } from '../../diagnostics/usage-error.js';
import { isThere } from '../../files/is-there.js';
import { makeFolder } from '../../files/make-folder.js';
import { readRegular } from '../../files/regular-file.js';
import { replaceFile } from '../../files/replace-file.js';
import type { Book } from '../../sheets/export/book.js';
import { writeBook } from '../../sheets/export/write-book.js';
import type { Session } from '../io.js';

/** Nothing is written where a file is there that has something else: somebody may have edited it. Answers the paths. */
export async function writeBooks(
  books: readonly Book[],
  { to, replace }: { readonly to: string; readonly replace?: boolean | undefined },
  { cwd }: Pick<Session, 'cwd'>,
): Promise<readonly string[]> {
  const folder = resolve(cwd, to);
  const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const book of books) files.push({ name: `${book.name}.xlsx`, bytes: await writeBook(book) });
  if (replace !== true) {
    for (const { name, bytes } of files) {
      const path = join(folder, name);
      if (!isThere(path) || readRegular(path).equals(bytes)) continue;
      throw new UsageError({
        zh: `“${join(to, name)}”已经存在，内容不同（也许有人改过），什么也没有写；要取代请加 --replace`,
        en: `"${join(to, name)}" is there already with other content (somebody may have edited it), and nothing was written; add --replace to replace it`,
      });
    }
  }
  makeFolder(folder);
  for (const { name, bytes } of files) await replaceFile(join(folder, name), bytes);
  return files.map(({ name }) => join(to, name));
}
