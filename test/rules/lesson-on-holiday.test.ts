import { lessonOnHoliday } from '../../src/rules/lesson-on-holiday.js';
import { projectFile, testRule, week } from './test-rule.js';

const april = (rest = '') => ({ 'calendar.yaml': `term: {first-day: 2020-04-01, last-day: 2020-05-08}\n${rest}` });
const TITLES = Array.from({ length: 30 }, (_, index) => `第${index + 1}课`).join(', ');
const courses = { 'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [${TITLES}]}\n` };
const zoneOfTime = (name: string) => ({ 'project.yaml': `id: small\ntitle: 小项目\ntime-zone: ${name}\n` });

testRule(lessonOnHoliday, {
  'the official list leaves none': {
    files: { ...courses, ...april('holidays: CN\nmake-up-days: {2020-04-26: fri}\n') },
    reports: [],
  },
  'a calendar in China that names no holidays': {
    files: { ...courses, ...april() },
    reports: [
      'calendar.yaml:1:7 warning new lessons are on air on 4 official holidays, the first is 2020-04-06 (Tomb-sweeping Day); write "holidays: CN", or list them',
    ],
  },
  'one that lists some': {
    files: { ...courses, ...april('holidays: [{from: 2020-05-01, to: 2020-05-05}]\n') },
    reports: [
      'calendar.yaml:2:11 warning new lessons are on air on 1 official holiday, the first is 2020-04-06 (Tomb-sweeping Day); write "holidays: CN", or list them',
    ],
  },
  'the list of China counts in no other country': {
    files: { ...courses, ...april(), ...zoneOfTime('Asia/Kolkata') },
    reports: [],
  },
  'a repeat is not a new lesson': {
    files: {
      ...courses,
      ...april(),
      ...projectFile(''),
      ...week('09:00-09:20: [repeat chinese 1, chinese, chinese, "-", "-"]', '10:00-10:20: ["-", "-", "-", "-", eyes]'),
    },
    reports: [
      'calendar.yaml:1:7 warning new lessons are on air on 1 official holiday, the first is 2020-05-05 (Labour Day); write "holidays: CN", or list them',
    ],
  },
  'a make-up day on a holiday, official or of one’s own': {
    files: {
      ...courses,
      ...april(
        'holidays: [{from: 2020-04-06, to: 2020-04-06, name: {zh: 清明, en: Qingming}}, {from: 2020-05-01, to: 2020-05-05}]\nmake-up-days:\n  2020-04-05: fri\n  2020-04-06: mon\n  2020-05-01: fri\n  2020-05-04: off\n',
      ),
    },
    reports: [
      'calendar.yaml:4:3 warning the make-up day 2020-04-05 is a holiday (Tomb-sweeping Day); check the date, or write "2020-04-05: off"',
      'calendar.yaml:5:3 warning the make-up day 2020-04-06 is a holiday (Qingming); check the date, or write "2020-04-06: off"',
      'calendar.yaml:6:3 warning the make-up day 2020-05-01 is a holiday (see holidays); check the date, or write "2020-05-01: off"',
    ],
  },
});
