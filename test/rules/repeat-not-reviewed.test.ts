import { repeatNotReviewed } from '../../src/rules/repeat-not-reviewed.js';
import { reviewed } from './reviewed.js';
import { testRule, week } from './test-rule.js';

const again = (on: string) => ({
  ...reviewed(`{title: 一, reviewed: {on: 2020-03-08, by: 教研室}}`),
  'timetables/p1.yaml': `${week('09:00-09:20: chinese')['timetables/p1.yaml']}repeats:\n  - {of: 2020-03-09/2020-03-09, from: 09:00-09:20, on: ${on}}\n`,
});

testRule(repeatNotReviewed, {
  'a repeat after a month': {
    files: again('2020-04-08'),
    now: '2020-04-07',
    reports: [
      'courses/p1.yaml:6:30 warning "P1-chinese-01" is repeated 31 days after its review on 2020-03-08, on p1 at 2020-04-08 09:00; review it again and renew "reviewed"',
    ],
  },
  'thirty days are fine': { files: again('2020-04-07'), now: '2020-04-06', reports: [] },
  'there is time yet': { files: again('2020-04-08'), now: '2020-04-01', reports: [] },
});
