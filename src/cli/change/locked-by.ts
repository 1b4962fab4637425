import type { Text } from '../../diagnostics/text.js';
import { knownRelease } from '../../release/links.js';
import { isLocked, lockedSentence } from '../../report/refusal/locked-sentence.js';
import { slotChanges } from '../../report/refusal/slot-changes.js';
import { refusalClock } from '../refusal-clock.js';
import type { Rehearsed } from './rehearse.js';

/**
 * Why a change would not be published: it airs within a zone's lock time. The guards of the build have the last word;
 * this is said before anything is written.
 */
export function lockedBy({ after, difference }: Rehearsed, out: string): Text | undefined {
  if (knownRelease(out) === undefined) return undefined;
  const clock = refusalClock(after.now, after.sound);
  const [first, ...others] = slotChanges(difference.report.diff, isLocked(clock));
  if (first === undefined) return undefined;
  const { zh, en } = lockedSentence(first, clock);
  return others.length === 0
    ? { zh, en }
    : { zh: `${zh}；另有 ${others.length} 处也已锁定`, en: `${en}; ${others.length} more are locked too` };
}
