import { organisationUnused } from '../../src/rules/organisation-unused.js';
import { testRule } from './test-rule.js';

testRule(organisationUnused, {
  'a teacher’s and an idle one': {
    files: {
      'teachers.yaml':
        'organisations:\n  school: {zh: 实验小学, en: School}\n  idle: {zh: 闲置, en: Idle}\nteachers:\n  zhang: {name: 张敏, organisation: school}\n  li: {name: 李娜}\n',
    },
    reports: [
      'teachers.yaml:3:3 warning the organisation "idle" has no teachers and records nothing; name it or remove it',
    ],
  },
});
