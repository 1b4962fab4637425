import { describe, expect, test } from 'vitest';
import { teacherChanges } from '../../src/rules/teacher-changes.js';
import { ruleReports } from './rule-reports.js';

const course = (rest: string) => ({
  'courses/p1.yaml': `grade: P1\ncourses:\n  chinese:\n    teacher: zhang\n${rest}`,
});
const LESSONS = 'lessons: [一, {title: 二, teacher: li}, 三, 四, 五, 六, 七, 八, 九, 十]\n';

describe('one teacher a course', () => {
  test.each([
    ['the course’s own', '    lessons: [一, 二, 三, 四, 五, 六, 七, 八, 九, 十]\n', []],
    [
      'it was not declared',
      `    ${LESSONS}`,
      [
        'courses/p1.yaml:5:18 error "P1-chinese-02" is taught by 李娜 (li), not by the course\'s teacher (zhang), and no stand-in is declared',
      ],
    ],
    ['declared', `    stand-ins: [{lessons: 2-3, teacher: li, reason: 产假, approved-by: 校长}]\n    ${LESSONS}`, []],
    [
      'declared for other lessons',
      `    stand-ins: [{lessons: 3-4, teacher: li, reason: 产假, approved-by: 校长}]\n    ${LESSONS}`,
      [
        'courses/p1.yaml:6:18 error "P1-chinese-02" is taught by 李娜 (li), not by the course\'s teacher (zhang); the stand-in does not cover this lesson',
      ],
    ],
  ])('%s', async (_, rest, reports) => {
    expect(await ruleReports([teacherChanges], course(rest))).toEqual(reports);
  });
});
