import type { OwedFormat } from './owed-report.js';

export const OWED_FORMATS = ['table', 'csv', 'html', 'message', 'json'] as const;
export type OwedFormatName = (typeof OWED_FORMATS)[number];

/** Loaded on demand, as the tables of recordings are. */
export async function owedFormat(name: OwedFormatName): Promise<OwedFormat> {
  switch (name) {
    case 'csv':
      return (await import('./owed-csv.js')).owedCsv;
    case 'html':
      return (await import('./owed-html.js')).owedHtml;
    case 'message':
      return (await import('./owed-message.js')).owedMessage;
    case 'json':
      return (await import('./owed-json.js')).owedJson;
    default:
      return (await import('./owed-table.js')).owedTable;
  }
}

export function isOwedFormat(name: string): name is OwedFormatName {
  return OWED_FORMATS.some((format) => format === name);
}
