import { resolve } from 'node:path';
import { UsageError } from '../../diagnostics/usage-error.js';
import { shellWord } from '../../media/shell-word.js';
import { currentRelease, knownRelease } from '../../release/links.js';
import { listReleases } from '../../release/releases.js';
import { refuseDamaged, rollBack, targetOf } from '../../release/roll-back.js';
import { aftermath, orSayWhatIsOnAir } from '../after-switch.js';
import { existingRelease } from '../existing-release.js';
import type { Session } from '../io.js';
import { loginName } from '../login-name.js';
import type { RollbackOptions } from './options.js';
import { tellChanges } from './tell-changes.js';

export async function rollback(options: RollbackOptions, session: Session): Promise<void> {
  const folder = resolve(session.cwd, options.out);
  const asked = options.to === undefined ? undefined : existingRelease(folder, options.to);
  if (options.dryRun === true) {
    rehearse(folder, asked, session);
    return;
  }
  const by = options.by?.trim() || loginName(session.env);
  const word = { at: new Date(session.now()).toISOString(), by, reason: options.reason?.trim() || undefined };
  const back = await orSayWhatIsOnAir(folder, session, () => rollBack(folder, asked, word));
  const { id, from, isHeld } = back;
  session.accomplish({ zh: `${id} 已上线`, en: `${id} is on air` });
  session.note({ release: id });
  for (const warning of aftermath(id, back)) session.tell(warning, 'warning');
  if (session.quiet) return;
  if (from !== undefined && from !== id) tellChanges(folder, from, id, session);
  session.announce({ zh: `current 现在是 ${id}。`, en: `current is ${id} now.` });
  if (!isHeld) return;
  const resume = `airclass resume --out ${shellWord(folder)}`;
  session.announce({
    zh: `${from} 不会自己回来：课表没有改动时，构建会被拒绝。要照常发布，改好课表，或运行 ${resume}`,
    en: `${from} does not come back by itself: builds are refused until the timetable changes. To publish it again all the same: ${resume}`,
  });
}

function rehearse(folder: string, asked: string | undefined, session: Session): void {
  if (listReleases(folder).length === 0)
    throw new UsageError({ zh: `“${folder}”里还没有发布过`, en: `nothing was published into "${folder}" yet` });
  const to = targetOf(folder, asked);
  refuseDamaged(folder, to);
  const from = asked === undefined ? currentRelease(folder) : knownRelease(folder);
  if (from !== undefined && from !== to) tellChanges(folder, from, to, session);
  session.announce({
    zh: `会回到 ${to}。这是演练，没有切换。`,
    en: `This would go back to ${to}. It was a rehearsal: nothing was switched.`,
  });
}
