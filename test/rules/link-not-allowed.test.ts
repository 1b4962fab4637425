import { linkNotAllowed } from '../../src/rules/link-not-allowed.js';
import { projectFile, testRule } from './test-rule.js';

const zone = (stream: string, outputs = '{}') => ({
  'zones/one.yaml': `id: one\ntitle: 一区\nlineup:\n  p1: {number: 1, id: p1.example, name: 一年级, stream: "${stream}"}\noutputs: ${outputs}\n`,
});
const ONLY_EDU = projectFile('allowed-hosts: [edu.example]\n');

testRule(linkNotAllowed, {
  'any host without a list': { files: zone('https://shop.example/p1.m3u8'), reports: [] },
  'the host and those below it': {
    files: {
      ...ONLY_EDU,
      ...zone('https://EDU.example/p1.m3u8', '{on-demand: {url: "https://vod.edu.example:8443/{lesson}.mp4"}}'),
    },
    reports: [],
  },
  'an end that only looks alike': {
    files: { ...ONLY_EDU, ...zone('https://notedu.example/p1.m3u8') },
    reports: [
      'zones/one.yaml:4:54 error "https://notedu.example/p1.m3u8" leads to the host "notedu.example", which is not one of those allowed (edu.example); correct it, or add it to allowed-hosts',
    ],
  },
  'a name before @ is not the host': {
    files: { ...ONLY_EDU, ...zone('https://edu.example@shop.example/') },
    reports: [
      'zones/one.yaml:4:54 error "https://edu.example@shop.example/" leads to the host "shop.example", which is not one of those allowed (edu.example); correct it, or add it to allowed-hosts',
    ],
  },
  'in a description': {
    files: {
      ...ONLY_EDU,
      ...zone('https://edu.example/p1.m3u8'),
      'courses/p1.yaml':
        'grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [{title: 一, description: 更多见 https://shop.example/x，欢迎报名}, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n',
    },
    reports: [
      'courses/p1.yaml:3:39 error "https://shop.example/x" leads to the host "shop.example", which is not one of those allowed (edu.example); correct it, or add it to allowed-hosts',
    ],
  },
  'every address that a zone has': {
    files: {
      ...ONLY_EDU,
      'zones/one.yaml': `id: one
title: 一区
lineup:
  p1: {number: 1, id: p1.example, name: 一年级, stream: "https://a.example/1", logo: "https://b.example/1.png"}
outputs:
  xmltv: {}
  channels: {guide-url: "https://c.example/guide.xml"}
  on-demand: {url: "https://d.example/{lesson}"}
  feeds: {rss: {link: "https://e.example/"}}
  c2: {carrier: telecom, csp-id: SCEDU, lsp-id: SCTEL, movie-url: "ftp://f.example/edu", order-url: "ftp://g.example/c2", endpoint: "https://h.example/ExecCmd", values: {}}
`,
    },
    reports: [
      ['4:54', 'https://a.example/1', 'a.example'],
      ['4:83', 'https://b.example/1.png', 'b.example'],
      ['7:3', 'https://c.example/guide.xml', 'c.example'],
      ['8:3', 'https://d.example/{lesson}', 'd.example'],
      ['9:11', 'https://e.example/', 'e.example'],
      ['10:3', 'ftp://f.example/edu', 'f.example'],
      ['10:3', 'ftp://g.example/c2', 'g.example'],
      ['10:3', 'https://h.example/ExecCmd', 'h.example'],
    ].map(
      ([place, address, host]) =>
        `zones/one.yaml:${place} error "${address}" leads to the host "${host}", which is not one of those allowed (edu.example); correct it, or add it to allowed-hosts`,
    ),
  },
  'two hosts are allowed': {
    files: {
      ...projectFile('allowed-hosts: [edu.example, "[2001:db8::1]"]\n'),
      ...zone('http://[2001:DB8::1]:8080/p1.m3u8', '{on-demand: {url: "http://[2001:db8::2]/{lesson}"}}'),
    },
    reports: [
      'zones/one.yaml:5:11 error "http://[2001:db8::2]/{lesson}" leads to the host "[2001:db8::2]", which is not one of those allowed (edu.example, [2001:db8::1]); correct it, or add it to allowed-hosts',
    ],
  },
  'no host is allowed': {
    files: { ...projectFile('allowed-hosts: []\n'), ...zone('https://edu.example/p1.m3u8') },
    reports: [
      'zones/one.yaml:4:54 error "https://edu.example/p1.m3u8" leads to the host "edu.example", which is not one of those allowed (none); correct it, or add it to allowed-hosts',
    ],
  },
  'an http address in a programme’s title': {
    files: {
      ...ONLY_EDU,
      ...zone('https://edu.example/p1.m3u8'),
      'programmes.yaml': 'programmes:\n  eyes: {title: 眼保健操 HTTP://shop.example/y, kind: exercise}\n',
    },
    reports: [
      'programmes.yaml:2:3 error "HTTP://shop.example/y" leads to the host "shop.example", which is not one of those allowed (edu.example); correct it, or add it to allowed-hosts',
    ],
  },
});
