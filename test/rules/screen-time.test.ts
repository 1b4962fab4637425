import { screenTime } from '../../src/rules/screen-time.js';
import { limits, testRule, week } from './test-rule.js';

const TWO = week('09:00-09:40: chinese', '10:00-10:40: math');
const ORDERED = {
  'courses/p1.yaml':
    'grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [{title: 一, length: 15m}, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n  math: {teacher: li, lessons: [加, 减, 乘, 除, 余, 方, 圆, 角, 线, 面]}\n',
};

testRule(screenTime, {
  'exactly the limit': { files: { ...limits('screen-per-day-max: 80m'), ...TWO }, reports: [] },
  'a minute over': {
    files: { ...limits('screen-per-day-max: 79m'), ...TWO },
    reports: [
      'timetables/p1.yaml:6:16 warning "P1" watches 1 h 20 min a day on "p1", 1 min more than the 1 h 19 min allowed; drop a lesson or shorten slots, on 2020-03-09 and 9 more days (limits "ours": School board)',
    ],
  },
  'the same day again adds nothing': {
    files: {
      ...limits('screen-per-day-max: 80m'),
      'timetables/p1.yaml': `${TWO['timetables/p1.yaml']}repeats:\n  - {of: today, from: 09:00-10:40, at: 15:00}\n`,
    },
    reports: [],
  },
  'a lesson is not its slot': {
    files: { ...limits('screen-per-day-max: 60m, from: 2020-03-09'), ...TWO, ...ORDERED },
    reports: [
      'timetables/p1.yaml:6:16 warning "P1" watches 1 h 20 min a day on "p1", 20 min more than the 1 h allowed; drop a lesson or shorten slots, on 2020-03-10 and 8 more days (limits "ours", from 2020-03-09 on: School board)',
    ],
  },
});
