import { tableOf } from '../../media/recordings-table.js';
import { isChinese } from '../../model/lesson-title.js';
import { once } from '../../outputs/made-from.js';
import type { ReportTexts } from '../../release/formats/report.js';
import { json } from '../problems/json.js';
import type { RecordingsReport } from '../recordings/recordings-report.js';
import { tableCsv } from '../recordings/table-csv.js';
import { tableJson } from '../recordings/table-json.js';
import type { ReportFacts } from './report-facts.js';
import { reportPage } from './report-page.js';

/**
 * The `report/` folder of a release. It depends on the clock, so it alone never makes a new release; the machine's
 * language and where the command was started leave no trace in it.
 */
export function releaseReport(facts: ReportFacts): ReportTexts {
  const { project, uses, recordings } = facts.sound;
  const report = { ...facts.report, prefix: '', colour: false };
  const table = once(
    (): RecordingsReport => ({
      project,
      rows: tableOf(project, uses, recordings),
      unused: undefined,
      decoded: undefined,
      language: isChinese(project.languages[0] ?? 'zh') ? 'zh' : 'en',
      colour: false,
      columns: 0,
    }),
  );
  const isMeasured = project.media !== undefined;
  return {
    'report/diagnostics.json': () => json(report),
    'report/index.html': () => reportPage({ ...facts, report }),
    'report/recordings.csv': isMeasured ? () => tableCsv(table()) : undefined,
    'report/recordings.json': isMeasured ? () => tableJson(table()) : undefined,
  };
}
