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
      'zones/one.yaml:4:54 error "https://notedu.example/p1.m3u8" leads to the host "notedu.example", which is none of those allowed (edu.example); correct it, or add it to allowed-hosts',
    ],
  },
  'a name before @ is not the host': {
    files: { ...ONLY_EDU, ...zone('https://edu.example@shop.example/') },
    reports: [
      'zones/one.yaml:4:54 error "https://edu.example@shop.example/" leads to the host "shop.example", which is none of those allowed (edu.example); correct it, or add it to allowed-hosts',
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
      'courses/p1.yaml:3:39 error "https://shop.example/x" leads to the host "shop.example", which is none of those allowed (edu.example); correct it, or add it to allowed-hosts',
    ],
  },
});
