import { gradesStartTogether } from '../../src/rules/grades-start-together.js';
import { severalGrades } from './several-grades.js';
import { testRule } from './test-rule.js';

testRule(gradesStartTogether, {
  'two are few': { files: severalGrades({ P1: '09:00', P2: '09:00' }), reports: [] },
  'one of three is apart': { files: severalGrades({ P1: '09:00', P2: '09:00', P3: '09:05' }), reports: [] },
  'all three': {
    files: severalGrades({ P1: '09:00', P2: '09:00', P3: '09:00' }),
    reports: [
      'timetables/p1.yaml:5:16 info from 2020-03-09 on all 3 grades begin at 09:00 on Monday; let them begin some minutes apart',
    ],
  },
});
