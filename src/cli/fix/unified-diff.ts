import { join } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { COMMAND_MARK, escapeUnit, UNPRINTABLE } from '../../diagnostics/visible.js';
import { hideSecrets } from '../../load/hide-secrets.js';
import type { FixedFile } from './fix-in-memory.js';
import { expectUnchanged } from './save-texts.js';

/** What `git apply` and `patch -p1` take. `prefix`: prefix of a file's path, seen from the reader's folder. */
export async function unifiedDiff(folder: string, files: readonly FixedFile[], prefix: string): Promise<string> {
  const patches = files.map(async (file) => {
    const mark = file.isNew === true ? '' : await expectUnchanged(join(folder, file.from ?? file.path), file);
    const shown = (text: string): string => hideSecrets(file.path, text);
    const patch =
      file.before === file.after
        ? ''
        : patchOf(
            `${prefix}${file.path}`,
            file.isNew === true,
            `${mark}${shown(file.before)}`,
            `${mark}${shown(file.after)}`,
          );
    return headOf(prefix, file) + patch;
  });
  return (await Promise.all(patches)).join('');
}

/** How many lines of a text in another encoding are shown, to see whether they read right. */
const MAX_SHOWN = 5;

/** Programs that apply patches pass over what comes before one. */
function headOf(prefix: string, { path, from, recoded, before }: FixedFile): string {
  const renamed = from === undefined ? '' : `rename ${prefix}${from} => ${prefix}${path}\n`;
  if (recoded !== true) return renamed;
  const lines = before.split('\n').filter((line) => /\P{ASCII}/u.test(line));
  const shown = lines.slice(0, MAX_SHOWN).map((line) => `  ${printable(` ${line}`).trim()}\n`);
  return `${renamed}utf-8 ${prefix}${path}\n${shown.join('')}`;
}

function patchOf(path: string, isNew: boolean, before: string, after: string): string {
  const options = { headerOptions: FILE_HEADERS_ONLY };
  const patch = createTwoFilesPatch(
    isNew ? '/dev/null' : `a/${path}`,
    `b/${path}`,
    before,
    after,
    undefined,
    undefined,
    options,
  );
  return patch.split('\n').map(printable).join('\n');
}

/** What a terminal or a CI server would act on shows itself; a byte order mark and a line's own ending stay. */
function printable(line: string): string {
  const [, lead = '', words = '', ending = ''] = /^([ +-]\uFEFF?)?(.*?)(\r?)$/s.exec(line) ?? [];
  return `${lead}${words.replace(UNPRINTABLE, escapeUnit).replace(COMMAND_MARK, escapeUnit)}${ending}`;
}
