import { tooManyLessons } from '../../src/rules/too-many-lessons.js';
import { limits, testRule, week } from './test-rule.js';

const TWO = week('09:00-09:20: chinese', '10:00-10:20: math');
const SAID = '(limits "ours": School board)';

testRule(tooManyLessons, {
  'a project without limits': { files: TWO, reports: [] },
  'as many as allowed': { files: { ...limits('lessons-per-day-max: 2'), ...TWO }, reports: [] },
  'one too many, reported once for all days': {
    files: { ...limits('lessons-per-day-max: 1'), ...TWO },
    reports: [
      `timetables/p1.yaml:6:16 warning "P1" has 2 lessons a day on "p1", 1 more than the 1 allowed; drop or move 1, on 2020-03-09 and 9 more days ${SAID}`,
    ],
  },
  'from the day of the limits on': {
    files: { ...limits('from: 2020-03-19, lessons-per-day-max: 1'), ...TWO },
    reports: [
      'timetables/p1.yaml:6:16 warning "P1" has 2 lessons a day on "p1", 1 more than the 1 allowed; drop or move 1, on 2020-03-19 and 1 more day (limits "ours", from 2020-03-19 on: School board)',
    ],
  },
  'limits of another grade': { files: { ...limits('lessons-per-day-max: {P2: 1, J: 1}'), ...TWO }, reports: [] },
  'repeats of the day, of yesterday and of the week do not count': {
    files: {
      ...limits('lessons-per-day-max: 2'),
      'timetables/p1.yaml': `${TWO['timetables/p1.yaml']}repeats:\n  - {of: today, from: 09:00-10:20, at: 15:00}\n  - {of: yesterday, from: 09:00-10:20, at: 13:00}\n  - {of: week, at: sat 09:00}\n`,
    },
    reports: [],
  },
  'a term that runs again counts': {
    files: {
      ...limits('lessons-per-day-max: 1, from: 2020-03-21'),
      'timetables/p1.yaml': `${TWO['timetables/p1.yaml']}repeats:\n  - {of: 2020-03-09/2020-03-10, from: 09:00-10:20, on: 2020-03-23}\n`,
    },
    reports: [
      'timetables/p1.yaml:8:5 warning "P1" has 2 lessons a day on "p1", 1 more than the 1 allowed; drop or move 1, on 2020-03-23 and 1 more day (limits "ours", from 2020-03-21 on: School board)',
    ],
  },
});
