import { join, resolve } from 'node:path';
import type { Text } from '../../diagnostics/text.js';
import { isThere } from '../../files/is-there.js';
import { withBuildLock } from '../../release/build-lock.js';
import { build } from '../build/run.js';
import { PUBLISHED_IN_PART } from '../exit-codes.js';
import { reportFailure } from '../failure.js';
import { saveTexts } from '../fix/save-texts.js';
import type { Session } from '../io.js';
import { type BuildChoice, buildOptionsOf } from './build-options.js';
import { type MadeChange, readMadeChanges, STATE_FOLDER, writeMadeChanges } from './made-changes.js';
import { refuseOpen } from './refuse-open.js';
import type { Rehearsed } from './rehearse.js';

/**
 * Writes what was rehearsed and publishes it. Both locks are taken before the first byte is written: a colleague's change
 * or build that is under way refuses this one as a whole. `record`: the changes that are remembered from now on.
 */
export async function writeAndBuild(
  { before, files }: Pick<Rehearsed, 'before' | 'files'>,
  reason: string,
  project: string | undefined,
  options: BuildChoice,
  session: Session,
  record: (made: readonly MadeChange[]) => readonly MadeChange[],
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
      // Nobody publishes into a folder that is not there, and a refusal must not make one.
      if (options.build && isThere(out)) await withBuildLock(out, write);
      else await write();
      const paths = files.map(({ path }) => `${before.report.prefix}${path}`).join(', ');
      session.announce({ zh: `已写入 ${paths}`, en: `Wrote ${paths}` });
      return options.build ? publish(reason, project, options, session) : true;
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
  const isPublished = code === 0 || code === PUBLISHED_IN_PART;
  if (!isPublished) session.tell(NOT_PUBLISHED, 'error');
  return isPublished;
}

const NOT_PUBLISHED: Text = {
  zh: '课表已写好，但没有发布：解决以上问题后运行 airclass build，或用 airclass change undo 撤销。',
  en: 'The timetable is written, but not published: fix the above and run airclass build, or take it back with airclass change undo.',
};

function busy(folder: string): Text {
  return {
    zh: `另一个人正在改“${folder}”的课表，什么也没有写；请等他改完再试`,
    en: `somebody else is changing the timetables of "${folder}", and nothing was written; try again when they have finished`,
  };
}
