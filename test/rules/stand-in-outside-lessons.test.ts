import { standInOutsideLessons } from '../../src/rules/stand-in-outside-lessons.js';
import { testRule } from './test-rule.js';

const course = (lessons: string) => ({
  'courses/p1.yaml': `grade: P1\ncourses:\n  chinese:\n    teacher: zhang\n    stand-ins:\n      - {lessons: "${lessons}", teacher: li, reason: 产假, approved-by: 校长}\n    lessons: [一, {title: 二, teacher: li}, {title: 三, teacher: zhang}, 四, 五, 六, 七, 八, 九, 十]\n`,
});

testRule(standInOutsideLessons, {
  'the lesson that the stand-in teaches': { files: course('2'), reports: [] },
  'a lesson that names the course’s teacher': {
    files: course('2-3'),
    reports: [
      'courses/p1.yaml:6:9 warning 1 of the lessons that "li" stands in for (such as "P1-chinese-03") is still taught by "zhang"; name the teacher on them, or correct the numbers',
    ],
  },
  'a lesson that does not exist': {
    files: course('2,11'),
    reports: ['courses/p1.yaml:6:9 warning the stand-in of "li" covers lesson 11 and "P1-chinese" has 10; correct it'],
  },
});
