import { programmeUnused } from '../../src/rules/programme-unused.js';
import { testRule, week } from './test-rule.js';

testRule(programmeUnused, {
  'one is nowhere, one fills': {
    reports: ['programmes.yaml:2:3 warning the programme "eyes" is in no timetable and no fill; use it or remove it'],
  },
  'both are used': { files: week('09:00-09:20: chinese', '10:00-10:20: eyes'), reports: [] },
  'by a change': {
    files: {
      'timetables/p1.yaml': `${week('09:00-09:20: chinese')['timetables/p1.yaml']}changes:\n  - {on: 2020-03-11, at: 09:00, show: eyes}\n`,
    },
    reports: [],
  },
});
