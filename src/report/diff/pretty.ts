import pico from 'picocolors';
import { visible } from '../../diagnostics/visible.js';
import { alignedColumns } from '../aligned-columns.js';
import type { DiffFormat } from './diff-report.js';
import { changeSheet, type SheetRow } from './sheet.js';

type Paint = ReturnType<typeof pico.createColors>;

/** For people at a terminal, by day and channel; the counts come last, where they are seen. */
export const pretty: DiffFormat = (report) => {
  const { language, colour, diff } = report;
  const paint = pico.createColors(colour);
  const { lines, sections } = changeSheet(report, diff, { zh: '', en: '' }, 'operators');
  const [compared = '', ...counts] = lines.map((line) => visible(line[language]));
  const blocks = sections.map(({ title, rows }) => {
    const cells = rows.map((row) => row.cells.map((cell) => visible(cell[language])));
    const body = alignedColumns(cells).map((line, index) => `  ${shade(rows[index], paint)(line)}\n`);
    return `\n${paint.bold(title[language])}\n${body.join('')}`;
  });
  return `${compared}\n${blocks.join('')}${blocks.length > 0 ? '\n' : ''}${counts.join('\n')}\n`;
};

function shade(row: SheetRow | undefined, paint: Paint): (text: string) => string {
  switch (row?.kind) {
    case 'added':
    case 'advanced':
      return paint.green;
    case 'cancelled':
    case 'postponed':
    case 'day-off':
      return paint.red;
    case 'moved':
    case 'course-shift':
    case 'day-shift':
      return paint.yellow;
    default:
      return paint.cyan;
  }
}
