import { resolve } from 'node:path';
import { UsageError } from '../../diagnostics/usage-error.js';
import { endHolds } from '../../release/end-holds.js';
import { holdWords } from '../../release/guards/rolled-back.js';
import { releaseFolders } from '../../release/releases.js';
import type { Session } from '../io.js';
import { timeOfHold } from '../time-of-hold.js';
import type { ResumeOptions } from './options.js';

/** Publishes nothing itself: what goes on air is checked and compared by a build. */
export async function resume(options: ResumeOptions, session: Session): Promise<void> {
  const out = resolve(session.cwd, options.out);
  if (releaseFolders(out).length === 0)
    throw new UsageError({ zh: `“${out}”里还没有发布过`, en: `nothing was published into "${out}" yet` });
  const { held, isLost } = await endHolds(out);
  session.accomplish({ zh: '已不再保持', en: 'nothing is held any longer' });
  for (const hold of held) {
    const { zh, en } = holdWords(hold, timeOfHold(out, hold));
    session.announce({ zh: `不再保持 ${hold.release}（${zh}）`, en: `${hold.release} is no longer held (${en})` });
  }
  if (isLost)
    session.announce({
      zh: '不再保持（.held.json 缺失或已损坏，不知道是哪些版本）',
      en: 'Nothing is held any longer (.held.json was missing or damaged, so it is not known what was)',
    });
  if (held.length === 0 && !isLost) {
    session.announce({ zh: '没有保持的版本。', en: 'Nothing is held.' });
    return;
  }
  session.announce({
    zh: '下次 airclass build 照常发布；现在上线的没有改动。',
    en: 'The next airclass build publishes again; what is on air now has not changed.',
  });
}
