import { guideOverBudget } from '../../src/rules/guide-over-budget.js';
import { testRule } from './test-rule.js';
import { carries, zoneFile } from './zone-file.js';

const zone = (size: string) =>
  zoneFile([carries('p1', 1, 'p1.edu')], `outputs: {xmltv: {days: 5, past-days: 0, max-size: ${size}}}\n`);

testRule(guideOverBudget, {
  'five events': { files: zone('10kB'), reports: [] },
  'no limit': { files: zoneFile([carries('p1', 1, 'p1.edu')], 'outputs: {xmltv: {days: 5}}\n'), reports: [] },
  'too small for them': {
    files: zone('4kB'),
    reports: [
      'zones/one.yaml:5:11 warning the guide of zone "one" for 5 days takes about 0.009 MB, 0.005 MB more than its 0.004 MB; write fewer days',
    ],
  },
  'days from today on, in which little is taught': {
    files: zone('4kB'),
    now: '2020-03-20',
    reports: [],
  },
  'past days count': {
    files: zoneFile([carries('p1', 1, 'p1.edu')], 'outputs: {xmltv: {days: 1, past-days: 4, max-size: 4kB}}\n'),
    now: '2020-03-13',
    reports: [
      'zones/one.yaml:5:11 warning the guide of zone "one" for 1 days takes about 0.009 MB, 0.005 MB more than its 0.004 MB; write fewer days',
    ],
  },
  'after the term: as on its first day': {
    files: zone('4kB'),
    now: '2020-05-01',
    reports: [
      'zones/one.yaml:5:11 warning the guide of zone "one" for 5 days takes about 0.009 MB, 0.005 MB more than its 0.004 MB; write fewer days',
    ],
  },
  'programmes and the time between count': {
    files: {
      ...zone('12kB'),
      'timetables/p1.yaml':
        'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n  09:20-09:30: eyes\n  09:40-09:50: eyes\n  10:00-10:10: eyes\n',
    },
    reports: [
      'zones/one.yaml:5:11 warning the guide of zone "one" for 5 days takes about 0.017 MB, 0.005 MB more than its 0.012 MB; write fewer days',
    ],
  },
});
