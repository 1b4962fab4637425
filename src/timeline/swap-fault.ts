import { type Cell, courseOfCell } from '../model/cell.js';
import type { CellPlace, DatedCell } from './dated-changes.js';

export type SwapFault =
  | { readonly kind: 'empty'; readonly place: CellPlace }
  | { readonly kind: 'same-course' }
  | { readonly kind: 'grades'; readonly grades: readonly [string, string] };

/** Why two cells cannot change places; the swap then has no effect. */
export function swapFault(
  { day, at, other }: DatedCell,
  cellAt: (place: CellPlace) => Cell | undefined,
): SwapFault | undefined {
  if (other === undefined) return undefined;
  const cells: Cell[] = [];
  for (const place of [{ day, at }, other]) {
    const cell = cellAt(place);
    if (cell === undefined) return { kind: 'empty', place };
    cells.push(cell);
  }
  const [ours, theirs] = cells.map(courseOfCell);
  if (ours === undefined || theirs === undefined) return undefined;
  if (ours === theirs && cells.every(({ kind }) => kind === 'next')) return { kind: 'same-course' };
  if (ours.grade !== theirs.grade) return { kind: 'grades', grades: [ours.grade.id, theirs.grade.id] };
  return undefined;
}
