import type { ReportFormat } from './report.js';

/** By name; each is loaded on demand, since junit alone brings an XML library. */
const LOADERS = {
  pretty: async () => (await import('./pretty.js')).pretty,
  json: async () => (await import('./json.js')).json,
  github: async () => (await import('./github.js')).github,
  junit: async () => (await import('./junit.js')).junit,
  sarif: async () => (await import('./sarif.js')).sarif,
  csv: async () => (await import('./csv.js')).csv,
} as const satisfies Readonly<Record<string, () => Promise<ReportFormat>>>;

export type ReportFormatName = keyof typeof LOADERS;

export const REPORT_FORMATS = Object.keys(LOADERS) as readonly ReportFormatName[];

export function reportFormat(name: ReportFormatName): Promise<ReportFormat> {
  return LOADERS[name]();
}
