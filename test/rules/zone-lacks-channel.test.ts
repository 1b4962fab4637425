import { zoneLacksChannel } from '../../src/rules/zone-lacks-channel.js';
import { severalGrades } from './several-grades.js';
import { testRule } from './test-rule.js';

const entry = (id: string, number: number) =>
  `  ${id}: {number: ${number}, id: ${id}.example, name: ${id}, stream: "https://example.org/${id}.m3u8"}\n`;
const zone = (id: string, ...channels: readonly string[]) =>
  `id: ${id}\ntitle: ${id}\nlineup:\n${channels.map((channel, index) => entry(channel, index + 1)).join('')}outputs: {}\n`;
const GRADES = severalGrades({ P1: '09:00', P2: '10:00', P3: '11:00' });

testRule(zoneLacksChannel, {
  'every zone carries every channel': {
    files: {
      ...GRADES,
      'zones/one.yaml': zone('one', 'p1', 'p2', 'p3'),
      'zones/two.yaml': zone('two', 'p1', 'p2', 'p3'),
    },
    reports: [],
  },
  'what no zone carries is another matter': {
    files: { ...GRADES, 'zones/one.yaml': zone('one', 'p1'), 'zones/two.yaml': zone('two', 'p1') },
    reports: [],
  },
  'a zone without any is another matter': {
    files: {
      ...GRADES,
      'zones/one.yaml': zone('one', 'p1', 'p2', 'p3'),
      'zones/two.yaml': 'id: two\ntitle: two\nlineup: {}\noutputs: {}\n',
    },
    reports: [],
  },
  'two are left out of one zone': {
    files: { ...GRADES, 'zones/one.yaml': zone('one', 'p1', 'p2', 'p3'), 'zones/two.yaml': zone('two', 'p1') },
    reports: [
      'zones/two.yaml:1:5 warning zone "two" does not carry "p2", "p3", which other zones do; add them to its lineup',
    ],
  },
});
