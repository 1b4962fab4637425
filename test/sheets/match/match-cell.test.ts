import { describe, expect, test } from 'vitest';
import { shippedVocabulary } from '../../../src/model/vocabulary/shipped-vocabulary.js';
import type { Content } from '../../../src/sheets/match/content.js';
import { gradesIn } from '../../../src/sheets/match/find-grade-in.js';
import { matchCell } from '../../../src/sheets/match/match-cell.js';

function words(content: Content | undefined): string {
  if (content === undefined) return '~';
  if (content.kind === 'programme') return `programme ${content.programme.id}`;
  if (content.kind === 'lesson') return `${content.subject.id} ${content.number}`;
  if (content.kind === 'weeks') return `odd ${words(content.odd)}, even ${words(content.even)}`;
  return content.teacher === undefined ? content.subject.id : `${content.subject.id} by ${content.teacher}`;
}

function said(text: string): string {
  const matched = matchCell(text, { vocabulary: shippedVocabulary }, () => undefined);
  if (matched.kind === 'content') return words(matched.content);
  if (matched.kind === 'several') return `several: ${matched.names.join(' ')}`;
  return matched.kind === 'empty' ? 'empty' : `unknown, perhaps ${matched.suggestion}`;
}

describe('what a cell says', () => {
  test.each([
    ['语文', 'chinese'],
    ['语', 'chinese'],
    ['语 文', 'chinese'],
    ['　数学　', 'math'],
    ['体育课', 'pe-health'],
    ['道德法制', 'morality-law'],
    ['ＰＥ', 'pe-health'],
    ['english', 'english'],
    ['眼保健操', 'programme eye-exercises'],
    ['大课间', 'programme long-break'],
    ['午 休', 'programme noon'],
    ['', 'empty'],
    ['——', 'empty'],
    ['/', 'empty'],
    ['无', 'empty'],
    ['语文\n张敏', 'chinese by 张敏'],
    ['语文（张敏）', 'chinese by 张敏'],
    ['语文 张敏老师', 'chinese by 张敏'],
    ['语文\n任课教师：张敏', 'chinese by 张敏'],
    ['语文（张老师）', 'chinese by 张'],
    ['English (Smith)', 'english by Smith'],
    ['语文/数学', 'several: 语文 数学'],
    ['语文、数学、英语', 'several: 语文 数学 英语'],
    ['语文\n阅读', 'unknown, perhaps 语文'],
    ['语文(单)/数学(双)', 'odd chinese, even math'],
    ['单周：语文 双周：数学', 'odd chinese, even math'],
    ['音乐（单周）\n美术（双周）', 'odd music, even fine-art'],
    ['书法（单）', 'odd calligraphy, even ~'],
    ['(单)语文\n(双)', 'unknown, perhaps 语文'],
    ['(单)语文\n(双)数学', 'several: 语文 数学'],
    ['书法 单周', 'unknown, perhaps 书法'],
    ['书法\n双周', 'unknown, perhaps 书法'],
    ['书法 单日', 'unknown, perhaps 书法'],
    ['语文\n周测', 'unknown, perhaps 语文'],
    ['语文\n单晓明', 'chinese by 单晓明'],
    ['语文\n周日新', 'unknown, perhaps 语文'],
    ['语文阅读', 'unknown, perhaps 语文'],
    ['英语口语', 'unknown, perhaps 英语'],
    ['天文', 'unknown, perhaps '],
    ['constructor', 'unknown, perhaps '],
  ])('%j', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe('the grades that a title names', () => {
  test.each([
    ['初一', 'J1'],
    ['初一（3）班课程表', 'J1'],
    ['2026年春季小学三年级课表', 'P3'],
    ['七年级', 'J1'],
    ['7年级2班', 'J1'],
    ['高一年级', 'S1'],
    ['高中一年级', 'S1'],
    ['一年级', 'P1'],
    ['P3', 'P3'],
    ['class S1', 'S1'],
    ['CLASS12', ''],
    ['Sheet1', ''],
    ['初一、初二', 'J1 J2'],
    ['课程表', ''],
  ])('%s', (text, expected) => {
    expect(
      gradesIn(text, shippedVocabulary.grades)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(expected);
  });
});
