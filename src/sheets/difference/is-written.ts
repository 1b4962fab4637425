import type { Change } from '../../model/change.js';
import type { Channel } from '../../model/timetable.js';
import type { ChangeRow } from '../list/read-changes.js';
import { isSameCell } from './same-cell.js';

/** Whether the project has the entry that a row asks for, so that the sheet can be imported again. */
export function isWritten(row: ChangeRow, { timetables, sharedChanges }: Channel): boolean {
  return [...timetables.flatMap(({ changes }) => changes), ...sharedChanges].some((change) => says(change, row));
}

function says(change: Change, { day, at, content, to }: ChangeRow): boolean {
  const isOn = change.on.some(({ from, to: until }) => from <= day && day <= until);
  if (change.kind === 'swap') {
    if (to === undefined || at === undefined) return false;
    const ends = [
      ...change.on.map(({ from }) => `${from} ${change.at}`),
      ...change.on.map(({ from }) => `${change.with.day ?? from} ${change.with.at}`),
    ];
    return ends.includes(`${day} ${at}`) && ends.includes(`${to.day} ${to.at}`);
  }
  if (!isOn) return false;
  if (change.kind === 'off') return at === undefined;
  if (change.kind !== 'cell' || change.at !== at) return false;
  if (to !== undefined) return to.day === day && change.movedTo === to.at;
  if (change.show === 'nothing') return content === 'nothing';
  return typeof change.show === 'object' && content !== undefined && content !== 'nothing'
    ? content.kind !== 'weeks' && isSameCell(content, change.show)
    : false;
}
