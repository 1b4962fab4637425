import { channelIdPrefix } from '../../src/rules/channel-id-prefix.js';
import { severalGrades } from './several-grades.js';
import { testRule } from './test-rule.js';
import { carries, zoneFile } from './zone-file.js';

const TWO = severalGrades({ P1: '09:00', P2: '09:00' });

testRule(channelIdPrefix, {
  'numbers in front': {
    files: { ...TWO, ...zoneFile([carries('p1', 1, 'p1.edu'), carries('p2', 2, 'p10.edu')]) },
    reports: [],
  },
  'one begins as the other': {
    files: { ...TWO, ...zoneFile([carries('p1', 1, 'edu.P1'), carries('p2', 2, 'edu.p10')]) },
    reports: [
      'zones/one.yaml:4:3 warning in zone "one" the id "edu.P1" is the beginning of "edu.p10"; rename one, or pad the number',
    ],
  },
});
