import { jsonText } from './json-text.js';
import type { ReportFormat } from './report.js';
import { reportData } from './report-data.js';

/** For machines: both languages, places as line and column from 1. Its schema is schemas/report.schema.json. */
export const json: ReportFormat = (input) => jsonText(reportData(input));
