import { lessonNeverAired } from '../../src/rules/lesson-never-aired.js';
import { testRule, week } from './test-rule.js';

const courses = (lessons: string) => ({
  'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [${lessons}]}\n`,
});

testRule(lessonNeverAired, {
  'as many lessons as cells': { files: courses('一, 二, 三, 四, 五, 六, 七, 八, 九, 十'), reports: [] },
  'two too many': {
    files: courses('一, 二, 三, 四, 五, 六, 七, 八, 九, 十, 十一, 十二'),
    reports: [
      'courses/p1.yaml:3:69 warning 2 of the 12 lessons of "P1-chinese" are never on air, the first is "P1-chinese-11"; add cells or take them out',
    ],
  },
  'a course that is nowhere is another matter': {
    files: { ...courses('一'), ...week('09:00-09:20: eyes') },
    reports: [],
  },
});
