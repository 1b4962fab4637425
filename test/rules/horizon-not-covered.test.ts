import { horizonNotCovered } from '../../src/rules/horizon-not-covered.js';
import { testRule } from './test-rule.js';
import { carries, zoneFile } from './zone-file.js';

const ZONE = zoneFile([carries('p1', 1, 'p1.edu')], 'outputs: {xmltv: {days: 7}}\n');

testRule(horizonNotCovered, {
  'a week before the last day': { files: ZONE, now: '2020-03-14T04:00Z', reports: [] },
  'a day short': {
    files: ZONE,
    now: '2020-03-15T04:00Z',
    reports: [
      'zones/one.yaml:5:11 info the guide of zone "one" wants 7 days from 2020-03-15 on and the plan ends on 2020-03-20, 1 day short; if the term goes on, add to the timetables',
    ],
  },
  'the day before the term': {
    files: { ...ZONE, 'calendar.yaml': 'term: {first-day: 2020-03-18, last-day: 2020-03-20}\n' },
    now: '2020-03-17T04:00Z',
    reports: [],
  },
  'the first day is in the term': {
    files: { ...ZONE, 'calendar.yaml': 'term: {first-day: 2020-03-18, last-day: 2020-03-20}\n' },
    now: '2020-03-18T04:00Z',
    reports: [
      'zones/one.yaml:5:11 info the guide of zone "one" wants 7 days from 2020-03-18 on and the plan ends on 2020-03-20, 4 days short; if the term goes on, add to the timetables',
    ],
  },
  'playout lists, where there is no guide': {
    files: zoneFile([carries('p1', 1, 'p1.edu')], 'outputs: {playout: {media-folder: /edu}}\n'),
    now: '2020-03-19T04:00Z',
    reports: [
      'zones/one.yaml:5:11 info the playout plan of zone "one" wants 3 days from 2020-03-19 on and the plan ends on 2020-03-20, 1 day short; if the term goes on, add to the timetables',
    ],
  },
  'the term is over': { files: ZONE, now: '2020-03-22T04:00Z', reports: [] },
});
