import { eveningForSmallChildren } from '../../src/rules/evening-for-small-children.js';
import { severalGrades } from './several-grades.js';
import { limits, testRule, week } from './test-rule.js';

const DAY = week('19:30-19:50: chinese', '19:50-20:10: math');

testRule(eveningForSmallChildren, {
  'until eight': { files: week('19:40-20:00: chinese'), reports: [] },
  'past eight': {
    files: DAY,
    reports: [
      'timetables/p1.yaml:6:16 warning a lesson of "P1" is on air at 19:50-20:10, 10 min past 20:00; move it to the afternoon, on 2020-03-09 and 9 more days (this tool’s own mark: no limits state latest-end)',
    ],
  },
  'the third year is small, the fourth is not': {
    files: severalGrades({ P1: '09:00', P3: '20:00', P4: '20:00' }),
    reports: [
      'timetables/p3.yaml:5:16 warning a lesson of "P3" is on air at 20:00-20:59, 59 min past 20:00; move it to the afternoon, on 2020-03-09 and 9 more days (this tool’s own mark: no limits state latest-end)',
    ],
  },
  'limits that state an end speak for themselves': { files: { ...limits('latest-end: "21:00"'), ...DAY }, reports: [] },
});
