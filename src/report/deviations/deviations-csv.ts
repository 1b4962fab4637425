import { csvText } from '../../diagnostics/csv-text.js';
import { cellsOf, type DeviationsReport, HEADS } from './deviations-report.js';

export function deviationsCsv({ deviations, language }: DeviationsReport): string {
  return csvText([HEADS[language], ...deviations.map((one) => cellsOf(one, language))]);
}
