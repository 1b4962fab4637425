import { eveningForSmallChildren } from '../../src/rules/evening-for-small-children.js';
import { limits, testRule, week } from './test-rule.js';

const DAY = week('19:30-19:50: chinese', '19:50-20:10: math');

testRule(eveningForSmallChildren, {
  'until eight': { files: week('19:40-20:00: chinese'), reports: [] },
  'past eight': {
    files: DAY,
    reports: [
      'timetables/p1.yaml:6:16 warning a lesson of "P1" is on air at 19:50-20:10, after 20:00; move it to the afternoon, on 2020-03-09 and 9 more days',
    ],
  },
  'limits that state an end speak for themselves': { files: { ...limits('latest-end: "21:00"'), ...DAY }, reports: [] },
});
