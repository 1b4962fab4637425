import { visible } from '../../diagnostics/visible.js';
import { xmlDocument } from '../../outputs/xml-tree.js';
import { hearingWords } from './hearing-words.js';
import type { MonitorReport } from './monitor-report.js';

/** For a rehearsal: one case for each stream, which fails where anything was wrong with it. */
export function junit({ log, language }: MonitorReport): string {
  const cases = log.now.map(({ hearing }) => ({
    hearing,
    events: log.events.filter(
      ({ stream }) => stream.zone === hearing.stream.zone && stream.channel === hearing.stream.channel,
    ),
  }));
  const counts = { tests: cases.length, failures: cases.filter(({ events }) => events.length > 0).length };
  const root = xmlDocument({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', { name: 'airclass', ...counts });
  const suite = root.ele('testsuite', { name: 'airclass monitor', ...counts, errors: 0, skipped: 0, time: 0 });
  for (const { hearing, events } of cases) {
    const { zone, channel } = hearing.stream;
    const test = suite.ele('testcase', { classname: visible(zone), name: visible(channel), time: 0 });
    for (const { state, begin, end, apart, hearing: settled } of events) {
      const says = visible(hearingWords(settled, state, apart)[language]);
      const time = [begin, end].map((at) => (at === undefined ? '' : new Date(at).toISOString())).join(' – ');
      test.ele('failure', { type: state, message: says }).txt(`${time} ${says}`);
    }
  }
  return `${root.end({ prettyPrint: true })}\n`;
}
