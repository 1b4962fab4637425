import type { Text } from '../diagnostics/text.js';
import { formatClock } from '../model/format-time.js';
import type { ClockTime } from '../model/time.js';
import { cellWords } from './cell-words.js';
import type { DayCell } from './day-cells.js';
import type { FoundDay } from './find-day.js';
import { refusal } from './refusal.js';

/** Nothing can be put into the middle of a lesson: of several channels, one sentence names them and a time that suits all. */
export function refuseInTheMiddle(days: readonly FoundDay[], at: ClockTime): void {
  const hit = days.flatMap(({ channel, cells }) => {
    const cell = cells.find((one) => isInside(one, at));
    return cell === undefined ? [] : [{ id: channel.id, cell }];
  });
  const [first] = hit;
  if (first === undefined) return;
  const ids = [...new Set(hit.map(({ id }) => id))];
  const other = nearestForAll(days, at);
  const what = cellWords(first.cell);
  const instead: Text =
    other === undefined
      ? { zh: '请只写别的频道', en: 'name other channels only' }
      : {
          zh: `最近可以插播的时刻是 ${formatClock(other)}`,
          en: `the nearest time that suits is ${formatClock(other)}`,
        };
  throw refusal({
    zh: `${formatClock(at)} 在 ${ids.join('、')} 的节目中间（${what.zh}），不能插播；${instead.zh}`,
    en: `${formatClock(at)} is in the middle of what ${ids.join(', ')} show (${what.en}), and nothing can be put in there; ${instead.en}`,
  });
}

/** A break gives way. */
function isInside({ item, from, to }: DayCell, at: ClockTime): boolean {
  return item !== undefined && item.programme?.kind !== 'break' && from < at && at < to;
}

function nearestForAll(days: readonly FoundDay[], at: ClockTime): ClockTime | undefined {
  const times = days.flatMap(({ cells }) => cells.flatMap(({ from, to }) => [from, to]));
  const suiting = times.filter((time) => !days.some(({ cells }) => cells.some((cell) => isInside(cell, time))));
  return suiting.sort((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b)[0];
}
