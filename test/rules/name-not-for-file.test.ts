import { nameNotForFile } from '../../src/rules/name-not-for-file.js';
import { testRule } from './test-rule.js';
import { carries, zoneFile } from './zone-file.js';

const zone = (...names: string[]) => ({
  'timetables/p2.yaml': 'channel: p2\ngrade: P2\nfrom: 2020-03-09\nweek:\n  09:00-09:20: card\n',
  ...zoneFile(
    names.map((name, index) => carries(`p${index + 1}`, index + 1, `p${index + 1}.edu`, 'x', name)),
    'outputs: {diyp: {}}\n',
  ),
});
const report = (name: string, why: string) => ({
  files: zone(name),
  reports: [`zones/one.yaml:4:37 error "${name}" in zone "one" cannot be the name of a folder: ${why}`],
});

testRule(nameNotForFile, {
  'a name': { files: zone('小学一年级 (1)'), reports: [] },
  'a double quote, which the list widens': { files: zone('一 "年级"'), reports: [] },
  'no such files': { files: zoneFile([carries('p1', 1, 'p1.edu', 'x', 'a/b')]), reports: [] },
  'a slash': report('语文/数学', 'it has /'),
  'out of the folder': report('../x', 'it has /'),
  'the folder above': report('..', 'it may neither begin nor end with a blank or a full stop'),
  'a device': report('con', 'Windows keeps it for a device'),
  'as long as a name may be': { files: zone('题'.repeat(85)), reports: [] },
  'one byte longer': report(`${'题'.repeat(85)}a`, 'it is over 255 bytes'),
  'another case': {
    files: zone('Primary', 'PRIMARY'),
    reports: [
      'zones/one.yaml:5:37 error two channels of zone "one" would have the folder "PRIMARY"; choose another name',
    ],
  },
});
