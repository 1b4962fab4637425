import type { Text } from '../../diagnostics/text.js';
import type { Thing } from './sites.js';

/** What people call the things of a project. */
export const THING_NAMES: Readonly<Record<Thing, Text>> = {
  teacher: { zh: '教师', en: 'teacher' },
  organisation: { zh: '单位', en: 'organisation' },
  grade: { zh: '年级', en: 'grade' },
  subject: { zh: '学科', en: 'subject' },
  course: { zh: '课程', en: 'course' },
  lesson: { zh: '课', en: 'lesson' },
  theme: { zh: '主题', en: 'theme' },
  limits: { zh: '限值', en: 'limit profile' },
  programme: { zh: '节目', en: 'programme' },
  channel: { zh: '频道', en: 'channel' },
  zone: { zh: '专区', en: 'zone' },
  rule: { zh: '规则', en: 'rule' },
};
