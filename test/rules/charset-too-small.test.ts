import { expect, test } from 'vitest';
import { charsetTooSmall } from '../../src/rules/charset-too-small.js';
import { outsideGb2312 } from '../../src/rules/shared/gb2312.js';
import { carriesService, DVB, dvbZone } from './dvb-zone.js';
import { testRule } from './test-rule.js';
import { carries, zoneFile } from './zone-file.js';

const zone = (charset: string, name: string) =>
  zoneFile([carries('p1', 1, 'p1.edu', 'p1', name)], `charset: ${charset}\noutputs: {}\n`);

testRule(charsetTooSmall, {
  'common characters': { files: zone('gb2312', '一年级（1）班：ABC—“语文”'), reports: [] },
  'a rare one': {
    files: zone('gb2312', '囍𠮷'),
    reports: [
      'zones/one.yaml:4:37 warning GB 2312, the charset of zone "one", does not have 囍 (U+56CD), 𠮷 (U+20BB7); use another character',
    ],
  },
  'a larger charset': { files: zone('gb18030', '囍𠮷'), reports: [] },
  'a lesson’s title': {
    files: {
      ...zone('gb2312', '一年级'),
      'courses/p1.yaml':
        'grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [朱镕, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n',
    },
    reports: [
      'courses/p1.yaml:3:39 warning GB 2312, the charset of zone "one", does not have 镕 (U+9555); use another character',
    ],
  },
  'DVB is in GB 2312 where nothing is said': {
    files: dvbZone(DVB, '', carriesService('p1', 1, '囍')),
    reports: [
      'zones/one.yaml:4:52 warning GB 2312, the charset of zone "one", does not have 囍 (U+56CD); use another character',
    ],
  },
  'everything that DVB carries': {
    files: {
      ...dvbZone(`${DVB}, provider: 囍甲`),
      'teachers.yaml':
        'organisations: {school: 囍乙}\nteachers:\n  zhang: {name: 囍丙, organisation: school}\n  li: {name: 囍丁}\n',
      'courses/p1.yaml':
        'grade: P1\ncourses:\n  chinese: {teacher: zhang, title: 囍戊, textbook: {edition: 𠮷己}, lessons: [{title: 一, description: 囍庚}, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n',
      'programmes.yaml':
        'programmes:\n  card: {title: 台标, kind: card, description: 囍辛}\nfill: {off-hours: {programmes: [card]}}\n',
    },
    reports: [
      'courses/p1.yaml:3:3 warning GB 2312, the charset of zone "one", does not have 囍 (U+56CD), 𠮷 (U+20BB7); use another character',
      'courses/p1.yaml:3:75 warning GB 2312, the charset of zone "one", does not have 囍 (U+56CD); use another character',
      'programmes.yaml:2:3 warning GB 2312, the charset of zone "one", does not have 囍 (U+56CD); use another character',
      'teachers.yaml:1:17 warning GB 2312, the charset of zone "one", does not have 囍 (U+56CD); use another character',
      'teachers.yaml:3:3 warning GB 2312, the charset of zone "one", does not have 囍 (U+56CD); use another character',
      'zones/one.yaml:5:11 warning GB 2312, the charset of zone "one", does not have 囍 (U+56CD); use another character',
    ],
  },
  'DVB in UTF-8 has every character': {
    files: dvbZone(DVB, 'charset: utf-8\n', carriesService('p1', 1, '囍')),
    reports: [],
  },
});

test.each([
  ['the last of the common characters, the first and the last of the others', '座亍齄', []],
  ['five empty places follow 座', '', []],
  ['Greek, Cyrillic, kana and bopomofo', 'Αω Яж ぁヶ ㄅ', []],
  ['small Roman numerals came with GBK', 'ⅰⅹ', ['ⅰ', 'ⅹ']],
  ['Latin letters beyond the tones of pinyin', 'ā ñ', ['ñ']],
  ['traditional forms', '語学', ['語']],
])('%s', (_, text, outside) => {
  expect(outsideGb2312(text)).toEqual(outside);
});
