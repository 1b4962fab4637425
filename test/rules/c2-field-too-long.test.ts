import { c2FieldTooLong } from '../../src/rules/c2-field-too-long.js';
import { c2Zone } from './c2-zone.js';
import { testRule } from './test-rule.js';
import { carries } from './zone-file.js';

const lessons = (title: string) => ({
  'courses/p1.yaml': `grade: P1\ncourses:\n  chinese:\n    teacher: zhang\n    lessons:\n      - ${title}\n${'      - 课\n'.repeat(9)}`,
});
/** With “小学一年级语文：” before it. */
const of = (length: number) => '长'.repeat(length - 8);

testRule(c2FieldTooLong, {
  'a zone without orders': { files: lessons(of(129)), reports: [] },
  'as long as may be': { files: { ...c2Zone(), ...lessons(of(128)) }, reports: [] },
  'a lesson’s title, one more': {
    files: { ...c2Zone(), ...lessons(of(129)) },
    reports: [
      `courses/p1.yaml:6:9 error "小学一年级语文：${'长'.repeat(32)}…" has 129 characters, and the C2 property Program.Name of zone "one" allows 128: shorten it`,
    ],
  },
  'schedules where there is nothing on demand': {
    files: { ...c2Zone('days: 7', undefined, ''), ...lessons(of(129)) },
    reports: [
      `courses/p1.yaml:6:9 error "小学一年级语文：${'长'.repeat(32)}…" has 129 characters, and the C2 property Schedule.ProgramName of zone "one" allows 128: shorten it`,
    ],
  },
  'counted in bytes': {
    files: { ...c2Zone('lengths-in: bytes'), ...lessons('长'.repeat(35)) },
    reports: [
      `courses/p1.yaml:6:9 error "小学一年级语文：${'长'.repeat(35)}" has 129 bytes, and the C2 property Program.Name of zone "one" allows 128: shorten it`,
    ],
  },
  'a channel’s name and number': {
    files: c2Zone(undefined, carries('p1', 1000, 'p1.edu', 'p1', '频'.repeat(65))),
    reports: [
      'zones/one.yaml:4:3 error "1000" has 4 characters, and the C2 property Channel.ChannelNumber of zone "one" allows 3: shorten it',
      `zones/one.yaml:4:3 error "${'频'.repeat(40)}…" has 65 characters, and the C2 property Channel.Name of zone "one" allows 64: shorten it`,
    ],
  },
  'a course and a programme': {
    files: {
      ...c2Zone(),
      'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, title: ${'课'.repeat(65)}, lessons: [一, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n`,
      'programmes.yaml': `programmes:\n  eyes: {title: ${'眼'.repeat(129)}, kind: exercise}\n`,
    },
    reports: [
      `courses/p1.yaml:3:3 error "${'课'.repeat(40)}…" has 65 characters, and the C2 property Category.Name of zone "one" allows 64: shorten it`,
      `programmes.yaml:2:3 error "${'眼'.repeat(40)}…" has 129 characters, and the C2 property Schedule.ProgramName of zone "one" allows 128: shorten it`,
    ],
  },
});
