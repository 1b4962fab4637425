import { teacherUnused } from '../../src/rules/teacher-unused.js';
import { testRule } from './test-rule.js';

testRule(teacherUnused, {
  'both teach': { reports: [] },
  'one does not': {
    files: { 'teachers.yaml': 'teachers:\n  zhang: {name: 张敏}\n  li: {name: 李娜}\n  wang: {name: 王强}\n' },
    reports: ['teachers.yaml:4:3 warning the teacher "wang" has no lessons; correct the course, or remove the entry'],
  },
});
