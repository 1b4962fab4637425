import { csv } from './csv.js';
import { github } from './github.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { pretty } from './pretty.js';
import type { ReportFormat } from './report.js';
import { sarif } from './sarif.js';

export const reportFormats = { pretty, json, github, junit, sarif, csv } as const satisfies Readonly<
  Record<string, ReportFormat>
>;
