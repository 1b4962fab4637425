import { reviewMissing } from '../../src/rules/review-missing.js';
import { reviewed } from './reviewed.js';
import { testRule } from './test-rule.js';

const GOOD = '{title: 一, reviewed: {on: 2020-03-01, by: 教研室}}';

testRule(reviewMissing, {
  'a project that only plans': { now: '2020-03-08T02:00Z', reports: [] },
  'no review at all is reported once': {
    files: reviewed('一', '二'),
    now: '2020-03-08T02:00Z',
    reports: [
      'project.yaml:4:1 warning 2 lessons about to air (such as "P1-chinese-01") and no other of the project have a review; write "reviewed" in the courses',
    ],
  },
  'the second lesson airs within two days': {
    files: reviewed(GOOD, '二'),
    now: '2020-03-08T02:00Z',
    reports: [
      'courses/p1.yaml:7:9 warning "P1-chinese-02" was not reviewed and airs on p1 at 2020-03-10 09:00; review it and write "reviewed", or show another lesson',
    ],
  },
  'there is time yet': { files: reviewed(GOOD, '二'), now: '2020-03-07', reports: [] },
  'both are reviewed': { files: reviewed(GOOD, GOOD), now: '2020-03-08T02:00Z', reports: [] },
});
