import { streamShared } from '../../src/rules/stream-shared.js';
import { severalGrades } from './several-grades.js';
import { testRule } from './test-rule.js';
import { carries, zoneFile } from './zone-file.js';

const TWO = severalGrades({ P1: '09:00', P2: '09:00' });

testRule(streamShared, {
  'a stream each': {
    files: { ...TWO, ...zoneFile([carries('p1', 1, 'p1.edu'), carries('p2', 2, 'p2.edu')]) },
    reports: [],
  },
  'copied and not changed': {
    files: { ...TWO, ...zoneFile([carries('p1', 1, 'p1.edu'), carries('p2', 2, 'p2.edu', 'p1')]) },
    reports: [
      'zones/one.yaml:5:3 warning in zone "one" channel "p2" has the stream of "p1", "https://example.org/p1.m3u8"; correct one',
    ],
  },
});
