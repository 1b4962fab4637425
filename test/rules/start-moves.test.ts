import { startMoves } from '../../src/rules/start-moves.js';
import { testRule } from './test-rule.js';

const from = (day: string, ...starts: string[]) =>
  `channel: p1\ngrade: P1\nfrom: ${day}\nweek:\n${starts.map((start) => `  ${start}-${start.slice(0, 3)}50: chinese\n`).join('')}`;
const EARLY = from('2020-03-09', '09:00', '10:20');

testRule(startMoves, {
  'another lesson at the end of the day': {
    files: { 'timetables/p1.yaml': EARLY, 'timetables/late.yaml': from('2020-03-11', '09:00', '10:20', '11:00') },
    reports: [],
  },
  'a place whose time differs from day to day has no time to move from': {
    files: {
      'timetables/p1.yaml': `channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: [chinese, chinese, ~, ~, ~]\n  10:00-10:20: [~, ~, chinese, chinese, chinese]\n`,
      'timetables/late.yaml': from('2020-03-11', '09:30'),
    },
    reports: [],
  },
  'the second lesson moves': {
    files: { 'timetables/p1.yaml': EARLY, 'timetables/late.yaml': from('2020-03-11', '09:00', '10:00') },
    reports: [
      'timetables/late.yaml:6:16 warning from 2020-03-11 on lesson 2 of the day on "p1" begins at 10:00, not at 10:20; check it and announce it',
    ],
  },
  'every lesson moves, reported once': {
    files: { 'timetables/p1.yaml': EARLY, 'timetables/late.yaml': from('2020-03-11', '09:10', '10:00') },
    reports: [
      'timetables/late.yaml:5:16 warning from 2020-03-11 on lesson 1 of the day on "p1" begins at 09:10, not at 09:00, and 1 more move; check it and announce it',
    ],
  },
});
