import { dayOutsideTerm } from '../../src/rules/day-outside-term.js';
import { testRule } from './test-rule.js';

const calendar = (more: string) => ({
  'calendar.yaml': `term: {first-day: 2020-03-09, last-day: 2020-03-20}\n${more}`,
});
const timetable = (from: string, more = '') => ({
  'timetables/p1.yaml': `channel: p1\ngrade: P1\nfrom: ${from}\nweek:\n  09:00-09:20: chinese\n${more}`,
});
const message = (day: string, meant: string) =>
  `warning ${day} is outside of the term, 2020-03-09 to 2020-03-20; did you mean ${meant}?`;

testRule(dayOutsideTerm, {
  'days of the term': { files: timetable('2020-03-09'), reports: [] },
  'a grid that holds since the winter': { files: timetable('2020-01-20'), reports: [] },
  'a day of long ago that no other year explains': { files: timetable('2019-09-01'), reports: [] },
  'two months after a term of nearly a year': {
    files: {
      'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2021-01-20}\n',
      ...timetable('2020-03-09', 'changes: [{on: 2021-03-21, at: 09:00, cancel: true}]\n'),
    },
    reports: [],
  },
  'and a day more': {
    files: {
      'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2021-01-20}\n',
      ...timetable('2020-03-09', 'changes: [{on: 2021-03-22, at: 09:00, cancel: true}]\n'),
    },
    reports: [
      'timetables/p1.yaml:6:16 warning 2021-03-22 is outside of the term, 2020-03-09 to 2021-01-20; did you mean 2020-03-22?',
    ],
  },
  'the grid of last year': {
    files: timetable('2019-03-09'),
    reports: [`timetables/p1.yaml:3:7 ${message('2019-03-09', '2020-03-09')}`],
  },
  'a festival of two years, each in the list': {
    files: calendar('holidays: [{from: 2019-03-12, to: 2019-03-12}, {from: 2020-03-12, to: 2020-03-12}]\n'),
    reports: [],
  },
  'another festival of a year that the term is in': {
    files: {
      'calendar.yaml':
        'term: {first-day: 2036-10-14, last-day: 2037-01-27}\nholidays: [{from: 2036-01-27, to: 2036-02-03}]\n',
    },
    reports: [],
  },
  'closures, holidays, make-up days and grades': {
    files: calendar(
      'grades: {P1: {first-day: 2019-03-10, last-day: 2019-03-19}}\nholidays: [{from: 2019-03-12, to: 2019-03-12}]\nmake-up-days: {2021-03-14: fri}\nclosures: [{from: 2019-03-11, to: 2020-03-11}]\n',
    ),
    reports: [
      `calendar.yaml:2:26 ${message('2019-03-10', '2020-03-10')}`,
      `calendar.yaml:2:48 ${message('2019-03-19', '2020-03-19')}`,
      `calendar.yaml:3:19 ${message('2019-03-12', '2020-03-12')}`,
      `calendar.yaml:4:16 ${message('2021-03-14', '2020-03-14')}`,
      `calendar.yaml:5:19 ${message('2019-03-11', '2020-03-11')}`,
    ],
  },
});
