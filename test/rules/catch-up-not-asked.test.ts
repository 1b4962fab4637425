import { catchUpNotAsked } from '../../src/rules/catch-up-not-asked.js';
import { testRule } from './test-rule.js';

const zone = (stream: string, catchUp = '{days: 7, dialect: playseek}', more = '') => ({
  'zones/one.yaml': `id: one\ntitle: 一区\nlineup:\n  p1: {number: 1, id: p1.edu, name: 一, stream: ${stream.startsWith('[') ? stream : `"${stream}"`}${more}}\noutputs:\n  channels: {${catchUp === '' ? '' : `catch-up: ${catchUp}`}}\n`,
});

testRule(catchUpNotAsked, {
  'http and rtsp': { files: zone('rtsp://a.example/1'), reports: [] },
  'multicast without catch-up': { files: zone('udp://@239.1.1.1:5000', ''), reports: [] },
  'multicast with an address for looking back': {
    files: zone('rtp://239.1.1.1:5000', '{days: 7, dialect: playseek}', ', catch-up: "rtsp://a.example/PLTV/1"'),
    reports: [],
  },
  'multicast with the zone’s address': {
    files: zone('rtp://239.1.1.1:5000', '{days: 7, dialect: playseek, source: "rtsp://a.example/{number}"}'),
    reports: [],
  },
  'multicast first, http after': {
    files: zone('["igmp://239.1.1.1:5000", "https://a.example/1"]'),
    reports: [],
  },
  multicast: {
    files: zone('rtp://239.1.1.1:5000'),
    reports: [
      'zones/one.yaml:4:48 error zone "one" wants catch-up, and the address "rtp://239.1.1.1:5000" of channel "p1" is neither http nor rtsp: there is no server to ask',
    ],
  },
});
