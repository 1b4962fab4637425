import { visible } from '../../diagnostics/visible.js';
import { alignedColumns } from '../aligned-columns.js';
import { cellsOf, type DeviationsReport, HEADS } from './deviations-report.js';

export function deviationsTable({ deviations, projects, language }: DeviationsReport): string {
  if (deviations.length === 0)
    return language === 'zh'
      ? `${projects} 个项目，没有与上级不同之处。\n`
      : `${projects === 1 ? '1 project' : `${projects} projects`}: nothing differs from the plan.\n`;
  const rows = deviations.map((one) => cellsOf(one, language).map(visible));
  return alignedColumns([HEADS[language], ...rows])
    .map((line) => `${line}\n`)
    .join('');
}
