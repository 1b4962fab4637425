import { courseUnused } from '../../src/rules/course-unused.js';
import { testRule, week } from './test-rule.js';

testRule(courseUnused, {
  'both are taught': { files: week('09:00-09:20: chinese', '10:00-10:20: math'), reports: [] },
  'math is not': {
    reports: [
      'courses/p1.yaml:4:3 warning none of the 12 lessons of "P1-math" is in a timetable; add cells or remove the course',
    ],
  },
});
