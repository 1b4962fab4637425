import { findCell } from '../../change/find-cell.js';
import type { KnownProject } from '../../change/known-project.js';
import type { Proposed } from '../../change/proposed.js';
import { swapCells } from '../../change/swap-cells.js';
import type { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { cellSpan } from '../cell-name.js';
import type { ChangeRow } from '../list/read-changes.js';
import { sheetChangeRefused } from './problems.js';
import type { Wanted } from './wanted.js';
import { channelOf, noChannel, refuse } from './wanted-of-rows.js';

export interface ListedChanges {
  readonly wanted: readonly Wanted[];
  /** Cells that change places. */
  readonly swaps: readonly Proposed[];
}

/** What the rows of a list of changes (调课) make of a project. */
export function proposeChanges(
  known: KnownProject,
  rows: readonly ChangeRow[],
  reason: string,
  diagnostics: DiagnosticList,
): ListedChanges {
  const wanted: Wanted[] = [];
  const swaps: Proposed[] = [];
  for (const row of rows) {
    const { grade, day, at, to, content } = row;
    const channel = channelOf(known, grade);
    const span = cellSpan(row.log.workbook, row.sheet, row.place);
    const why = row.reason ?? reason;
    if (channel === undefined) refuse(row, noChannel(grade));
    else if (row.standIn !== undefined) refuse(row, STAND_IN);
    else if (at === undefined) refuse(row, WHOLE_DAY);
    else if (to !== undefined) {
      try {
        swaps.push(swapCells(findCell(known, channel, day, at), findCell(known, channel, to.day, to.at), why));
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        diagnostics.report(sheetChangeRefused, { message: error.text, span });
      }
    } else if (content === 'nothing')
      wanted.push({ channel, day, at, content: { kind: 'nothing' }, reason: why, span });
    else if (content !== undefined && content.kind !== 'weeks') {
      const words =
        content.kind === 'programme' ? (content.programme.id ?? String(content.programme.title)) : content.subject.id;
      wanted.push({ channel, day, at, content: { kind: 'show', words }, reason: why, span });
    }
  }
  return { wanted, swaps };
}

const STAND_IN = {
  zh: '代课请写进课程的 stand-ins（课次、教师、理由、批准人）；这一行没有导入',
  en: 'write who stands in under stand-ins of the course, with lessons, reason and who approved it; this row was not imported',
};
const WHOLE_DAY = {
  zh: '整天停课请用 airclass change cancel-day，或写进校历；这一行没有导入',
  en: 'take a whole day off with airclass change, or in the calendar; this row was not imported',
};
