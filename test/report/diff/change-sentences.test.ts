import { describe, expect, test } from 'vitest';
import { compareReleases } from '../../../src/published/diff/compare-releases.js';
import { gradesOfChannels } from '../../../src/published/diff/grades-of-channels.js';
import { changeSentences } from '../../../src/report/diff/change-sentences.js';
import { aTimeline, type Files } from '../../published/diff/a-diff.js';

const WEEK = `  09:00-09:20: [chinese, chinese, chinese, chinese, chinese]
  09:30-09:50: [math, math, math, math, math]
  10:00-10:10: eyes
`;
const timetable = (week: string, more = '', repeats = '{of: today, from: 09:00-10:00, at: 14:00}'): Files => ({
  'timetables/p1.yaml': `channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n${week}repeats:\n  - ${repeats}\n${more}`,
});
const changes = (...lines: readonly string[]): Files =>
  timetable(WEEK, `changes:\n${lines.map((line) => `  - ${line}\n`).join('')}`);
const list = (head: string) => Array.from({ length: 9 }, (_, index) => `${head}${index + 1}`).join(', ');
const BASE: Files = {
  'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-20}\n',
  'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [${list('文')}]}\n  math: {teacher: li, lessons: [${list('算')}]}\n`,
  'zones/one.yaml':
    'id: one\ntitle: {zh: 一区, en: Zone one}\nlineup:\n  p1: {number: 1, id: p1.one.example, name: {zh: 一年级, en: Primary 1}, stream: "https://one.example/p1.m3u8"}\noutputs: {xmltv: {days: 5, past-days: 0}}\n',
  ...timetable(WEEK),
};
const was = await aTimeline(BASE, '2020-03-09');

async function sentences(files: Files, before = was): Promise<readonly string[]> {
  const after = await aTimeline({ ...BASE, ...files }, '2020-03-09');
  const diff = compareReleases(before, after);
  const report = {
    before: { kind: 'release' as const, id: 'a' },
    after: { kind: 'release' as const, id: 'b' },
    diff,
    grades: gradesOfChannels(before, after),
    gradeNames: new Map([['P1', { zh: '小学一年级', en: 'Primary 1' }]]),
    language: 'zh' as const,
    colour: false,
  };
  return changeSentences(report, 'schools').flatMap(({ text: { zh, en } }) => [zh, en]);
}

