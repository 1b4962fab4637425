import { spokenLength, spokenTime } from '../../calendar/spoken.js';
import type { Text } from '../../diagnostics/text.js';
import { MINUTE } from '../../model/time.js';
import type { Showing, ViewerChange } from '../../published/diff/release-diff.js';
import { knownRelease } from '../../release/links.js';
import { asText } from '../../report/diff/diff-report.js';
import type { Rehearsed } from './rehearse.js';

/**
 * Why a change would not be published: it airs within a zone's lock time. The guards of the build have the last word;
 * this is said before anything is written.
 */
export function lockedBy({ after, difference }: Rehearsed, out: string): Text | undefined {
  const { now, sound } = after;
  if (knownRelease(out) === undefined) return undefined;
  const locked = [...sound.project.zones.values()].flatMap(({ id, lockTime, lineup }) => {
    const first = lockTime === undefined ? undefined : firstOf(difference.report.diff.changes, id);
    const isCarried = lineup.some(({ channel }) => channel.id === first?.channel);
    const isSoon = lockTime !== undefined && first !== undefined && first.start < now + lockTime;
    return isCarried && isSoon ? [{ id, lockTime, first }] : [];
  });
  const [one] = locked;
  if (one === undefined) return undefined;
  const { timeZone } = sound.project;
  const time = spokenTime(one.first.start, timeZone);
  const title = asText(one.first.item.title);
  const left = Math.round((one.first.start - now) / MINUTE) * MINUTE;
  const [soon, length] = [spokenLength(left), spokenLength(one.lockTime)];
  const zones = locked.map(({ id }) => id);
  return {
    zh: `${time} ${title.zh}${left > 0 ? `${soon.zh}后播出` : '正在播出'}，在 ${zones.join('、')} 的锁定时间（${length.zh}）内；确要改，请加 --break-lock`,
    en: `${time} ${title.en} ${left > 0 ? `airs in ${soon.en}` : 'is on air'}, within the lock time (${length.en}) of ${zones.join(', ')}; if it must change, add --break-lock`,
  };
}

/** What viewers of a zone see changed first, before or after the change. */
function firstOf(changes: readonly ViewerChange[], zone: string): Showing | undefined {
  const showings = changes.filter(({ zones }) => zones.includes(zone)).flatMap(showingsOf);
  return showings.reduce<Showing | undefined>(
    (first, one) => (first === undefined || one.start < first.start ? one : first),
    undefined,
  );
}

function showingsOf(change: ViewerChange): readonly Showing[] {
  if ('airings' in change) return change.airings.map(({ before }) => before);
  return [...('before' in change ? [change.before] : []), ...('after' in change ? [change.after] : [])];
}
