import { addressUnused } from '../../src/rules/address-unused.js';
import { testRule } from './test-rule.js';

const zone = (stream: string, channels: string, own?: string) => ({
  'zones/one.yaml': `id: one\ntitle: 一区\nlineup:\n  p1: {number: 1, id: p1.edu, name: 一, stream: "${stream}"${own === undefined ? '' : `, catch-up: "${own}"`}}\noutputs:\n  channels: ${channels}\n`,
});
const UNUSED = (key: string) =>
  `zones/one.yaml:6:14 warning proxy.${key} of zone "one" is unused: there is no address that it would precede`;

testRule(addressUnused, {
  'all of it is used': {
    files: zone(
      'rtp://239.1.1.1:5000',
      '{proxy: {live: "http://gw/rtp/", fcc: "10.0.0.1:8027", catch-up: "http://gw/rtsp/"}, catch-up: {days: 7, dialect: playseek}}',
      'rtsp://a.example/1',
    ),
    reports: [],
  },
  'an address, and no catch-up': {
    files: zone('rtp://239.1.1.1:5000', '{}', 'rtsp://a.example/1'),
    reports: [
      'zones/one.yaml:4:82 warning channel "p1" has a catch-up address, and outputs.channels of zone "one" has no catch-up: it is not written',
    ],
  },
  'a gateway without multicast': {
    files: zone(
      'https://a.example/1',
      '{proxy: {live: "http://gw/rtp/", fcc: "10.0.0.1:8027", catch-up: "http://gw/rtsp/"}}',
    ),
    reports: [UNUSED('catch-up'), UNUSED('fcc'), UNUSED('live')],
  },
  'fast channel change without a gateway': {
    files: zone('rtp://239.1.1.1:5000', '{proxy: {fcc: "10.0.0.1:8027"}}'),
    reports: [UNUSED('fcc')],
  },
  'looking back by http': {
    files: zone('https://a.example/1', '{proxy: {catch-up: "http://gw/rtsp/"}, catch-up: {days: 7, dialect: tvdr}}'),
    reports: [UNUSED('catch-up')],
  },
});
