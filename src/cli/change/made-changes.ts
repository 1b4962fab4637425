import { join } from 'node:path';
import type { ChangedFile } from '../../change/changed-files.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { isListOf, isShape, isText, isTrueOrFalse, isWhole } from '../../files/is-shape.js';
import { isThere } from '../../files/is-there.js';
import { readRegularText } from '../../files/regular-file.js';
import { replaceFile } from '../../files/replace-file.js';
import type { Instant } from '../../model/time.js';

/** A change that the command has made, as far as it takes to undo it. */
export interface MadeChange {
  /** When it was made, ISO. */
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly channels: readonly string[];
  /** When the first of what it changes is over: later it cannot be undone. */
  readonly until: Instant;
  readonly files: readonly MadeFile[];
}

export type MadeFile = Pick<ChangedFile, 'path' | 'isNew'> & {
  readonly inserted: readonly Pick<ChangedFile['inserted'][number], 'insertions' | 'entry'>[];
};

/** Beside the copies of the schemas; not for git: it is what was done on this machine. */
export const STATE_FOLDER = '.airclass';
const NAME = 'changes-made.json';
/** Itself too: nothing of it shows up as a change of the project. */
const GIT_IGNORE = '/.gitignore\n/.lock\n/changes-made.json\n';
/** Older ones are in git. */
const MAX_KEPT = 20;

const isState = isShape<{ readonly changes: readonly MadeChange[] }>({
  changes: isListOf(
    isShape<MadeChange>({
      at: isText,
      by: isText,
      reason: isText,
      channels: isListOf(isText),
      until: isWhole,
      files: isListOf(
        isShape<MadeFile>({
          path: isText,
          isNew: isTrueOrFalse,
          inserted: isListOf(
            isShape<MadeFile['inserted'][number]>({
              insertions: isListOf(
                isShape<{ readonly at: number; readonly text: string }>({ at: isWhole, text: isText }),
              ),
              entry: isText,
            }),
          ),
        }),
      ),
    }),
  ),
});

/** The last one last; none where the command has changed nothing yet. */
export function readMadeChanges(project: string): readonly MadeChange[] {
  const path = join(project, STATE_FOLDER, NAME);
  if (!isThere(path)) return [];
  const state = parsed(readRegularText(path));
  if (isState(state)) return state.changes;
  throw new UsageError({
    zh: `“${path}”已损坏，不知道上一次改了什么，什么也没有写；请在课表的 changes 里自己删去那一条，再删去这个文件`,
    en: `"${path}" is damaged, so what was changed last is not known, and nothing was written; remove the entry under changes yourself, then this file`,
  });
}

export async function writeMadeChanges(project: string, changes: readonly MadeChange[]): Promise<void> {
  const ignore = join(project, STATE_FOLDER, '.gitignore');
  if (!isThere(ignore)) await replaceFile(ignore, Buffer.from(GIT_IGNORE));
  const text = `${JSON.stringify({ version: 1, changes: changes.slice(-MAX_KEPT) }, undefined, 1)}\n`;
  await replaceFile(join(project, STATE_FOLDER, NAME), Buffer.from(text));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
