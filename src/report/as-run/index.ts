import type { AsRunFormat } from './as-run-report.js';

/** By name; each is loaded on demand, since junit and html bring libraries. */
const LOADERS = {
  pretty: async () => (await import('./as-run-pretty.js')).asRunPretty,
  json: async () => (await import('./as-run-json.js')).asRunJson,
  csv: async () => (await import('./as-run-csv.js')).asRunCsv,
  junit: async () => (await import('./as-run-junit.js')).asRunJunit,
  html: async () => (await import('./as-run-html.js')).asRunHtml,
} as const satisfies Readonly<Record<string, () => Promise<AsRunFormat>>>;

export type AsRunFormatName = keyof typeof LOADERS;

export const AS_RUN_FORMATS = Object.keys(LOADERS) as readonly AsRunFormatName[];

export function asRunFormat(name: AsRunFormatName): Promise<AsRunFormat> {
  return LOADERS[name]();
}
