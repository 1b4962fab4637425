import { activityTooLittle } from '../../src/rules/activity-too-little.js';
import { limits, testRule, week } from './test-rule.js';

const DAY = week('09:00-09:20: chinese', '10:00-10:30: eyes');

testRule(activityTooLittle, {
  enough: { files: { ...limits('activity-per-day-min: 30m'), ...DAY }, reports: [] },
  'too little': {
    files: { ...limits('activity-per-day-min: 2h'), ...DAY },
    reports: [
      'timetables/p1.yaml:5:16 warning "P1" is active for 30 min on a day of lessons on "p1", 1 h 30 min less than the 2 h required; add some, on 2020-03-09 and 9 more days (limits "ours": School board)',
    ],
  },
});
