import type { DeviationsReport } from './deviations-report.js';

export const DEVIATION_FORMATS = ['table', 'json', 'csv', 'html'] as const;
export type DeviationFormat = (typeof DEVIATION_FORMATS)[number];

/** Loaded where it is asked for. */
export async function deviationsFormat(name: DeviationFormat): Promise<(report: DeviationsReport) => string> {
  switch (name) {
    case 'json':
      return (await import('./deviations-json.js')).deviationsJson;
    case 'csv':
      return (await import('./deviations-csv.js')).deviationsCsv;
    case 'html':
      return (await import('./deviations-html.js')).deviationsHtml;
    default:
      return (await import('./deviations-table.js')).deviationsTable;
  }
}
