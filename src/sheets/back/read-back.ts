import { dayCells } from '../../change/day-cells.js';
import type { KnownProject } from '../../change/known-project.js';
import type { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import type { Text } from '../../diagnostics/text.js';
import { cellSpan } from '../cell-name.js';
import { sheetChangeRefused, sheetExportDamaged, sheetExportStale } from '../difference/problems.js';
import type { Wanted } from '../difference/wanted.js';
import { exportedKey, FILL, MARK } from '../export/exported.js';
import { shownWords } from '../export/shown-words.js';
import type { Workbook } from '../workbook.js';
import { type ExportedState, exportedState } from './exported-state.js';
import { readRundown } from './read-rundown.js';
import { readWeek } from './read-week.js';
import { SheetReader } from './sheet-reader.js';

/** What was edited in a workbook since it was exported. `reason`: of changes whose row gives none. */
export function readBack(
  workbook: Workbook,
  known: KnownProject,
  reason: string,
  diagnostics: DiagnosticList,
): readonly Wanted[] {
  const state = exportedState(workbook);
  const refuse = (message: Text) => {
    diagnostics.report(sheetExportDamaged, { message, span: cellSpan(workbook) });
    return [];
  };
  if (state === undefined) return refuse(DAMAGED);
  if (state.project !== known.project.id) return refuse(otherProject(state.project, known.project.id));
  const seen = new Set<string>();
  const read = state.kind === 'week' ? readWeek : readRundown;
  const wanted = workbook.sheets
    .filter(({ name, cells }) => name !== MARK && cells.length > 0)
    .flatMap((sheet) => read(new SheetReader(workbook, sheet, diagnostics), state, known.project, reason, seen));
  const gone = [...state.cells].filter(([key]) => !seen.has(key));
  // Of a day that was left out as a whole nothing is said.
  const sheetsSeen = new Set([...state.cells].filter(([key]) => seen.has(key)).map(([, { sheet }]) => sheet));
  if (!diagnostics.hasErrors && state.kind === 'week' && gone.some(([, { sheet }]) => sheetsSeen.has(sheet)))
    diagnostics.report(sheetChangeRefused, { message: ROW_GONE, span: cellSpan(workbook) });
  reportStale(workbook, state, known, wanted, diagnostics);
  return wanted;
}

/** What the project shows by now where the sheet was not edited, and where it was. */
function reportStale(
  workbook: Workbook,
  { cells, language }: ExportedState,
  { project, timeline }: KnownProject,
  wanted: readonly Wanted[],
  diagnostics: DiagnosticList,
): void {
  const edited = new Map(wanted.map((one) => [exportedKey({ ...one, channel: one.channel.id }), one] as const));
  const others: string[] = [];
  for (const [key, { channel: id, day, at, values }] of cells) {
    const channel = project.channels.get(id);
    if (values[3] === FILL || channel === undefined) continue;
    const cell = dayCells(timeline, channel, day).find(({ from }) => from === at);
    const now = cell === undefined ? '' : shownWords(cell, channel, project, language);
    const then = values[0] ?? '';
    if (now === then) continue;
    const own = edited.get(key);
    if (own === undefined) others.push(`${id} ${day}: ${then || '—'} → ${now || '—'}`);
    else diagnostics.report(sheetChangeRefused, { message: bothChanged(then, now), span: own.span });
  }
  if (others.length > 0) diagnostics.report(sheetExportStale, { message: stale(others), span: cellSpan(workbook) });
}

const DAMAGED: Text = {
  zh: '隐藏的工作表 airclass-export 不见了或改过，不知道导出时是什么；请重新导出，在新表上改',
  en: 'the hidden sheet airclass-export was changed, so what was exported is not known: export it again and make the change there',
};
const ROW_GONE: Text = {
  zh: '周课表里少了行或列；不播的请把格子清空，不要删行',
  en: 'rows or columns of a week are gone: to show nothing, empty the cells and keep the row',
};

function otherProject(theirs: string, ours: string): Text {
  return {
    zh: `这是项目“${theirs}”的表格，不是“${ours}”的`,
    en: `this was exported from the project "${theirs}", not from "${ours}"`,
  };
}

function bothChanged(then: string, now: string): Text {
  return {
    zh: `导出以后课表也改了这一格（“${then}”→“${now}”）；请重新导出后再改`,
    en: `the project has changed this cell too since it was exported ("${then}", now "${now}"): export it again and make the change there`,
  };
}

/** Named of many. */
const SHOWN = 3;

function stale(others: readonly string[]): Text {
  const some = others.slice(0, SHOWN);
  const more = others.length - some.length;
  return {
    zh: `导出以后课表还改了 ${others.length} 格，以课表为准：${some.join('；')}${more > 0 ? ' 等' : ''}`,
    en: `since the export the project has changed ${others.length} other cells, which stay as they are now: ${some.join('; ')}${more > 0 ? ' and more' : ''}`,
  };
}
