import { slotTooSmall } from '../../src/rules/slot-too-small.js';
import { testRule, week } from './test-rule.js';

const ordered = (length: string) => ({
  'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [{title: 一, length: ${length}}, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n`,
});

testRule(slotTooSmall, {
  'just so': { files: ordered('20m'), reports: [] },
  'two lessons of 20 minutes in 20 minutes': {
    files: ordered('40m'),
    reports: [
      'timetables/p1.yaml:5:16 error "P1-chinese-01" takes 40 min and its slot on "p1" has 20 min, 20 min too little (2 times the slot); lengthen or split it',
    ],
  },
  'a minute too long': {
    files: ordered('21m'),
    reports: [
      'timetables/p1.yaml:5:16 error "P1-chinese-01" takes 21 min and its slot on "p1" has 20 min, 1 min too little; lengthen or split it',
    ],
  },
  'a programme': {
    files: {
      ...week('09:00-09:20: chinese', '10:00-10:04: eyes'),
      'programmes.yaml': 'programmes:\n  eyes: {title: 眼保健操, kind: exercise, length: 5m}\n',
    },
    reports: [
      'timetables/p1.yaml:6:16 warning the programme "eyes" takes 5 min and its slot on "p1" has 4 min, 1 min too little; lengthen the slot',
    ],
  },
});
