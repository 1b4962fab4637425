import { daysOff, hasLessons } from '../../change/change-days.js';
import { dayCells } from '../../change/day-cells.js';
import { findCell } from '../../change/find-cell.js';
import { findDay, refuseBegun } from '../../change/find-day.js';
import type { KnownProject } from '../../change/known-project.js';
import { moveCell } from '../../change/move-cell.js';
import type { Proposed } from '../../change/proposed.js';
import { swapCells } from '../../change/swap-cells.js';
import type { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { formatClock } from '../../model/format-time.js';
import type { ClockTime, Day } from '../../model/time.js';
import type { Channel } from '../../model/timetable.js';
import { cellSpan } from '../cell-name.js';
import type { ChangeRow } from '../list/read-changes.js';
import { isWritten } from './is-written.js';
import { sheetChangeRefused } from './problems.js';
import type { Wanted } from './wanted.js';
import { channelOf, noChannel, refuse } from './wanted-of-rows.js';

export interface ListedChanges {
  readonly wanted: readonly Wanted[];
  /** Cells that change places, and days without lessons. */
  readonly others: readonly Proposed[];
}

/** What the rows of a list of changes (调课) make of a project. */
export function proposeChanges(
  known: KnownProject,
  rows: readonly ChangeRow[],
  reason: string,
  diagnostics: DiagnosticList,
): ListedChanges {
  const wanted: Wanted[] = [];
  const others: Proposed[] = [];
  const propose = (span: Wanted['span'], act: () => readonly Proposed[]) => {
    try {
      others.push(...act());
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      diagnostics.report(sheetChangeRefused, { message: error.text, span });
    }
  };
  for (const row of rows) {
    const { grade, day, at, to, content } = row;
    const channel = channelOf(known, grade);
    const span = cellSpan(row.log.workbook, row.sheet, row.place);
    const why = row.reason ?? reason;
    if (channel === undefined) refuse(row, noChannel(grade));
    else if (isWritten(row, channel)) continue;
    else if (at === undefined) propose(span, () => wholeDay(known, channel, day, why));
    else if (to !== undefined) propose(span, () => moved(known, channel, { day, at, to }, why));
    else if (content === 'nothing') wanted.push({ channel, day, at, content: { kind: 'nothing' }, reason: why, span });
    else if (content !== undefined && content.kind !== 'weeks') {
      const words =
        content.kind === 'programme' ? (content.programme.id ?? String(content.programme.title)) : content.subject.id;
      wanted.push({ channel, day, at, content: { kind: 'show', words }, reason: why, span });
    }
  }
  return { wanted, others };
}

/** No lessons on a day; every later one keeps its time, as where single cells are cancelled. */
function wholeDay(known: KnownProject, channel: Channel, day: Day, reason: string): readonly Proposed[] {
  const found = findDay(known, channel, day);
  if (found.cells.every(({ item }) => item === undefined)) return [];
  refuseBegun(found, known.now);
  const days = { days: [found], on: day, isShared: false } as const;
  return daysOff(days, hasLessons(days) ? 'stays' : undefined, reason);
}

interface Move {
  readonly day: Day;
  readonly at: ClockTime;
  readonly to: { readonly day: Day; readonly at: ClockTime };
}

/** Two lessons change places; into free time of the same day the one goes alone. */
function moved(known: KnownProject, channel: Channel, { day, at, to }: Move, reason: string): readonly Proposed[] {
  const here = findCell(known, channel, day, at);
  const isFree = !dayCells(known.timeline, channel, to.day).some(
    ({ from, item }) => from === to.at && item !== undefined,
  );
  if (isFree && to.day === day) return [moveCell(here, { to: formatClock(to.at), length: undefined, reason })];
  return [swapCells(here, findCell(known, channel, to.day, to.at), reason)];
}
