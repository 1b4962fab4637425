import { reviewAfterAir } from '../../src/rules/review-after-air.js';
import { reviewed } from './reviewed.js';
import { testRule } from './test-rule.js';

const on = (day: string) => reviewed(`{title: 一, reviewed: {on: ${day}, by: 教研室}}`);

testRule(reviewAfterAir, {
  'on the day itself': { files: on('2020-03-09'), reports: [] },
  'planned for the day after': {
    files: on('2020-03-10'),
    now: '2020-03-08',
    reports: [
      'courses/p1.yaml:6:30 error "P1-chinese-01" is reviewed on 2020-03-10, 1 day after its first run on 2020-03-09; check the date, or air it later',
    ],
  },
  'as it airs': {
    files: on('2020-03-10'),
    now: '2020-03-09T01:00Z',
    reports: [
      'courses/p1.yaml:6:30 warning "P1-chinese-01" is reviewed on 2020-03-10, 1 day after its first run on 2020-03-09; check the date, or air it later',
    ],
  },
  'it is too late to fix': {
    files: on('2020-03-12'),
    now: '2020-03-12',
    reports: [
      'courses/p1.yaml:6:30 warning "P1-chinese-01" is reviewed on 2020-03-12, 3 days after its first run on 2020-03-09; check the date, or air it later',
    ],
  },
});
