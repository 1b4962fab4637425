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
});
