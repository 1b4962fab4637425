import { jsonFile } from '../../proof/json.js';
import { csvTable } from '../../proof/plain/csv-table.js';
import { htmlReader } from '../../proof/plain/html.js';
import type { FileSet } from './format.js';

/** What was known on the day of the build; nothing on air depends on it. */
export const report = {
  title: { zh: '发布报告', en: 'The report' },
  files: [
    {
      path: 'report/index.html',
      reader: htmlReader,
      schema: undefined,
      summary: { zh: '给负责人看的一页，中英文', en: 'a page for people, in both languages' },
    },
    {
      path: 'report/diagnostics.json',
      reader: jsonFile('report/diagnostics.json', ['version', 'counts', 'diagnostics']),
      schema: 'report.schema.json',
      summary: { zh: '检查所发现的全部问题', en: 'everything that the check found' },
    },
    {
      path: 'report/recordings.json',
      reader: jsonFile('report/recordings.json', ['version', 'project', 'timeZone', 'recordings']),
      schema: 'recordings.schema.json',
      summary: { zh: '录像一览', en: 'the recordings' },
    },
    {
      path: 'report/recordings.csv',
      reader: csvTable('report/recordings.csv'),
      schema: undefined,
      summary: { zh: '同上，供 Excel 使用', en: 'the same for Excel' },
    },
  ],
  checks: [],
  page: undefined,
} as const satisfies FileSet;

/**
 * The text of every file of the report; `undefined` for one that this release does not have. Its writer is above this
 * folder (src/report/release-page): one that leaves a file out does not compile.
 */
export type ReportTexts = Readonly<Record<(typeof report.files)[number]['path'], (() => string) | undefined>>;
