import { join, resolve } from 'node:path';
import type { Text } from '../../diagnostics/text.js';
import { isThere } from '../../files/is-there.js';
import { withBuildLock } from '../../release/build-lock.js';
import { build } from '../build/run.js';
import { commandText } from '../command-text.js';
import { PUBLISHED_IN_PART } from '../exit-codes.js';
import { reportFailure } from '../failure.js';
import { saveTexts } from '../fix/save-texts.js';
import type { Session } from '../io.js';
import { type BuildChoice, buildOptionsOf, buildWords, undoCommand } from './build-options.js';
import { type MadeChange, readMadeChanges, STATE_FOLDER, writeMadeChanges } from './made-changes.js';
import { refuseOpen } from './refuse-open.js';
import type { Rehearsed } from './rehearse.js';

export interface Writing {
  readonly reason: string;
  /** It takes a change back. */
  readonly isUndo: boolean;
  /** The changes that are remembered from now on. */
  record(made: readonly MadeChange[]): readonly MadeChange[];
}

/**
 * Writes what was rehearsed and publishes it. Both locks are taken before the first byte is written: a colleague's change
 * or build that is under way refuses this one as a whole.
 */
export async function writeAndBuild(
  { before, files }: Pick<Rehearsed, 'before' | 'files'>,
  { reason, isUndo, record }: Writing,
  project: string | undefined,
  options: BuildChoice,
  session: Session,
): Promise<boolean> {
  const { folder } = before;
  for (const { path } of files) refuseOpen(folder, path);
  const write = async () => {
    const made = record(readMadeChanges(folder));
    await saveTexts(folder, files);
    await writeMadeChanges(folder, made);
  };
  return withBuildLock(
    join(folder, STATE_FOLDER),
    async () => {
      const out = resolve(session.cwd, options.out);
      // No other process publishes into a folder that does not exist, and a refusal must not create it.
      if (options.build && isThere(out)) await withBuildLock(out, write);
      else await write();
      const paths = files.map(({ path }) => `${before.report.prefix}${path}`).join(', ');
      session.announce({ zh: `已写入 ${paths}`, en: `Wrote ${paths}` });
      if (!options.build) return true;
      const argv = buildWords(project, options, reason);
      if (await publish(reason, project, options, { ...session, argv })) return true;
      session.tell(notPublished(argv, isUndo ? undefined : undoCommand(project, options)), 'error');
      return false;
    },
    busy(folder),
  );
}

/** As `airclass build` does; what was written stays where it fails. */
async function publish(
  reason: string,
  project: string | undefined,
  options: BuildChoice,
  session: Session,
): Promise<boolean> {
  let code = 0;
  const exit = (value: number): void => {
    code = value;
    session.exit(value);
  };
  try {
    await build(project, buildOptionsOf(options, reason, session), { ...session, exit });
  } catch (error) {
    exit(reportFailure(error, session));
  }
  return code === 0 || code === PUBLISHED_IN_PART;
}

/** Another `undo` after one would take back an earlier change. */
function notPublished(argv: readonly string[], undo: string | undefined): Text {
  const build = commandText(['airclass', ...argv]);
  const or = undo === undefined ? { zh: '', en: '' } : { zh: `，或撤销：${undo}`, en: `, or take it back: ${undo}` };
  return {
    zh: `课表已写好，但没有发布。解决以上问题后运行：${build}${or.zh}`,
    en: `The timetable is written, but not published. Fix the above and run: ${build}${or.en}`,
  };
}

function busy(folder: string): Text {
  return {
    zh: `另一个人正在改“${folder}”的课表，什么也没有写；请等他改完再试`,
    en: `somebody else is changing the timetables of "${folder}", and nothing was written; try again when they have finished`,
  };
}
