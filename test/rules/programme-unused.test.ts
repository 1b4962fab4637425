import { programmeUnused } from '../../src/rules/programme-unused.js';
import { testRule, week } from './test-rule.js';

testRule(programmeUnused, {
  'one is nowhere, one fills': {
    reports: ['programmes.yaml:2:3 warning the programme "eyes" is in no timetable and no fill; use it or remove it'],
  },
  'both are used': { files: week('09:00-09:20: chinese', '10:00-10:20: eyes'), reports: [] },
  'an announcement waits for its day': {
    files: {
      ...week('09:00-09:20: chinese', '10:00-10:20: eyes'),
      'programmes.yaml':
        'programmes:\n  eyes: {title: 眼保健操, kind: exercise}\n  notice: {title: 通知, kind: announcement}\n  card: {title: 台标, kind: card}\nfill:\n  off-hours: {programmes: [card]}\n',
    },
    reports: [],
  },
  'by a change': {
    files: {
      'timetables/p1.yaml': `${week('09:00-09:20: chinese')['timetables/p1.yaml']}changes:\n  - {on: 2020-03-11, at: 09:00, show: eyes}\n`,
    },
    reports: [],
  },
});
