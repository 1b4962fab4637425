import { activityTooLittle } from '../../src/rules/activity-too-little.js';
import { limits, testRule, week } from './test-rule.js';

const DAY = week('09:00-09:20: chinese', '10:00-10:30: eyes');

testRule(activityTooLittle, {
  enough: { files: { ...limits('activity-per-day-min: 30m'), ...DAY }, reports: [] },
  'the same day again adds nothing': {
    files: {
      ...limits('activity-per-day-min: 40m'),
      'timetables/p1.yaml': `${DAY['timetables/p1.yaml']}repeats:\n  - {of: today, from: 10:00-10:30, at: 15:00}\n`,
    },
    reports: [
      'timetables/p1.yaml:5:16 warning "P1" is active for 30 min on a day of lessons on "p1", 10 min less than the 40 min required; add some, on 2020-03-09 and 9 more days (limits "ours": School board)',
    ],
  },
  'a break is not an activity': {
    files: {
      ...limits('activity-per-day-min: 30m'),
      ...DAY,
      'programmes.yaml': 'programmes:\n  eyes: {title: 休息, kind: break}\n',
    },
    reports: [
      'timetables/p1.yaml:5:16 warning "P1" is active for 0 s on a day of lessons on "p1", 30 min less than the 30 min required; add some, on 2020-03-09 and 9 more days (limits "ours": School board)',
    ],
  },
  'too little': {
    files: { ...limits('activity-per-day-min: 2h'), ...DAY },
    reports: [
      'timetables/p1.yaml:5:16 warning "P1" is active for 30 min on a day of lessons on "p1", 1 h 30 min less than the 2 h required; add some, on 2020-03-09 and 9 more days (limits "ours": School board)',
    ],
  },
});
