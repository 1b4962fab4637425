import { readdir, stat } from 'node:fs/promises';
import { UsageError } from '../../diagnostics/usage-error.js';

/** What may be in the folder of a project that does not exist yet: its mapping file, and the spreadsheets themselves. */
const MAY_BE_THERE = /^\.|^import\.yaml$|\.(?:xlsx|xlsm|xls|et|ods|csv|tsv|txt)$/i;

export async function expectNewFolder(target: string, shown: string): Promise<void> {
  const status = await stat(target).catch(() => undefined);
  if (status === undefined) return;
  if (!status.isDirectory()) {
    throw new UsageError({
      zh: `“${shown}”是文件，不是文件夹；请用 --into 写另一个文件夹`,
      en: `"${shown}" is a file, not a folder; name another one with --into`,
    });
  }
  const there = await readdir(target);
  const [other] = there.filter((name) => !MAY_BE_THERE.test(name));
  if (other === undefined) return;
  throw new UsageError({
    zh: `“${shown}”里有别的文件（如“${other}”）；请用 --into 写一个新文件夹，以免覆盖`,
    en: `"${shown}" has other files in it, such as "${other}"; name a new folder with --into, so that nothing is overwritten`,
  });
}
