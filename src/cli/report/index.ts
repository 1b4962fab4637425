import { json } from './json.js';
import { pretty } from './pretty.js';
import type { ReportFormat } from './report.js';

export const reportFormats = { pretty, json } as const satisfies Readonly<Record<string, ReportFormat>>;

export type ReportFormatName = keyof typeof reportFormats;
export const REPORT_FORMAT_NAMES: readonly string[] = Object.keys(reportFormats);
