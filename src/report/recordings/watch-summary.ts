import { isBlocking } from '../../media/recordings-table.js';
import type { RecordingsFormat } from './recordings-report.js';
import { linesOf, summary } from './terminal-table.js';

/** What fits on a screen above what a watch will report. */
const MOST = 12;

/** How a watch begins: how many are well, and the first of those that have to be fixed. */
export const watchSummary: RecordingsFormat = (report) => {
  const { rows, language } = report;
  const blocked = rows.filter((row) => isBlocking(row) && row.use.next !== undefined);
  const shown = blocked.slice(0, MOST);
  const left = blocked.length - shown.length;
  const more = language === 'zh' ? `还有 ${left} 课，见 airclass probe。\n` : `${left} more: see airclass probe.\n`;
  return `${linesOf({ ...report, rows: shown })}${left === 0 ? '' : more}${summary(report)}`;
};
