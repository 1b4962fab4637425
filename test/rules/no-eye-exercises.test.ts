import { noEyeExercises } from '../../src/rules/no-eye-exercises.js';
import { limits, testRule, week } from './test-rule.js';

const LESSONS = ['09:00-09:20: chinese', '10:00-10:20: math', '11:00-11:20: [repeat chinese 1, ~, ~, ~, ~]'];

testRule(noEyeExercises, {
  'no limits': { files: week(...LESSONS), reports: [] },
  'in the table': { files: { ...limits('break-min: 10m'), ...week(...LESSONS, '10:30-10:35: eyes') }, reports: [] },
  'three lessons without': {
    files: { ...limits('break-min: 10m'), ...week(...LESSONS) },
    reports: [
      'timetables/p1.yaml:5:16 warning "P1" has 3 lessons a day on "p1" and no eye exercises; add them between lessons, on 2020-03-16 (limits "ours": School board)',
    ],
  },
});
