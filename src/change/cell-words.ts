import { WEEKDAY_NAMES } from '../calendar/weekday-names.js';
import type { Text } from '../diagnostics/text.js';
import { formatClock } from '../model/format-time.js';
import { guideTitle } from '../model/lesson-title.js';
import { inLanguage, type LocalText } from '../model/local-text.js';
import { type Day, weekdayOf } from '../model/time.js';
import type { Channel } from '../model/timetable.js';
import type { DayCell } from './day-cells.js';

/** `2020-03-11 周三`: a day is never without its weekday, so that a slip is seen. */
export function dayWords(day: Day): Text {
  const { zh, en } = WEEKDAY_NAMES[weekdayOf(day)];
  return { zh: `${day} ${zh}`, en: `${day} ${en}` };
}

export function timeWords({ from, to }: Pick<DayCell, 'from' | 'to'>): string {
  return `${formatClock(from)}–${formatClock(to)}`;
}

/** `小学一年级（p1） 2020-03-11 周三 09:05–09:25` */
export function placeWords(cell: DayCell & { readonly channel: Channel; readonly day: Day }): Text {
  const [name, day, time] = [channelWords(cell.channel), dayWords(cell.day), timeWords(cell)];
  return { zh: `${name.zh} ${day.zh} ${time}`, en: `${name.en}, ${day.en}, ${time}` };
}

/** `09:05–09:25 小学一年级语文：春夏秋冬` */
export function cellWords(cell: DayCell): Text {
  const [time, what] = [timeWords(cell), contentWords(cell)];
  return { zh: `${time} ${what.zh}`, en: `${time} ${what.en}` };
}

export function contentWords({ item, cell }: Pick<DayCell, 'item' | 'cell'>): Text {
  if (item?.lesson !== undefined) {
    const { lesson, copiedBy } = item;
    const title = { zh: guideTitle(lesson, 'zh'), en: guideTitle(lesson, 'en') };
    return copiedBy === undefined ? title : { zh: `${title.zh}（重播）`, en: `${title.en} (repeat)` };
  }
  if (item?.programme !== undefined) return bothOf(item.programme.title);
  if (cell === undefined) return { zh: '空格', en: 'an empty cell' };
  return { zh: '没有节目的格', en: 'a cell with nothing to show' };
}

/** `小学一年级（p1）` */
export function channelWords({ id, grade }: Channel): Text {
  if (grade === undefined) return { zh: id, en: id };
  const { zh, en } = bothOf(grade.name);
  return { zh: `${zh}（${id}）`, en: `${en} (${id})` };
}

export function bothOf(text: LocalText): Text {
  return { zh: inLanguage(text, 'zh', ['en']), en: inLanguage(text, 'en', ['zh']) };
}
