import { dvbTextTooLong } from '../../src/rules/dvb-text-too-long.js';
import { carriesService, DVB, dvbZone } from './dvb-zone.js';
import { testRule } from './test-rule.js';

const REST = '二, 三, 四, 五, 六, 七, 八, 九, 十';
const course = (first: string) => ({
  'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [${first}, ${REST}]}\n`,
});
/** 小学一年级语文： before the lesson’s own title: 8 characters, and the byte that names the table. */
const titled = (characters: number) => course('课'.repeat(characters));
const described = (characters: number) => course(`{title: 一, description: ${'课'.repeat(characters)}}`);

testRule(dvbTextTooLong, {
  'a title of 249 bytes': { files: { ...dvbZone(), ...titled(116) }, reports: [] },
  'a title of 251 bytes': {
    files: { ...dvbZone(), ...titled(117) },
    reports: [
      `courses/p1.yaml:3:39 error "小学一年级语文：${'课'.repeat(32)}…" takes 251 bytes in the DVB descriptors of zone "one", which allow 250: shorten it`,
    ],
  },
  'the same in UTF-8': {
    files: { ...dvbZone(DVB, 'charset: utf-8\n'), ...titled(76) },
    reports: [
      `courses/p1.yaml:3:39 error "小学一年级语文：${'课'.repeat(32)}…" takes 253 bytes in the DVB descriptors of zone "one", which allow 250: shorten it`,
    ],
  },
  'a description of several descriptors': { files: { ...dvbZone(), ...described(700) }, reports: [] },
  'one of more than there may be': {
    files: { ...dvbZone(), ...described(800) },
    reports: [
      `courses/p1.yaml:3:39 error "${'课'.repeat(40)}…" takes 1613 bytes in the DVB descriptors of zone "one", which allow 1470: shorten it`,
    ],
  },
  'the name of a service': {
    files: dvbZone(DVB, '', carriesService('p1', 1, '频'.repeat(63))),
    reports: [
      `zones/one.yaml:4:52 error "${'频'.repeat(40)}…" takes 127 bytes in the DVB descriptors of zone "one", which allow 126: shorten it`,
    ],
  },
});
