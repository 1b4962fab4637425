import { startsTooEarly } from '../../src/rules/starts-too-early.js';
import { limits, testRule, week } from './test-rule.js';

const DAY = week('08:00-08:20: chinese', '13:30-13:50: math');

testRule(startsTooEarly, {
  'on the minute': {
    files: { ...limits('earliest-start: "08:00", earliest-afternoon: "13:30"'), ...DAY },
    reports: [],
  },
  'in the morning': {
    files: { ...limits('earliest-start: "08:20"'), ...DAY },
    reports: [
      'timetables/p1.yaml:5:16 warning "P1" begins at 08:00 on "p1", 20 min before the earliest time, 08:20; start later, on 2020-03-09 and 9 more days (limits "ours": School board)',
    ],
  },
  'after noon': {
    files: { ...limits('earliest-afternoon: "14:00"'), ...DAY },
    reports: [
      'timetables/p1.yaml:6:16 warning "P1" begins at 13:30 on "p1", 30 min before the earliest time, 14:00; start later, on 2020-03-09 and 9 more days (limits "ours": School board)',
    ],
  },
});
