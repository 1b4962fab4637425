import { addressNotClean } from '../../src/rules/address-not-clean.js';
import { testRule } from './test-rule.js';

const zone = (logo: string, outputs = '{}', stream = 'https://a.example/1.m3u8') => ({
  'zones/one.yaml': `id: one\ntitle: 一区\nlineup:\n  p1: {number: 1, id: p1.edu, name: 一, stream: ${JSON.stringify(stream)}, logo: ${JSON.stringify(logo)}}\noutputs: ${outputs}\n`,
});

testRule(addressNotClean, {
  'a clean address, also beyond ASCII': { files: zone('https://a.example/标志.png?a=b&c=%20,d'), reports: [] },
  'a blank in a logo': {
    files: zone('https://a.example/a b.png'),
    reports: ['zones/one.yaml:4:82 error the address "https://a.example/a b.png" in zone "one" has a blank: write %20'],
  },
  'a quote in a stream': {
    files: zone('https://a.example/1.png', '{}', 'https://a.example/"1".m3u8'),
    reports: ['zones/one.yaml:4:48 error the address "https://a.example/"1".m3u8" in zone "one" has ": write %22'],
  },
  'an apostrophe in the address of an item': {
    files: zone('x.png', `{on-demand: {url: "https://a.example/it's/{lesson}.mp4"}}`),
    reports: [
      'zones/one.yaml:5:11 error the address "https://a.example/it\'s/{lesson}.mp4" in zone "one" has \': write %27',
    ],
  },
  'a blank in the address of a relay': {
    files: {
      'programmes.yaml':
        'programmes:\n  news: {title: 新闻, kind: relay, source: "https://a.example/a b"}\n  line: {title: 线路, kind: relay, source: SDI 1}\n',
    },
    reports: [
      'programmes.yaml:2:3 error the address "https://a.example/a b" in programme "news" has a blank: write %20',
    ],
  },
});
