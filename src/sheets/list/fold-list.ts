import { addToGroup } from '../../diagnostics/group-by.js';
import { type Day, dayNumber, WEEKDAYS, type Weekday, weekdayOf } from '../../model/time.js';
import type { LaidRow } from '../lay-grid.js';
import { type Content, contentKey } from '../match/content.js';
import type { ListRow } from './list-row.js';

/** Which weeks are odd is counted from the term's first one. */
export function isOddWeek(day: Day, firstDay: Day): boolean {
  const monday = dayNumber(firstDay) - WEEKDAYS.indexOf(weekdayOf(firstDay));
  return Math.floor((dayNumber(day) - monday) / 7) % 2 === 0;
}

/** The weekdays on which a list has lessons, not counting one that only a few weeks have, such as a make-up Saturday. */
export function weekdaysListed(rows: readonly ListRow[]): readonly Weekday[] {
  const days = new Set(rows.flatMap(({ when }) => (when.kind === 'day' ? [when.day] : [])));
  const weekly = new Set(rows.flatMap(({ when }) => (when.kind === 'weekly' ? [when.weekday] : [])));
  const weeks = new Set([...days].map((day) => dayNumber(day) - WEEKDAYS.indexOf(weekdayOf(day))));
  return WEEKDAYS.filter((weekday) => {
    const count = [...days].filter((day) => weekdayOf(day) === weekday).length;
    return weekly.has(weekday) || (count > 0 && count * 2 >= weeks.size);
  });
}

/** The week that the days of a list have in common. `days`: those with lessons. */
export function foldList(
  rows: readonly ListRow[],
  days: readonly Day[],
  weekdays: readonly Weekday[],
  firstDay: Day,
): readonly LaidRow[] {
  const grid = new Map<string, { from: number; to: number; cells: Map<Weekday, Content> }>();
  for (const weekday of weekdays) {
    const own = days.filter((day) => weekdayOf(day) === weekday);
    for (const slot of slotsOf(rows, weekday)) {
      const content = commonContent(slot, own, firstDay);
      if (content === undefined) continue;
      const { from, to } = slot;
      const row = grid.get(`${from}-${to}`) ?? { from, to, cells: new Map() };
      row.cells.set(weekday, content);
      grid.set(`${from}-${to}`, row);
    }
  }
  return [...grid.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

interface ListSlot {
  readonly from: number;
  readonly to: number;
  readonly byDay: ReadonlyMap<Day, Content>;
}

function slotsOf(rows: readonly ListRow[], weekday: Weekday): readonly ListSlot[] {
  const slots = new Map<string, { from: number; to: number; byDay: Map<Day, Content> }>();
  for (const { when, from, to, content } of rows) {
    // Of one day alone: no week has it.
    if (when.kind !== 'day' || content.kind === 'lesson' || weekdayOf(when.day) !== weekday) continue;
    const slot = slots.get(`${from}-${to}`) ?? { from, to, byDay: new Map() };
    slot.byDay.set(when.day, content);
    slots.set(`${from}-${to}`, slot);
  }
  return [...slots.values()];
}

/** What most of the days have; of odd and even weeks apart where that fits better by two days or more. */
function commonContent({ byDay }: ListSlot, days: readonly Day[], firstDay: Day): Content | undefined {
  const all = mostCommon(byDay, days);
  const [odd, even] = [true, false].map((isOdd) =>
    mostCommon(
      byDay,
      days.filter((day) => isOddWeek(day, firstDay) === isOdd),
    ),
  );
  if (odd === undefined || even === undefined) return all.content;
  if (odd.misses + even.misses + 2 > all.misses) return all.content;
  return { kind: 'weeks', odd: odd.content, even: even.content };
}

/** A tie is for the first day, so that what is chosen never overlaps. */
function mostCommon(byDay: ReadonlyMap<Day, Content>, days: readonly Day[]) {
  const groups = new Map<string, (Content | undefined)[]>();
  for (const day of days) addToGroup(groups, contentKey(byDay.get(day)), byDay.get(day));
  const [first] = days;
  const firstKey = contentKey(first === undefined ? undefined : byDay.get(first));
  for (const [key, contents] of groups) {
    const isMost = contents.length * 2 > days.length || (contents.length * 2 === days.length && key === firstKey);
    if (isMost) return { content: contents[0], misses: days.length - contents.length };
  }
  return { content: undefined, misses: [...byDay.keys()].filter((day) => days.includes(day)).length };
}

/** A list by weekdays is a grid already. */
export function weeklyGrid(rows: readonly ListRow[]): readonly LaidRow[] {
  const grid = new Map<string, { from: number; to: number; cells: Map<Weekday, Content> }>();
  for (const { when, from, to, content } of rows) {
    if (when.kind !== 'weekly') continue;
    const row = grid.get(`${from}-${to}`) ?? { from, to, cells: new Map() };
    grid.set(`${from}-${to}`, row);
    const there = row.cells.get(when.weekday);
    const halves = there?.kind === 'weeks' ? there : { odd: undefined, even: undefined };
    const own: Content = when.weeks === undefined ? content : { kind: 'weeks', ...halves, [when.weeks]: content };
    row.cells.set(when.weekday, own);
  }
  return [...grid.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}
