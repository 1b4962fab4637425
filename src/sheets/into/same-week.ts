import { groupBy } from '../../diagnostics/group-by.js';
import type { Timetable } from '../../model/timetable.js';
import { isSameCell } from '../difference/same-cell.js';
import type { LaidRow } from '../lay-grid.js';
import type { Content } from '../match/content.js';

/** Whether a timetable has the week of a grid already. */
export function isSameWeek(rows: readonly LaidRow[], { rows: own }: Timetable): boolean {
  const wanted = rows.flatMap(({ from, to, cells }) =>
    [...cells].flatMap(([weekday, content]) =>
      partsOf(content).map(([weeks, part]) => [`${from}-${to} ${weekday} ${weeks}`, part] as const),
    ),
  );
  const there = own.flatMap(({ from, to, weeks, cells }) =>
    [...cells].map(([weekday, cell]) => [`${from}-${to} ${weekday} ${weeks ?? 'all'}`, cell] as const),
  );
  if (wanted.length !== there.length) return false;
  const byPlace = groupBy(there, ([key]) => key);
  return wanted.every(([key, content]) => byPlace.get(key)?.some(([, cell]) => isSameCell(content, cell)) === true);
}

type Part = Exclude<Content, { readonly kind: 'weeks' }>;

function partsOf(content: Content): readonly (readonly ['all' | 'odd' | 'even', Part])[] {
  if (content.kind !== 'weeks') return [['all', content]];
  const { odd, even } = content;
  const whole = (part: Content | undefined): part is Part => part !== undefined && part.kind !== 'weeks';
  return [...(whole(odd) ? [['odd', odd] as const] : []), ...(whole(even) ? [['even', even] as const] : [])];
}
