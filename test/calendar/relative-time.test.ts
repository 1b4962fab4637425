import { describe, expect, test } from 'vitest';
import { howSoon, relativeTime } from '../../src/calendar/relative-time.js';
import { HOUR } from '../../src/model/time.js';

const CLOCK = { timeZone: 'Asia/Shanghai', dayStart: 6 * HOUR };
const at = (text: string) => Date.parse(`2020-${text}:00+08:00`);

describe('a time as people say it', () => {
  test.each([
    ['03-10T17:00', '03-10T17:30', '今晚 17:30', 'tonight 17:30'],
    ['03-10T08:00', '03-10T09:05', '今天 09:05', 'today 09:05'],
    ['03-10T17:00', '03-10T16:30', '今天 16:30', 'today 16:30'],
    ['03-10T17:00', '03-11T09:05', '明天 09:05', 'tomorrow 09:05'],
    ['03-10T17:00', '03-11T18:00', '明晚 18:00', 'tomorrow evening 18:00'],
    ['03-10T17:00', '03-09T20:00', '昨晚 20:00', 'last night 20:00'],
    ['03-10T17:00', '03-18T09:05', '3 月 18 日 周三 09:05', 'Wed 18 March 09:05'],
    // 02:30 is of the broadcast day that began the morning before.
    ['03-10T23:00', '03-11T02:30', '今晚 02:30（3 月 11 日 周三）', 'tonight 02:30 (Wed 11 March)'],
    ['03-11T02:30', '03-11T05:00', '今晚 05:00', 'tonight 05:00'],
    ['03-11T02:30', '03-11T09:05', '明天 09:05（3 月 11 日 周三）', 'tomorrow 09:05 (Wed 11 March)'],
    ['03-11T02:30', '03-10T17:30', '今晚 17:30（3 月 10 日 周二）', 'tonight 17:30 (Tue 10 March)'],
  ])('at %s, %s', (now, then, zh, en) => {
    expect(relativeTime(at(then), at(now), CLOCK)).toEqual({ zh, en });
  });

  test.each([
    ['03-10T17:00', '正在播出', 'is on air now'],
    ['03-10T17:01', '1 分钟后播出', 'airs in 1 minute'],
    ['03-10T17:30', '30 分钟后播出', 'airs in 30 minutes'],
    ['03-10T18:00', '1 小时后播出', 'airs in 1 hour'],
    ['03-10T19:20', '2 小时 20 分钟后播出', 'airs in 2 hours 20 min'],
  ])('%s, seen at 17:00', (then, zh, en) => {
    expect(howSoon(at(then), at('03-10T17:00'))).toEqual({ zh, en });
  });
});
