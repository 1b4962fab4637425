import { breakTooShort } from '../../src/rules/break-too-short.js';
import { limits, testRule, week } from './test-rule.js';

testRule(breakTooShort, {
  'long enough': {
    files: { ...limits('break-min: 20m'), ...week('09:00-09:20: chinese', '09:40-10:00: math') },
    reports: [],
  },
  'back to back': {
    files: { ...limits('break-min: 10m'), ...week('09:00-09:20: chinese', '09:20-09:40: [math, ~, ~, ~, ~]') },
    reports: [
      'timetables/p1.yaml:6:17 warning a break of "P1" on "p1", as at 09:20-09:20, lasts 0 s, 10 min less than the 10 min required; start the 09:20 lesson later, on 2020-03-09 and 1 more day (limits "ours": School board)',
    ],
  },
  'eye exercises are a break': {
    files: {
      ...limits('break-min: 10m'),
      ...week('09:00-09:20: chinese', '09:20-09:30: eyes', '09:30-09:50: math'),
    },
    reports: [],
  },
});
