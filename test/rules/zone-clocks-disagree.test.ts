import { zoneClocksDisagree } from '../../src/rules/zone-clocks-disagree.js';
import { testRule } from './test-rule.js';
import { carries, zoneFile } from './zone-file.js';

const zone = (guide: string, catchUp: string, dialect = 'playseek') =>
  zoneFile(
    [carries('p1', 1, 'p1.edu')],
    `outputs: {xmltv: {clock: ${guide}}, channels: {catch-up: {days: 7, dialect: ${dialect}, clock: ${catchUp}}}}\n`,
  );

testRule(zoneClocksDisagree, {
  'both local': { files: zone('local', 'local'), reports: [] },
  'both UTC': { files: zone('utc', 'utc'), reports: [] },
  'tvdr marks its UTC times': { files: zone('local', 'utc', 'tvdr'), reports: [] },
  'one of each': {
    files: zone('local', 'utc'),
    reports: [
      'zones/one.yaml:5:45 warning in zone "one" catch-up (playseek) uses utc time and the guide local; let them agree',
    ],
  },
});
