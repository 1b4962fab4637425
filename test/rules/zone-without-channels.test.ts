import { zoneWithoutChannels } from '../../src/rules/zone-without-channels.js';
import { testRule } from './test-rule.js';

testRule(zoneWithoutChannels, {
  'one channel': { reports: [] },
  none: {
    files: { 'zones/one.yaml': 'id: one\ntitle: 一区\nlineup: {}\noutputs: {xmltv: {}}\n' },
    reports: ['zones/one.yaml:1:5 error the lineup of zone "one" has no channel'],
  },
});
