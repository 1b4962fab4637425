import { describe, expect, test } from 'vitest';
import { clockOf, clockRangeOf } from '../../../src/load/written/clock-of.js';
import { dayOf, dayRangeOf } from '../../../src/load/written/day-of.js';
import { durationOf } from '../../../src/load/written/duration-of.js';
import { keyMeant } from '../../../src/load/written/key-meant.js';
import { plainCharacters } from '../../../src/load/written/plain-characters.js';
import { valuesMeant } from '../../../src/load/written/value-meant.js';
import { weekdayOf } from '../../../src/load/written/weekday-name.js';
import { choiceMeant } from '../../../src/load/written/word-names.js';
import { yamlOf } from '../../../src/load/written/yaml-of.js';

type Table = readonly (readonly [written: string, meant: string | undefined])[];

function readsAs(read: (text: string) => string | undefined, table: Table): void {
  test.each(table)('%s', (written, meant) => expect(read(plainCharacters(written))).toBe(meant));
}

describe('times of day', () => {
  readsAs(clockOf, [
    ['9:00', '09:00'],
    ['9：05', '09:05'],
    ['9.30', '09:30'],
    ['９：００', '09:00'],
    ['0900', '09:00'],
    ['9:00:05', '09:00:05'],
    ['9点', '09:00'],
    ['9点20分', '09:20'],
    ['9点5分', '09:05'],
    ['9点半', '09:30'],
    ['十点一刻', '10:15'],
    ['九点二十分', '09:20'],
    ['下午4点', '16:00'],
    ['下午 2：30', '14:30'],
    ['上午9:00', '09:00'],
    ['中午12点', '12:00'],
    ['4:00 pm', '16:00'],
    ['12:10 PM', '12:10'],
    ['下午16:00', '16:00'],
    // Nobody can say which of two is meant
    ['晚上12点', undefined],
    ['上午12点', undefined],
    ['12 am', undefined],
    ['9', undefined],
    ['9:5', undefined],
    ['900', undefined],
    ['9:00-9:20', undefined],
    ['早上', undefined],
  ]);
});

describe('spans of time', () => {
  readsAs(clockRangeOf, [
    ['9:00-9:20', '09:00-09:20'],
    ['09：00—09：20', '09:00-09:20'],
    ['09:00 – 09:20', '09:00-09:20'],
    ['09:00~09:20', '09:00-09:20'],
    ['9:00至9:20', '09:00-09:20'],
    ['9点到9点20分', '09:00-09:20'],
    ['下午2:00-2:40', '14:00-14:40'],
    ['上午11:30-12:10', '11:30-12:10'],
    ['0900-0920', '09:00-09:20'],
    ['23:50-0:10', '23:50-00:10'],
    ['09:00', undefined],
    ['9-10', undefined],
    ['9:00-9:20-9:40', undefined],
    ['下午2:00-2:00', undefined],
  ]);
});

describe('days', () => {
  readsAs(dayOf, [
    ['2026/9/1', '2026-09-01'],
    ['2026.9.15', '2026-09-15'],
    ['2026年9月15日', '2026-09-15'],
    ['2026 年 9 月 15 日', '2026-09-15'],
    ['二〇二六年九月十五日', '2026-09-15'],
    ['2026-9-1', '2026-09-01'],
    ['２０２６－０９－０１', '2026-09-01'],
    ['20260901', '2026-09-01'],
    ['2026/9/1 0:00:00', '2026-09-01'],
    ['9月15日', undefined],
    ['9/1/2026', undefined],
    ['26-9-1', undefined],
    ['2026/9', undefined],
  ]);
  readsAs(dayRangeOf, [
    ['2026/9/1-2026/9/5', '2026-09-01/2026-09-05'],
    ['2026-9-1/2026-9-5', '2026-09-01/2026-09-05'],
    ['2026年9月1日至2026年9月5日', '2026-09-01/2026-09-05'],
    ['2026-09-01~2026-09-05', '2026-09-01/2026-09-05'],
    ['2026-09-01', undefined],
  ]);
});

describe('lengths of time', () => {
  readsAs(durationOf, [
    ['18分钟', '18m'],
    ['18 min', '18m'],
    ['1小时30分', '1h30m'],
    ['1小时半', '1h30m'],
    ['半小时', '30m'],
    ['90秒', '90s'],
    ['30天', '30d'],
    ['48 hours', '48h'],
    ['20M', '20m'],
    ['18', undefined],
    ['1:30', undefined],
    ['30分1小时', undefined],
    ['20 apples', undefined],
    ['半小时课', undefined],
    ['一半小时', undefined],
    ['半个小时', '30m'],
    ['2个小时半', '2h30m'],
    ['2小时半', '2h30m'],
    ['小时半', undefined],
    ['1 hr. 5 mins.', '1h5m'],
    ['1小时20分30秒', '1h20m30s'],
    ['2天1小时', '2d1h'],
    ['20分20分', undefined],
    ['20分钟,', undefined],
    ['x20分', undefined],
    ['3个钟头', '3h'],
  ]);
});

describe('words', () => {
  readsAs(weekdayOf, [
    ['周一', 'mon'],
    ['星期日', 'sun'],
    ['礼拜天', 'sun'],
    ['Saturday', 'sat'],
    ['Tues.', 'tue'],
    ['周', undefined],
    ['周八', undefined],
  ]);
  readsAs(
    (word) => choiceMeant(word, ['error', 'warning', 'info', 'off']),
    [
      ['Warning', 'warning'],
      ['警告', 'warning'],
      ['关闭', 'off'],
      ['严重', undefined],
    ],
  );
  readsAs(
    (word) => choiceMeant(word, ['mon', 'tue', 'off']),
    [
      ['星期二', 'tue'],
      ['不上课', 'off'],
      ['周日', undefined],
    ],
  );
  readsAs(
    (word) => [...valuesMeant(word, { types: ['integer'], format: '', choices: [] })].join(),
    [
      ['04', '4'],
      ['７天', '7'],
      ['7.5', ''],
      ['seven', ''],
    ],
  );
});

