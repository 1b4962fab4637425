import { catchUpAddressOdd } from '../../src/rules/catch-up-address-odd.js';
import { testRule } from './test-rule.js';

const zone = (catchUp: string, own?: string) => ({
  'zones/one.yaml': `id: one\ntitle: 一区\nlineup:\n  p1: {number: 1, id: p1.edu, name: 一, stream: "https://a.example/1"${own === undefined ? '' : `, catch-up: "${own}"`}}\noutputs:\n  channels: {catch-up: ${catchUp}}\n`,
});
const TEMPLATE = '{days: 7, dialect: template}';
const PLAYSEEK = '{days: 7, dialect: playseek}';
const WHO = 'error catch-up of channel "p1" in zone "one": ';

testRule(catchUpAddressOdd, {
  'times are added': { files: zone(PLAYSEEK, 'rtsp://a.example/PLTV/1?k=v'), reports: [] },
  'no address of its own': { files: zone(PLAYSEEK), reports: [] },
  'a template': { files: zone(TEMPLATE, 'http://a.example/{begin}/{end}'), reports: [] },
  'the zone’s template': {
    files: zone('{days: 7, dialect: template, source: "http://a.example/{number}/{begin}-{end}"}'),
    reports: [],
  },
  'a template without an address': {
    files: zone(TEMPLATE),
    reports: [
      `zones/one.yaml:6:14 ${WHO}dialect is template, and the address "" has no {begin} and no {end}; write it`,
    ],
  },
  'a template without its end': {
    files: zone(TEMPLATE, 'http://a.example/{begin}'),
    reports: [
      `zones/one.yaml:4:81 ${WHO}dialect is template, and the address "http://a.example/{begin}" has no {end}; write it`,
    ],
  },
  'the zone’s source, once': {
    files: zone('{days: 7, dialect: template, source: "http://a.example/{number}"}'),
    reports: [
      `zones/one.yaml:6:14 ${WHO}dialect is template, and the address "http://a.example/1" has no {begin} and no {end}; write it`,
    ],
  },
  'places for times that are added': {
    files: zone(PLAYSEEK, 'http://a.example/{begin}'),
    reports: [
      `zones/one.yaml:4:81 ${WHO}the address "http://a.example/{begin}" has {begin} or {end}; set dialect to template`,
    ],
  },
  'times twice': {
    files: zone(PLAYSEEK, 'rtsp://a.example/1?playseek=0-0'),
    reports: [
      `zones/one.yaml:4:81 ${WHO}the address "rtsp://a.example/1?playseek=0-0" has playseek= already, and playseek adds the times once more; take it out`,
    ],
  },
});
