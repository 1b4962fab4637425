import { gradeNotCarried } from '../../src/rules/grade-not-carried.js';
import { severalGrades } from './several-grades.js';
import { testRule } from './test-rule.js';

testRule(gradeNotCarried, {
  'one zone is enough': { reports: [] },
  'no zone carries P2': {
    files: severalGrades({ P1: '09:00', P2: '10:00' }),
    reports: [
      'timetables/p2.yaml:1:10 warning "P2" has lessons on "p2", and none of the 1 zone carries it; add it to a lineup',
    ],
  },
});
