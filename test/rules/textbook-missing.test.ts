import { textbookMissing } from '../../src/rules/textbook-missing.js';
import { testRule } from './test-rule.js';

const lessons = (grade: string, subject: string, rest = '') => ({
  [`courses/${grade.toLowerCase()}.yaml`]: `grade: ${grade}\ncourses:\n  ${subject}: {teacher: zhang${rest}, lessons: [一, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n`,
});
const BOOK = ', textbook: {edition: 人教版}';

testRule(textbookMissing, {
  'no course says one': { files: { ...lessons('P1', 'chinese'), ...lessons('P2', 'chinese') }, reports: [] },
  'another subject has one': { files: { ...lessons('P1', 'chinese'), ...lessons('P2', 'math', BOOK) }, reports: [] },
  'a grade without any': { files: { ...lessons('P1', 'chinese'), ...lessons('P2', 'chinese', BOOK) }, reports: [] },
  'its grade has books, and so has the subject': {
    files: {
      'courses/p1.yaml': `${lessons('P1', 'chinese')['courses/p1.yaml']}  math: {teacher: li${BOOK}, lessons: [加]}\n`,
      ...lessons('P2', 'chinese', BOOK),
    },
    reports: [
      'courses/p1.yaml:3:3 warning "P1-chinese" does not say its textbook, while "P2-chinese" does (人教版); add textbook',
    ],
  },
});
