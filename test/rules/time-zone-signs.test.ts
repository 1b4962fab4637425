import { timeZoneSigns } from '../../src/rules/time-zone-signs.js';
import { testRule } from './test-rule.js';

const zone = (name: string) => ({ 'project.yaml': `id: small\ntitle: x\ntime-zone: ${name}\n` });

testRule(timeZoneSigns, {
  'a place': { files: zone('Asia/Shanghai'), reports: [] },
  'no hours': { files: zone('Etc/GMT+0'), reports: [] },
  'west with a plus': {
    files: zone('Etc/GMT+8'),
    reports: [
      'project.yaml:3:12 warning Etc/GMT+8 is 8 h behind UTC, against the sign in its name; name a place, such as Asia/Shanghai',
    ],
  },
  'east with a minus, in small letters': {
    files: zone('etc/gmt-8'),
    reports: [
      'project.yaml:3:12 warning Etc/GMT-8 is 8 h ahead of UTC, against the sign in its name; name a place, such as Asia/Shanghai',
    ],
  },
});
