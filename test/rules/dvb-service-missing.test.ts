import { dvbServiceMissing } from '../../src/rules/dvb-service-missing.js';
import { DVB, dvbZone } from './dvb-zone.js';
import { testRule } from './test-rule.js';
import { carries, zoneFile } from './zone-file.js';

const without = carries('p1', 1, 'p1.edu');

testRule(dvbServiceMissing, {
  'a channel with its service': { files: dvbZone(), reports: [] },
  'a zone without DVB': { files: zoneFile([without]), reports: [] },
  none: {
    files: dvbZone(DVB, '', without),
    reports: ['zones/one.yaml:4:3 error channel "p1" of zone "one" has no service-id: write it'],
  },
});
