import type { RecordingsFormat } from './recordings-report.js';

export const RECORDINGS_FORMATS = ['table', 'json', 'csv', 'junit', 'html'] as const;
export type RecordingsFormatName = (typeof RECORDINGS_FORMATS)[number];

/** Loaded on demand: the libraries for XML and pages take as long as everything else that `probe` needs. */
export async function recordingsFormat(name: RecordingsFormatName): Promise<RecordingsFormat> {
  switch (name) {
    case 'json':
      return (await import('./table-json.js')).tableJson;
    case 'csv':
      return (await import('./table-csv.js')).tableCsv;
    case 'junit':
      return (await import('./table-junit.js')).tableJunit;
    case 'html':
      return (await import('./table-html.js')).tableHtml;
    default:
      return (await import('./terminal-table.js')).terminalTable;
  }
}

/** How a watch begins, in place of the whole table. */
export async function watchSummaryFormat(): Promise<RecordingsFormat> {
  return (await import('./watch-summary.js')).watchSummary;
}
