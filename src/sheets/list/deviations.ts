import { type Day, weekdayOf } from '../../model/time.js';
import type { LaidRow } from '../lay-grid.js';
import { type Content, contentKey } from '../match/content.js';
import { isOddWeek } from './fold-list.js';
import type { ListRow } from './list-row.js';
import type { SheetChange } from './sheet-change.js';

export interface Planned {
  readonly from: number;
  readonly to: number;
  readonly content: Content;
}

export interface DeviationOptions {
  /** On which the grid is followed. */
  readonly days: readonly Day[];
  /** Of the term. */
  readonly firstDay: Day;
  /** Where the list gives none. */
  readonly reason: string;
}

/** What must be changed on which day so that the grid shows what the list has. `rows`: in order of time. */
export function deviations(
  grid: readonly LaidRow[],
  rows: readonly ListRow[],
  { days, firstDay, reason }: DeviationOptions,
): readonly SheetChange[] {
  const byDay = new Map<Day, ListRow[]>();
  for (const row of rows) {
    if (row.when.kind !== 'day') continue;
    const own = byDay.get(row.when.day);
    if (own === undefined) byDay.set(row.when.day, [row]);
    else own.push(row);
  }
  const changes: SheetChange[] = [];
  let off: Day[] = [];
  const close = () => {
    const [from, to] = [off[0], off.at(-1)];
    if (from !== undefined && to !== undefined) changes.push({ kind: 'off', from, to, reason });
    off = [];
  };
  const followed = new Set(days);
  for (const day of [...new Set([...days, ...byDay.keys()])].sort()) {
    const wanted = byDay.get(day) ?? [];
    const planned = followed.has(day) ? plannedOn(grid, day, firstDay) : [];
    if (wanted.length === 0 && planned.length > 0) off.push(day);
    else {
      if (planned.length > 0) close();
      changes.push(...ofDay(day, planned, wanted, reason));
    }
  }
  close();
  return changes;
}

/** What a grid has on a day. */
export function plannedOn(grid: readonly LaidRow[], day: Day, firstDay: Day): readonly Planned[] {
  return grid.flatMap(({ from, to, cells }) => {
    const own = cells.get(weekdayOf(day));
    const content = own?.kind === 'weeks' ? (isOddWeek(day, firstDay) ? own.odd : own.even) : own;
    return content === undefined ? [] : [{ from, to, content }];
  });
}

function ofDay(
  on: Day,
  planned: readonly Planned[],
  wanted: readonly ListRow[],
  given: string,
): readonly SheetChange[] {
  const changes: SheetChange[] = [];
  const left = new Set(planned);
  const open: ListRow[] = [];
  // What is on at its time, then what is on at another.
  for (const row of wanted) {
    const same = [...left].find(({ from, to }) => from === row.from && to === row.to);
    if (same === undefined) open.push(row);
    else {
      left.delete(same);
      if (contentKey(same.content) !== contentKey(row.content)) changes.push(shown(on, same, row, given));
    }
  }
  for (const row of open) {
    const reason = row.reason ?? given;
    const other =
      [...left].find(({ from }) => from === row.from) ??
      [...left].find(({ content }) => contentKey(content) === contentKey(row.content));
    if (other === undefined) {
      const { from: at, to, content } = row;
      changes.push({ kind: 'extra', on, at, content, length: to - at, reason });
    } else {
      left.delete(other);
      changes.push(shown(on, other, row, given));
    }
  }
  for (const { from: at, content } of left)
    changes.push({ kind: 'cancel', on, at, rest: content.kind === 'course', reason: given });
  return changes.sort((a, b) => atOf(a) - atOf(b));
}

function atOf(change: SheetChange): number {
  return change.kind === 'off' ? 0 : change.at;
}

function shown(on: Day, planned: Planned, row: ListRow, given: string): SheetChange {
  const isSame = contentKey(planned.content) === contentKey(row.content);
  const [was, is] = [planned.to - planned.from, row.to - row.from];
  return {
    kind: 'show',
    on,
    at: planned.from,
    content: isSame ? undefined : row.content,
    ...(planned.from !== row.from && { movedTo: row.from }),
    ...(was !== is && { length: is }),
    rest: !isSame && planned.content.kind === 'course' && !keepsOrder(planned.content, row.content),
    reason: row.reason ?? given,
  };
}

/** The same course's own lesson takes its turn. */
function keepsOrder(planned: Content, content: Content): boolean {
  return (
    planned.kind === 'course' && content.kind === 'lesson' && !content.isRepeat && content.subject === planned.subject
  );
}
