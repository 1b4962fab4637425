import { endsTooLate } from '../../src/rules/ends-too-late.js';
import { limits, testRule, week } from './test-rule.js';

const DAY = `${week('19:00-19:20: chinese')['timetables/p1.yaml']}repeats:\n  - {of: today, from: 19:00-19:20, at: 20:50}\n`;

testRule(endsTooLate, {
  'by the limit': { files: { ...limits('latest-end: "21:10"'), 'timetables/p1.yaml': DAY }, reports: [] },
  'a repeat after it': {
    files: { ...limits('latest-end: "21:00"'), 'timetables/p1.yaml': DAY },
    reports: [
      'timetables/p1.yaml:7:5 warning lessons of "P1" end at 21:10 on "p1", 10 min after the latest time, 21:00; move them forward, on 2020-03-09 and 9 more days (limits "ours": School board)',
    ],
  },
});
