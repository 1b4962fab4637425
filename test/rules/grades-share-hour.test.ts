import { gradesShareHour } from '../../src/rules/grades-share-hour.js';
import { severalGrades } from './several-grades.js';
import { testRule, week } from './test-rule.js';

testRule(gradesShareHour, {
  'one after another': { files: severalGrades({ P1: '09:00', P2: '10:00' }), reports: [] },
  'one ends as the next begins': {
    files: { ...severalGrades({ P1: '09:00', P2: '10:00' }), ...week('09:00-10:00: chinese') },
    reports: [],
  },
  'two at once': {
    files: severalGrades({ P1: '09:00', P2: '09:30', P3: '11:00' }),
    reports: [
      'timetables/p2.yaml:5:16 info 2 grades (P1, P2) have lessons at the same time, as from 2020-03-09 on Monday at 09:30; stagger them, or repeat them at other times',
    ],
  },
});
