import { visible } from '../../diagnostics/visible.js';
import { xmlDocument } from '../../outputs/xml-tree.js';
import { isFault } from '../../published/as-run/verdict.js';
import { type AsRunFormat, clockTime, sentenceOf, titleOf } from './as-run-report.js';
import { whyNothing } from './conclusion.js';

/**
 * For CI servers: one suite per channel, one case per planned item; what was not as planned is a failure. A channel of which
 * nothing was compared is a case that was skipped, what could not be read of a log an error: no tests would pass for good.
 */
export const asRunJunit: AsRunFormat = ({ run, release, timeZone, language, places }) => {
  const all = run.channels.flatMap(({ rows }) => rows);
  const idle = run.channels.filter((channel) => whyNothing(channel) !== undefined).length;
  const unread = run.diagnostics.filter(({ severity }) => severity === 'error');
  const root = xmlDocument({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', {
    name: `airclass as-run ${release}`,
    tests: all.length + idle + unread.length,
    failures: all.filter(isFault).length,
    errors: unread.length,
    skipped: idle,
  });
  for (const channel of run.channels) {
    const { channel: id, rows } = channel;
    const failures = rows.filter(isFault).length;
    const nothing = whyNothing(channel)?.[language];
    const skipped = nothing === undefined ? 0 : 1;
    const counts = { tests: rows.length + skipped, failures, errors: 0, skipped };
    const suite = root.ele('testsuite', { name: id, ...counts });
    if (nothing !== undefined) {
      const name = language === 'zh' ? '比对' : 'comparison';
      suite.ele('testcase', { classname: id, name }).ele('skipped', { message: nothing });
    }
    for (const row of rows) {
      const name = `${clockTime(row.at, timeZone)} ${titleOf(row, language) || row.verdict}`;
      const test = suite.ele('testcase', { classname: id, name: visible(name) });
      const says = visible(sentenceOf(row)[language]);
      if (isFault(row)) test.ele('failure', { type: row.verdict, message: says }).txt(says);
      else if (row.verdict === 'authorised') test.ele('system-out').txt(says);
    }
  }
  if (unread.length > 0) {
    const counts = { tests: unread.length, failures: 0, errors: unread.length, skipped: 0 };
    const suite = root.ele('testsuite', { name: language === 'zh' ? '日志' : 'logs', ...counts });
    for (const { problem, message, span } of unread) {
      const { file, line } = places.of(span);
      const says = visible(message[language]);
      const test = suite.ele('testcase', { classname: visible(file), name: visible(`${file}:${line}`) });
      test.ele('error', { type: problem.id, message: says }).txt(says);
    }
  }
  return `${root.end({ prettyPrint: true })}\n`;
};
