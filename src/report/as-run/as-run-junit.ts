import { visible } from '../../diagnostics/visible.js';
import { xmlDocument } from '../../outputs/xml-tree.js';
import { isFault } from '../../published/as-run/verdict.js';
import { type AsRunFormat, clockTime, sentenceOf, titleOf } from './as-run-report.js';

/** For CI servers: a suite a channel, a case a planned item; what was not as planned is a failure. */
export const asRunJunit: AsRunFormat = ({ run, release, timeZone, language }) => {
  const all = run.channels.flatMap(({ rows }) => rows);
  const root = xmlDocument({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', {
    name: `airclass as-run ${release}`,
    tests: all.length,
    failures: all.filter(isFault).length,
  });
  for (const { channel, rows } of run.channels) {
    const failures = rows.filter(isFault).length;
    const suite = root.ele('testsuite', { name: channel, tests: rows.length, failures, errors: 0, skipped: 0 });
    for (const row of rows) {
      const name = `${clockTime(row.at, timeZone)} ${titleOf(row, language) || row.verdict}`;
      const test = suite.ele('testcase', { classname: channel, name: visible(name) });
      const says = visible(sentenceOf(row)[language]);
      if (isFault(row)) test.ele('failure', { type: row.verdict, message: says }).txt(says);
      else if (row.verdict === 'authorised') test.ele('system-out').txt(says);
    }
  }
  return `${root.end({ prettyPrint: true })}\n`;
};
