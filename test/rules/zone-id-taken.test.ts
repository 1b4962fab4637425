import { zoneIdTaken } from '../../src/rules/zone-id-taken.js';
import { testRule } from './test-rule.js';

const zone = (id: string) => ({
  'zones/one.yaml': `id: ${id}\ntitle: 一区\nlineup:\n  p1: {number: 1, id: p1.edu, name: 一, stream: "https://a.example/1.m3u8"}\noutputs: {}\n`,
});

testRule(zoneIdTaken, {
  'an id of its own': { files: zone('reports'), reports: [] },
  'that of the report': {
    files: zone('report'),
    reports: ['zones/one.yaml:1:5 error "report" is a folder that every release has; choose another id for the zone'],
  },
  'that of the timeline': {
    files: zone('timeline'),
    reports: ['zones/one.yaml:1:5 error "timeline" is a folder that every release has; choose another id for the zone'],
  },
});
