import { weekendLessons } from '../../src/rules/weekend-lessons.js';
import { testRule, week } from './test-rule.js';

const SATURDAYS = {
  'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-20}\nweekdays: [mon, tue, wed, thu, fri, sat]\n',
};

testRule(weekendLessons, {
  'weekdays only': { reports: [] },
  'an empty Saturday': { files: { ...SATURDAYS, ...week('09:00-09:20: [chinese, ~, ~, ~, ~, ~]') }, reports: [] },
  'a new lesson': {
    files: { ...SATURDAYS, ...week('09:00-09:20: [~, ~, ~, ~, ~, chinese]') },
    reports: [
      'timetables/p1.yaml:5:32 warning 1 cell has a new lesson on Saturday (1 channel, the first is "p1"); move them to weekdays',
    ],
  },
});