describe('what people say of a comparison', () => {
  test.each<[string, Files, readonly string[]]>([
    ['nothing', {}, []],
    [
      'a repeat in place of a lesson',
      changes('{on: 2020-03-10, at: 09:00, show: repeat chinese 1, reason: 录像晚到, rest: moves}'),
      [
        '3 月 10 日 09:00–09:20 一年级 小学一年级语文：文1（重播）：新增，原为 小学一年级语文：文2（录像晚到）',
        '10 March 09:00–09:20, Primary 1: Primary 1 Chinese, lesson 1 (repeat): added, was Primary 1 Chinese, lesson 2 (录像晚到)',
        '3 月 10 日起，一年级 小学一年级语文顺延一课，直到 3 月 13 日（第 2–5 课，重播随之，只比较到这一天）',
        'From 10 March, Primary 1: Primary 1 Chinese moves on by one lesson until 13 March (lessons 2 to 5, with their repeats, as far as was compared)',
        '3 月 10 日 14:00–14:20 一年级 小学一年级语文：文1（重播）：新增，原为 小学一年级语文：文2（录像晚到）',
        '10 March 14:00–14:20, Primary 1: Primary 1 Chinese, lesson 1 (repeat): added, was Primary 1 Chinese, lesson 2 (录像晚到)',
      ],
    ],
    [
      'a lesson cancelled',
      changes('{on: 2020-03-10, at: 09:00, cancel: true, reason: 停电}'),
      [
        '3 月 10 日起，一年级 小学一年级语文顺延一课，直到 3 月 13 日（停电，第 2–5 课，重播随之，只比较到这一天）',
        'From 10 March, Primary 1: Primary 1 Chinese moves on by one lesson until 13 March (停电, lessons 2 to 5, with their repeats, as far as was compared)',
      ],
    ],
    [
      'two lessons of a course',
      changes('{on: 2020-03-10, at: 09:00, cancel: true}', '{on: 2020-03-11, at: 09:00, cancel: true}'),
      [
        '3 月 10 日起，一年级 小学一年级语文顺延两课，直到 3 月 13 日（第 2–5 课，重播随之，只比较到这一天）',
        'From 10 March, Primary 1: Primary 1 Chinese moves on by two lessons until 13 March (lessons 2 to 5, with their repeats, as far as was compared)',
      ],
    ],
    [
      'an extra lesson',
      changes('{on: 2020-03-10, at: 10:00, show: chinese}'),
      [
        '3 月 10 日 10:00–10:10 一年级 眼保健操：取消，改播 小学一年级语文：文3',
        '10 March 10:00–10:10, Primary 1: 眼保健操: cancelled, instead: Primary 1 Chinese, lesson 3',
        '3 月 10 日起，一年级 小学一年级语文提前一课，直到 3 月 13 日（第 3–6 课，重播随之，只比较到这一天）',
        'From 10 March, Primary 1: Primary 1 Chinese comes one lesson earlier until 13 March (lessons 3 to 6, with their repeats, as far as was compared)',
        '3 月 11 日 14:00–14:20 一年级 小学一年级语文：文3（重播）：取消，改播 小学一年级语文：文4',
        '11 March 14:00–14:20, Primary 1: Primary 1 Chinese, lesson 3 (repeat): cancelled, instead: Primary 1 Chinese, lesson 4',
      ],
    ],
    [
      'a lesson of another course',
      changes('{on: 2020-03-10, at: 09:30, show: chinese}'),
      [
        '3 月 10 日起，一年级 小学一年级数学顺延一课，直到 3 月 13 日（第 2–5 课，重播随之，只比较到这一天）',
        'From 10 March, Primary 1: Primary 1 Mathematics moves on by one lesson until 13 March (lessons 2 to 5, with their repeats, as far as was compared)',
        '3 月 10 日起，一年级 小学一年级语文提前一课，直到 3 月 13 日（第 3–6 课，重播随之，只比较到这一天）',
        'From 10 March, Primary 1: Primary 1 Chinese comes one lesson earlier until 13 March (lessons 3 to 6, with their repeats, as far as was compared)',
      ],
    ],
    [
      'a closure',
      { 'calendar.yaml': `${BASE['calendar.yaml']}closures: [{from: 2020-03-11, to: 2020-03-11, name: 运动会}]\n` },
      [
        '3 月 11 日起，一年级 小学一年级语文、数学顺延一课，直到 3 月 13 日（运动会，重播随之，只比较到这一天）',
        'From 11 March, Primary 1: Primary 1 Chinese and Mathematics move on by one lesson until 13 March (运动会, with their repeats, as far as was compared)',
        '3 月 11 日 10:00–10:10 一年级 眼保健操：取消，改播 台标（运动会）',
        '11 March 10:00–10:10, Primary 1: 眼保健操: cancelled, instead: 台标 (运动会)',
      ],
    ],
    [
      'a day’s times',
      timetable(
        WEEK.replace('09:00-09:20', '09:10-09:30')
          .replace('09:30-09:50', '09:40-10:00')
          .replace('10:00-10:10', '10:10-10:20'),
        '',
        '{of: today, from: 09:10-10:10, at: 14:10}',
      ),
      [
        '3 月 9 日起，一年级 全天顺延 10 分钟，直到 3 月 13 日',
        'From 9 March, Primary 1: the whole day starts 10 min later each day until 13 March',
      ],
    ],
    [
      'times of some',
      timetable(WEEK, '', '{of: today, from: 09:00-10:15, at: 15:00}'),
      [
        '3 月 9 日起，一年级 14:00 起的 2 个节目顺延 1 小时，直到 3 月 13 日',
        'From 9 March, Primary 1: 2 programmes from 14:00 on start 1 h later each day until 13 March',
        '3 月 9 日 16:00–16:10 一年级 眼保健操：新增，原为 台标',
        '9 March 16:00–16:10, Primary 1: 眼保健操: added, was 台标',
        '3 月 10 日 16:00–16:10 一年级 眼保健操：新增，原为 台标',
        '10 March 16:00–16:10, Primary 1: 眼保健操: added, was 台标',
        '3 月 11 日 16:00–16:10 一年级 眼保健操：新增，原为 台标',
        '11 March 16:00–16:10, Primary 1: 眼保健操: added, was 台标',
        '3 月 12 日 16:00–16:10 一年级 眼保健操：新增，原为 台标',
        '12 March 16:00–16:10, Primary 1: 眼保健操: added, was 台标',
        '3 月 13 日 16:00–16:10 一年级 眼保健操：新增，原为 台标',
        '13 March 16:00–16:10, Primary 1: 眼保健操: added, was 台标',
      ],
    ],
    [
      'a shift that another lesson takes up',
      changes('{on: 2020-03-10, at: 09:00, cancel: true}', '{on: 2020-03-11, at: 10:00, show: chinese}'),
      [
        '3 月 10 日起，一年级 小学一年级语文顺延一课，直到 3 月 11 日（第 2–3 课，重播随之）',
        'From 10 March, Primary 1: Primary 1 Chinese moves on by one lesson until 11 March (lessons 2 to 3, with their repeats)',
        '3 月 11 日 10:00–10:10 一年级 眼保健操：取消，改播 小学一年级语文：文3',
        '11 March 10:00–10:10, Primary 1: 眼保健操: cancelled, instead: Primary 1 Chinese, lesson 3',
        '3 月 11 日 14:00–14:20 一年级 小学一年级语文：文3（重播）：取消，改播 小学一年级语文：文2',
        '11 March 14:00–14:20, Primary 1: Primary 1 Chinese, lesson 3 (repeat): cancelled, instead: Primary 1 Chinese, lesson 2',
      ],
    ],
    [
      'a swap is two moves',
      changes('{on: 2020-03-10, at: 09:00, show: chinese 3}', '{on: 2020-03-11, at: 09:00, show: chinese 2}'),
      [
        '3 月 10 日 09:00–09:20 一年级 小学一年级语文：文2：改到 2020-03-11 周三 09:00–09:20',
        '10 March 09:00–09:20, Primary 1: Primary 1 Chinese, lesson 2: to 2020-03-11 Wed 09:00–09:20',
        '3 月 10 日 14:00–14:20 一年级 小学一年级语文：文2（重播）：改到 2020-03-11 周三 14:00–14:20',
        '10 March 14:00–14:20, Primary 1: Primary 1 Chinese, lesson 2 (repeat): to 2020-03-11 Wed 14:00–14:20',
        '3 月 11 日 09:00–09:20 一年级 小学一年级语文：文3：改到 2020-03-10 周二 09:00–09:20',
        '11 March 09:00–09:20, Primary 1: Primary 1 Chinese, lesson 3: to 2020-03-10 Tue 09:00–09:20',
        '3 月 11 日 14:00–14:20 一年级 小学一年级语文：文3（重播）：改到 2020-03-10 周二 14:00–14:20',
        '11 March 14:00–14:20, Primary 1: Primary 1 Chinese, lesson 3 (repeat): to 2020-03-10 Tue 14:00–14:20',
      ],
    ],
  ])('%s', async (_, files, says) => {
    expect(await sentences(files)).toEqual(says);
  });

  test('the way back', async () => {
    const after = await aTimeline({ ...BASE, ...changes('{on: 2020-03-10, at: 09:00, cancel: true}') }, '2020-03-09');
    expect(await sentences({}, after)).toEqual([
      '3 月 10 日起，一年级 小学一年级语文提前一课，直到 3 月 13 日（第 2–5 课，重播随之，只比较到这一天）',
      'From 10 March, Primary 1: Primary 1 Chinese comes one lesson earlier until 13 March (lessons 2 to 5, with their repeats, as far as was compared)',
    ]);
  });
});
