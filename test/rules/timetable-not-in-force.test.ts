import { timetableNotInForce } from '../../src/rules/timetable-not-in-force.js';
import { testRule } from './test-rule.js';

const from = (day: string) => ({
  'timetables/p1.yaml': `channel: p1\ngrade: P1\nfrom: ${day}\nweek:\n  09:00-09:20: chinese\n`,
});

testRule(timetableNotInForce, {
  'from the first day on': { files: from('2020-03-09'), reports: [] },
  'two days late': {
    files: from('2020-03-11'),
    reports: [
      'timetables/p1.yaml:1:1 warning the first timetable of channel "p1" holds from 2020-03-11 on, but 2 days of lessons come before it, from 2020-03-09 on; move "from" forward',
    ],
  },
  'the grade begins later too': {
    files: {
      ...from('2020-03-11'),
      'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-20}\ngrades: {P1: {first-day: 2020-03-11}}\n',
    },
    reports: [],
  },
});
