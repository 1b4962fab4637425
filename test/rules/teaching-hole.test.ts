import { teachingHole } from '../../src/rules/teaching-hole.js';
import { testRule, week } from './test-rule.js';

const MORNING = ['09:00-09:20: chinese', '09:40-10:00: [eyes, eyes, ~, eyes, eyes]', '10:20-10:40: math'];
const cancel = (rest: string) => ({
  'timetables/p1.yaml': `${week('09:00-09:20: chinese', '09:40-10:00: eyes', '10:20-10:40: math')['timetables/p1.yaml']}changes:\n  - {on: 2020-03-11, at: 09:40, cancel: true${rest}}\n`,
});

testRule(teachingHole, {
  'every cell is filled': { files: week('09:00-09:20: chinese', '10:20-10:40: math'), reports: [] },
  'an empty cell between two lessons': {
    files: week(...MORNING),
    reports: [
      'timetables/p1.yaml:6:3 warning nothing is on "p1" at 09:40-10:00 (20 min) between two lessons, on Wednesday; show something',
    ],
  },
  'what fills is planned': {
    files: {
      ...week(...MORNING),
      'programmes.yaml':
        'programmes:\n  eyes: {title: 眼保健操, kind: exercise}\n  rest: {title: 休息, kind: break}\nfill: {between: {programmes: [rest]}}\n',
    },
    reports: [],
  },
  'lunch is not a hole': {
    files: week('09:00-09:20: chinese', '10:00-10:20: [~, math, ~, ~, ~]', '14:00-14:20: math'),
    reports: [],
  },
  'a lesson that is cancelled': {
    files: cancel(''),
    reports: [
      'timetables/p1.yaml:9:5 warning nothing is on "p1" at 09:40-10:00 (20 min) between two lessons, on 2020-03-11; show something',
    ],
  },
  'cancelled for a reason': { files: cancel(', reason: 检修'), reports: [] },
});
