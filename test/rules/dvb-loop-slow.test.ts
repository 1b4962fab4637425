import { dvbLoopSlow } from '../../src/rules/dvb-loop-slow.js';
import { DVB, dvbZone } from './dvb-zone.js';
import { testRule } from './test-rule.js';

const programmes = {
  'programmes.yaml': `programmes:\n  card: {title: 台标, kind: card, description: ${'长'.repeat(1600)}}\nfill: {off-hours: {programmes: [card]}}\n`,
};
const slow = DVB.replace('500kbps', '100kbps');

testRule(dvbLoopSlow, {
  'a rate for it': { files: { ...dvbZone(`${DVB}, days: 2`), ...programmes }, reports: [] },
  'too low a rate': {
    files: { ...dvbZone(`${slow}, days: 7`), ...programmes },
    reports: [
      'zones/one.yaml:5:11 warning the EIT of zone "one" takes about 16 seconds to repeat instead of 10; raise its bitrate or write fewer days',
    ],
  },
});
