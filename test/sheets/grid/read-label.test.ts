import { describe, expect, test } from 'vitest';
import { formatClock } from '../../../src/model/format-time.js';
import { isHeading, readLabel } from '../../../src/sheets/grid/read-label.js';
import { readWeekday } from '../../../src/sheets/grid/read-weekday.js';

describe('the heading of a row', () => {
  test.each([
    ['8:05-8:25', '08:05 08:25'],
    ['08：05—08：25', '08:05 08:25'],
    ['８：０５～８：２５', '08:05 08:25'],
    ['8:05 至 8:25', '08:05 08:25'],
    ['8:05–8:25', '08:05 08:25'],
    ['8.05-8.25', '08:05 08:25'],
    ['8点05分到8点25分', '08:05 08:25'],
    ['8:05:30-8:25:00', '08:05:30 08:25'],
    ['8:05\n8:25', '08:05 08:25'],
    ['上午第一节 8:05', '08:05 no. 1 上午'],
    ['第1节', 'no. 1'],
    ['第 十二 节', 'no. 12'],
    ['第三节课', 'no. 3'],
    ['第3课时', 'no. 3'],
    ['4', 'no. 4'],
    ['Period 2 9:00-9:40', '09:00 09:40 no. 2'],
    ['下午1 1:30-2:10', '13'],
    ['大课间 9:20—9:50', '09:20 09:50 大课间'],
    ['午休（12:00-14:00）', '12:00 14:00 午休'],
    ['早读', '早读'],
    ['25:00-26:00', '25:00 26:00 faulty'],
    ['23:30-24:00', '23:30 24:00'],
    ['24:00-24:30', '24:00 24:30 faulty'],
    ['8:75', '09:15 faulty'],
    ['体育课', '体育课'],
  ])('%s', (text, expected) => {
    const { times, period, half, words, isFaulty } = readLabel(text);
    const said = [
      ...times.map(formatClock),
      ...(period === undefined ? [] : [`no. ${period}`]),
      ...(half === undefined ? [] : [half]),
      ...(words === '' ? [] : [words]),
      ...(isFaulty === true ? ['faulty'] : []),
    ].join(' ');
    if (expected === '13') expect(said).toBe('01:30 02:10 no. 1 下午');
    else expect(said).toBe(expected);
  });

  test.each(['节次', '时间', '节次\\星期', '时间/星期', '上课时间', 'Time'])('%s names a column', (text) => {
    expect(isHeading(text)).toBe(true);
  });

  test.each(['早读', '备注：8:00', '午休'])('%s does not', (text) => {
    expect(isHeading(text)).toBe(false);
  });
});

describe('a weekday', () => {
  test.each([
    ['星期一', 'mon'],
    ['星期日', 'sun'],
    ['星期天', 'sun'],
    ['周五', 'fri'],
    ['礼拜三', 'wed'],
    ['星 期 二', 'tue'],
    ['周一（3月9日）', 'mon'],
    ['周一\n3月9日', 'mon'],
    ['星期2', 'tue'],
    ['Mon', 'mon'],
    ['WEDNESDAY', 'wed'],
    ['Tues', 'tue'],
    ['Weds.', 'wed'],
    ['Thur', 'thu'],
    ['Thurs. 12', 'thu'],
    ['六', 'sat'],
  ])('%s', (text, weekday) => {
    expect(readWeekday(text)?.weekday).toBe(weekday);
  });

  test.each(['一年级', '星期一二', '周一至周五', '周末', '三八', '星期8', 'Monthly', '初一', ''])('not %s', (text) => {
    expect(readWeekday(text)).toBeUndefined();
  });
});
