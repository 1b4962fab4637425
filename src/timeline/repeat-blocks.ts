import { addDays, type ClockTime, DAY, type Day, dayNumber, type Millis, weekdayOf } from '../model/time.js';
import type { Repeat } from '../model/timetable.js';

/** Something that a repeat can copy: it begins on its own day, and may end on the next. */
export interface Repeatable {
  readonly from: ClockTime;
  readonly to: ClockTime;
  /** How long a copy lasts, where that is not `to - from`. */
  readonly lasts?: Millis | undefined;
  /** Where it is not whole within a block, the block goes without it: it was not there when the block was written. */
  readonly isExtra?: boolean;
}

export interface Copy<Item extends Repeatable> {
  readonly from: ClockTime;
  readonly to: ClockTime;
  readonly item: Item;
  readonly repeat: Repeat;
}

export interface CopyFault<Item extends Repeatable> {
  readonly kind: 'cut' | 'past-midnight';
  readonly repeat: Repeat;
  readonly item: Item;
}

export interface RepeatSource<Item extends Repeatable> {
  /** What a day plans apart from repeats, in order. */
  itemsOn(day: Day): readonly Item[];
  /** Those of a day's items that are a lesson's first run. */
  firstRunsOn(day: Day): readonly Item[];
}

/** What one repeat puts on `day`. A fault's item is left out. */
export function copyBlock<Item extends Repeatable>(
  repeat: Repeat,
  day: Day,
  source: RepeatSource<Item>,
  fault: (fault: CopyFault<Item>) => void = () => {},
): readonly Copy<Item>[] {
  if (repeat.of === 'week') return repeat.weekday === weekdayOf(day) ? copyWeek(repeat, day, source, fault) : [];
  const sourceDay = sourceDayOf(repeat, day);
  if (sourceDay === undefined) return [];
  const copies: Copy<Item>[] = [];
  const { block, at } = repeat;
  const copy = (item: Item, later: ClockTime): void => {
    const begins = item.from + later;
    if (begins < block.from || begins >= block.to) return;
    const from = begins - block.from + at;
    if (item.to + later > block.to) {
      if (item.isExtra !== true) fault({ kind: 'cut', repeat, item });
    } else if (from >= DAY) fault({ kind: 'past-midnight', repeat, item });
    else copies.push({ from, to: from + lengthOf(item), item, repeat });
  };
  for (const item of source.itemsOn(sourceDay)) copy(item, 0);
  // A block across midnight ends on the day after.
  if (block.to > DAY) for (const item of source.itemsOn(addDays(sourceDay, 1))) copy(item, DAY);
  return copies;
}

/** The first runs of the seven days before, so that each is in exactly one week's repeat. */
function copyWeek<Item extends Repeatable>(
  repeat: Extract<Repeat, { of: 'week' }>,
  day: Day,
  source: RepeatSource<Item>,
  fault: (fault: CopyFault<Item>) => void,
): readonly Copy<Item>[] {
  const copies: Copy<Item>[] = [];
  let from = repeat.at;
  for (let back = 7; back >= 1; back--) {
    for (const item of source.firstRunsOn(addDays(day, -back))) {
      const to = from + lengthOf(item);
      if (from >= DAY) fault({ kind: 'past-midnight', repeat, item });
      else copies.push({ from, to, item, repeat });
      from = to + repeat.gap;
    }
  }
  return copies;
}

function lengthOf({ from, to, lasts }: Repeatable): Millis {
  return lasts ?? to - from;
}

function sourceDayOf(repeat: Exclude<Repeat, { of: 'week' }>, day: Day): Day | undefined {
  if (repeat.of === 'today') return day;
  if (repeat.of !== 'days') return addDays(day, -1);
  const sourceDay = addDays(day, dayNumber(repeat.firstDay) - dayNumber(repeat.on));
  return repeat.firstDay <= sourceDay && sourceDay <= repeat.lastDay ? sourceDay : undefined;
}
