import { lessonTooLong } from '../../src/rules/lesson-too-long.js';
import { limits, testRule, week } from './test-rule.js';

const DAY = week('09:00-09:40: chinese');
const course = (lessons: string) => ({
  'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [${lessons}]}\n`,
});
const ORDERED = Array.from({ length: 10 }, () => '{title: 课, length: 20m}').join(', ');

testRule(lessonTooLong, {
  'the slot is long, the lesson is not': {
    files: { ...limits('lesson-max: 20m'), ...DAY, ...course(ORDERED) },
    reports: [],
  },
  'nothing but the slot is known': {
    files: { ...limits('lesson-max: 20m'), ...DAY },
    reports: [
      'courses/p1.yaml:3:39 warning "P1-chinese-01", first on 2020-03-09, and 9 more of its course last 40 min, 20 min more than the 20 min allowed; shorten it or say its length (limits "ours": School board)',
    ],
  },
  'from the day of the limits on': {
    files: { ...limits('lesson-max: 20m, from: 2020-03-20'), ...DAY },
    reports: [
      'courses/p1.yaml:3:66 warning "P1-chinese-10", first on 2020-03-20, lasts 40 min, 20 min more than the 20 min allowed; shorten it or say its length (limits "ours", from 2020-03-20 on: School board)',
    ],
  },
  'ordered too long': {
    files: { ...limits('lesson-max: 20m'), ...DAY, ...course(`{title: 课, length: 25m}, ${ORDERED}`) },
    reports: [
      'courses/p1.yaml:3:39 warning "P1-chinese-01", first on 2020-03-09, lasts 25 min, 5 min more than the 20 min allowed; shorten it or say its length (limits "ours": School board)',
    ],
  },
});
