import { visible } from '../../diagnostics/visible.js';
import { isBlocking } from '../../media/recordings-table.js';
import { xmlDocument } from '../../outputs/xml-tree.js';
import type { RecordingsFormat } from './recordings-report.js';
import { messagesOf } from './row-messages.js';

/** For CI servers: one test case per lesson; what blocks is a failure, other faults are in its output. */
export const tableJunit: RecordingsFormat = (report) => {
  const { project, rows, language } = report;
  const messages = messagesOf(report);
  const failures = rows.filter(isBlocking).length;
  const suites = xmlDocument({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', { tests: rows.length, failures });
  const suite = suites.ele('testsuite', { name: `${project.id} recordings`, tests: rows.length, failures });
  for (const row of rows) {
    const { lesson } = row;
    const test = suite.ele('testcase', { classname: lesson.course.id, name: lesson.id, file: visible(lesson.file) });
    const words = messages(row).map((message) => visible(message[language]));
    if (words.length === 0) continue;
    const text = words.join('\n');
    if (isBlocking(row)) test.ele('failure', { type: row.statuses[0], message: words[0] }).txt(text);
    else test.ele('system-out').txt(text);
  }
  return `${suites.end({ prettyPrint: true })}\n`;
};
