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
  'one of several': {
    files: {
      ...TWO,
      ...zoneFile([
        carries('p1', 1, 'p1.edu').replace('stream: ', 'stream: ["rtp://239.1.1.1:1", ').replace('}', ']}'),
        carries('p2', 2, 'p2.edu').replace('stream: ', 'stream: [').replace('}', ', "rtp://239.1.1.1:1"]}'),
      ]),
    },
    reports: [
      'zones/one.yaml:5:3 warning in zone "one" channel "p2" has the stream of "p1", "rtp://239.1.1.1:1"; correct one',
    ],
  },
  'looking back at another grade': {
    files: {
      ...TWO,
      ...zoneFile(
        ['p1', 'p2'].map((id, index) =>
          carries(id, index + 1, `${id}.edu`).replace('}', ', catch-up: "rtsp://a.example/1"}'),
        ),
      ),
    },
    reports: [
      'zones/one.yaml:5:92 warning in zone "one" channel "p2" looks back at the address of "p1", "rtsp://a.example/1"; correct one',
    ],
  },
  'copied and not changed': {
    files: { ...TWO, ...zoneFile([carries('p1', 1, 'p1.edu'), carries('p2', 2, 'p2.edu', 'p1')]) },
    reports: [
      'zones/one.yaml:5:3 warning in zone "one" channel "p2" has the stream of "p1", "https://example.org/p1.m3u8"; correct one',
    ],
  },
});
