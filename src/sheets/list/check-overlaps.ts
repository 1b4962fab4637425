import { formatClock } from '../../model/format-time.js';
import { contentKey } from '../match/content.js';
import { refuse } from './deal-rows.js';
import type { ListRow } from './list-row.js';

/** Rows of one grade and day, in order of time, of which one begins before the other ends. */
export function checkOverlaps(rows: readonly ListRow[]): boolean {
  let longest: ListRow | undefined;
  let isSound = true;
  for (const row of rows) {
    if (longest !== undefined && row.from < longest.to && meet(row, longest)) {
      isSound = false;
      const isSame =
        row.from === longest.from &&
        row.to === longest.to &&
        contentKey(row.content) === contentKey(longest.content) &&
        row.title === longest.title;
      const when = `${formatClock(longest.from)}-${formatClock(longest.to)}`;
      refuse(
        row,
        isSame
          ? { zh: '这一行与前面一行重复；请删去一行', en: 'this row is there twice; delete one of them' }
          : { zh: `开始时前面一行（${when}）还没有结束`, en: `this begins before another row (${when}) ends` },
        longest,
      );
    }
    if (longest === undefined || row.to > longest.to || row.from >= longest.to) longest = row;
  }
  return isSound;
}

/** Not where one is of odd weeks and the other of even ones. */
function meet({ when }: ListRow, { when: other }: ListRow): boolean {
  if (when.kind === 'day' || other.kind === 'day') return true;
  return when.weeks === undefined || other.weeks === undefined || when.weeks === other.weeks;
}
