import { channelWithoutGrade } from '../../src/rules/channel-without-grade.js';
import { testRule, week } from './test-rule.js';

testRule(channelWithoutGrade, {
  'its own grade, though without lessons': { files: week('09:00-09:20: eyes'), reports: [] },
  'a shared channel with lessons': {
    files: { 'timetables/p1.yaml': 'channel: p1\nfrom: 2020-03-09\nweek: {09:00-09:20: P1 chinese}\n' },
    reports: [],
  },
  'exercises without a grade': {
    files: { 'timetables/p1.yaml': 'channel: p1\nfrom: 2020-03-09\nweek: {09:00-09:20: eyes}\n' },
    reports: ['timetables/p1.yaml:1:10 warning channel "p1" carries no grade; write "grade" or give it lessons'],
  },
});
