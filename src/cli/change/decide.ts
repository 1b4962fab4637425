import { resolve } from 'node:path';
import type { NextStep } from '../../diagnostics/next-step.js';
import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { canAsk } from '../can-ask.js';
import type { Session } from '../io.js';
import { IF_MEANT, tellNext } from '../tell-next.js';
import { lockedBy } from './locked-by.js';
import type { UndoOptions } from './options.js';
import type { Rehearsed } from './rehearse.js';

type DecisionOptions = Pick<UndoOptions, 'yes' | 'dryRun' | 'build' | 'breakLock' | 'out'>;

/** Whether a change that has been shown is to be written. */
export async function decide(rehearsed: Rehearsed, options: DecisionOptions, session: Session): Promise<boolean> {
  const { yes, dryRun, build, breakLock, out } = options;
  const locked = build && breakLock !== true ? lockedBy(rehearsed, resolve(session.cwd, out)) : undefined;
  if (dryRun === true) {
    if (locked !== undefined) session.tell(locked, 'warning');
    session.announce(REHEARSED);
    return false;
  }
  if (locked !== undefined) {
    const { zh, en } = locked;
    session.tell({ zh: `airclass: ${zh}；什么也没有写。`, en: `airclass: ${en}; nothing was written.` }, 'error');
    tellNext(BREAK_LOCK, session, IF_MEANT);
    session.exit(1);
    return false;
  }
  if (yes === true) return true;
  if (!canAsk(session)) throw new UsageError(NOBODY_TO_ASK);
  const { confirmed } = await import('./ask.js');
  if (await confirmed(build ? WRITE_AND_PUBLISH : WRITE, session)) return true;
  session.announce({ zh: '什么也没有写。', en: 'Nothing was written.' });
  return false;
}

const BREAK_LOCK: readonly NextStep[] = [{ kind: 'again', add: ['--break-lock'] }];
const REHEARSED: Text = { zh: '这是演练，什么也没有写。', en: 'This was a rehearsal: nothing was written.' };
const WRITE_AND_PUBLISH: Text = { zh: '写入课表并发布？', en: 'Write this and publish?' };
const WRITE: Text = { zh: '写入课表？', en: 'Write this?' };
const NOBODY_TO_ASK: Text = {
  zh: '这里没有终端可以确认，什么也没有写；确认无误请加 --yes',
  en: 'there is no terminal to confirm this, and nothing was written; add --yes if it is right',
};
