import { recordedElsewhere } from '../../src/rules/recorded-elsewhere.js';
import { testRule } from './test-rule.js';

const files = (li: string, rest = '') => ({
  'teachers.yaml': `organisations:\n  east: {zh: 东区, en: East}\n  west: {zh: 西区, en: West}\nteachers:\n  zhang: {name: 张敏, organisation: east}\n  li: {name: 李娜${li}}\n`,
  'courses/p1.yaml': `grade: P1\nrecorded-by: east\ncourses:\n  chinese: {teacher: zhang, lessons: [一, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n  english: {teacher: zhang, lessons: [a]}\n  math: {teacher: li${rest}, lessons: [加]}\n`,
});

testRule(recordedElsewhere, {
  'a teacher of the organisation': { files: files(', organisation: east'), reports: [] },
  'a teacher of none': { files: files(''), reports: [] },
  'a teacher of another': {
    files: files(', organisation: west'),
    reports: [
      'courses/p1.yaml:6:3 warning "li", the teacher of "P1-math-01", belongs to "West" (west), and "P1-math" is recorded by "East" (east); check both',
    ],
  },
  'the course was given to that other one': {
    files: files(', organisation: west', ', recorded-by: west'),
    reports: [],
  },
});