describe('values, by what a schema asks for', () => {
  const types: Readonly<Record<string, readonly string[]>> = { 'number-list': ['string', 'integer'] };
  test.each<[format: string, written: string, first: unknown]>([
    ['clock', '9点半', '09:30'],
    ['clock-range', '9点到10点', '09:00-10:00'],
    ['day', '2026/9/1', '2026-09-01'],
    ['day', '2026/9/1-2026/9/5', undefined],
    ['day-range', '2026/9/1-2026/9/5', '2026-09-01/2026-09-05'],
    ['day-range', '2026/9/1', undefined],
    ['days', '2026/9/1', '2026-09-01'],
    ['days', '2026/9/1-2026/9/5', '2026-09-01/2026-09-05'],
    ['clock-of-day', '9点', '09:00'],
    ['clock-of-day', '2026年9月1日 9点', '2026-09-01 09:00'],
    ['clock-of-day', '2026/9/1, 9:05', '2026-09-01 09:05'],
    ['clock-of-day', '3月12日', undefined],
    ['clock-of-day', '3月12日 9:00', undefined],
    ['clock-of-day', '2026/9/1 早上', undefined],
    ['weekday-or-day', '周三', 'wed'],
    ['weekday-or-day', '2026/9/1', '2026-09-01'],
    ['weekday-or-day', '早上', undefined],
    ['duration', '18分钟', '18m'],
    ['weekday-clock', '周六 9点', 'sat 09:00'],
    ['weekday-clock', '星期六，9:30', 'sat 09:30'],
    ['weekday-clock', '周六9点', 'sat 09:00'],
    ['weekday-clock', 'Sat. 9:00', 'sat 09:00'],
    ['weekday-clock', '周六', undefined],
    ['weekday-clock', '周八 9点', undefined],
    ['weekday-clock', '周六 早上', undefined],
    ['weekday-clock', 'x周六 9:00', undefined],
    ['number-list', '第12课', '12'],
    ['number-list', '12至15', '12-15'],
    ['number-list', '12 到 15', '12-15'],
    ['number-list', '3、5~7', '3,5-7'],
    ['number-list', '3 , 5 -- 7', '3,5-7'],
    ['number-list', '课3', '课3'],
    ['inner-path', 'a\\b\\c.mp4', 'a/b/c.mp4'],
    ['file-pattern', '{grade}\\{number}.mp4', '{grade}/{number}.mp4'],
    ['none of these', '9点半', undefined],
  ])('%s %s', (format, written, first) => {
    expect([...valuesMeant(written, { types: types[format] ?? [], format, choices: [] })][0]).toBe(first);
  });

  test.each<[type: string, written: string, values: readonly unknown[]]>([
    ['boolean', '是', [true]],
    ['boolean', '也许', []],
    ['integer', '04', [4]],
    ['integer', '7.0', [7]],
    ['integer', '7.5', []],
    ['integer', '12 频道', [12]],
    ['integer', '12号', [12]],
    ['integer', '2 Days', [2]],
    ['integer', '12个', []],
    ['integer', 'x12', []],
    ['number', '0003', [3]],
    ['string', 'abc', []],
    ['string', 'ａｂｃ', ['abc']],
    ['string', '4.7 gb', ['4.7gb', '4.7GB', '4.7GBB']],
    ['array', '[a, b]', [['a', 'b']]],
    ['array', 'a、b；c', [['a', 'b', 'c']]],
    ['array', 'a b', [['a', 'b']]],
    ['array', '【a，b】', [['a', 'b']]],
    ['array', '(a', [['a']]],
    ['array', 'a,,b,', [['a', 'b']]],
  ])('%s of %s', (type, written, values) => {
    const choices = type === 'boolean' ? ['true', 'false'] : [];
    expect([...valuesMeant(written, { types: [type], format: '', choices })]).toEqual(values);
  });
});

describe('keys', () => {
  const known = ['grade', 'recorded-by', 'courses', 'time-zone', 'title', 'on', 'of', 'teacher'];
  readsAs(
    (word) => keyMeant(word, known),
    [
      ['Grade', 'grade'],
      ['recordedBy', 'recorded-by'],
      ['recorded_by', 'recorded-by'],
      ['TIME ZONE', 'time-zone'],
      ['course', 'courses'],
      ['tilte', 'title'],
      ['年级', 'grade'],
      ['老师', 'teacher'],
      ['teachers', 'teacher'],
      ['colour', undefined],
      ['om', undefined],
      ['onn', undefined],
      ['类别', undefined],
    ],
  );
  test('of two that are as near, neither', () => expect(keyMeant('slots', ['slotsa', 'slotsb'])).toBeUndefined());
});

test.each([
  ['09:00', '09:00'],
  ['2026-09-01', '2026-09-01'],
  ['sat 09:00', 'sat 09:00'],
  ['3,5-7', '"3,5-7"'],
  ['12', '"12"'],
  ['true', '"true"'],
  ['https://live.example/p1.m3u8', 'https://live.example/p1.m3u8'],
  [['zh', 'en'], '[zh, en]'],
  [4, '4'],
  [true, 'true'],
])('%j is written %s', (value, yaml) => expect(yamlOf(value)).toBe(yaml));
