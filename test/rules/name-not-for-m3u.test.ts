import { nameNotForM3u } from '../../src/rules/name-not-for-m3u.js';
import { testRule } from './test-rule.js';
import { carries, zoneFile } from './zone-file.js';

const zone = (name: string, outputs: string) =>
  zoneFile([carries('p1', 1, 'p1.edu', 'p1', name)], `outputs: ${outputs}\n`);

testRule(nameNotForM3u, {
  'a full-width comma': { files: zone('一年级，语文', '{channels: {}}'), reports: [] },
  'no channel list': { files: zone('一年级, 语文', '{}'), reports: [] },
  'a comma': {
    files: zone('一年级, 语文', '{channels: {}}'),
    reports: [
      'zones/one.yaml:4:37 warning the name "一年级, 语文" in zone "one" has a character (,) that the channel list writes in its full-width form; choose another',
    ],
  },
  'a group with a semicolon': {
    files: zone('一年级', '{channels: {group: a;b}}'),
    reports: [
      'zones/one.yaml:5:11 warning the name "a;b" in zone "one" has a character (;) that the channel list writes in its full-width form; choose another',
    ],
  },
});
