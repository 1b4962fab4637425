import { catchUpNotAsked } from '../../src/rules/catch-up-not-asked.js';
import { testRule } from './test-rule.js';

const zone = (stream: string, catchUp = '{days: 7, dialect: playseek}') => ({
  'zones/one.yaml': `id: one\ntitle: 一区\nlineup:\n  p1: {number: 1, id: p1.edu, name: 一, stream: "${stream}"}\noutputs:\n  channels: {${catchUp === '' ? '' : `catch-up: ${catchUp}`}}\n`,
});

testRule(catchUpNotAsked, {
  'http and rtsp': { files: zone('rtsp://a.example/1'), reports: [] },
  'multicast without catch-up': { files: zone('udp://@239.1.1.1:5000', ''), reports: [] },
  multicast: {
    files: zone('rtp://239.1.1.1:5000'),
    reports: [
      'zones/one.yaml:4:48 error zone "one" wants catch-up, and the address "rtp://239.1.1.1:5000" of channel "p1" is neither http nor rtsp: nobody can be asked',
    ],
  },
});
