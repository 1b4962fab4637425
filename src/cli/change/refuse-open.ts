import { lstatSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../../diagnostics/usage-error.js';
import { visible } from '../../diagnostics/visible.js';
import { TRY_AGAIN } from '../../release/build-lock.js';

/** What editors put beside a file that a person has open: vim, Emacs, LibreOffice, Microsoft Office. */
const marksOf = (name: string): readonly string[] => [`.${name}.swp`, `.#${name}`, `.~lock.${name}#`, `~$${name}`];

/** Refuses a file that somebody else is editing: whoever saves last would undo the other's work. */
export function refuseOpen(project: string, path: string): void {
  const place = join(project, path);
  for (const mark of marksOf(basename(path))) {
    // Emacs' mark is a link that leads nowhere.
    if (lstatSync(join(dirname(place), mark), { throwIfNoEntry: false }) === undefined) continue;
    throw new UsageError(
      {
        zh: `${visible(path)} 正在编辑器里打开（旁边有 ${visible(mark)}），什么也没有写；请先保存并关闭，若是上次意外留下的请删去它`,
        en: `${visible(path)} is open in an editor (${visible(mark)} is beside it), and nothing was written; save and close it first, or delete that file if it was left behind`,
      },
      { exitCode: TRY_AGAIN },
    );
  }
}
