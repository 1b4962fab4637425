import { lessonOutOfOrder } from '../../src/rules/lesson-out-of-order.js';
import { testRule, week } from './test-rule.js';

testRule(lessonOutOfOrder, {
  'one after another': { reports: [] },
  'a pinned lesson comes early': {
    files: week('09:00-09:20: [chinese 5, chinese, chinese, chinese, chinese]'),
    reports: [
      'courses/p1.yaml:3:51 warning "P1-chinese-05" has its first run on 2020-03-09, before "P1-chinese-04" on 2020-03-13; 1 lesson of the course is out of order: correct the numbers',
    ],
  },
  'a repeat may come in any order': {
    files: week('09:00-09:20: chinese', '10:00-10:20: [~, ~, repeat chinese 1, ~, ~]'),
    reports: [],
  },
});
