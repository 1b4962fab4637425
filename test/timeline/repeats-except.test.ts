import { describe, expect, test } from 'vitest';
import { HEAD, shownOn } from './a-changed-day.js';

const CALENDAR = `term: {first-day: 2020-03-09, last-day: 2020-04-17}
holidays:
  - {from: 2020-04-04, to: 2020-04-06, name: {zh: 清明节, en: Tomb-sweeping Day}}
closures:
  - {from: 2020-03-20, to: 2020-03-21, name: 运动会}
`;

async function saturdays(repeat: string, calendar = CALENDAR) {
  const grid = `${HEAD}  09:00-09:20: [~, chinese, ~, ~, ~]\nrepeats:\n  - ${repeat}\n`;
  const days = ['2020-03-14', '2020-03-21', '2020-03-28', '2020-04-04', '2020-04-11'];
  const { shown, reports, timeline } = await shownOn(days, grid, { 'calendar.yaml': calendar });
  const reasons = days.map((day) =>
    (timeline?.lines.get('p1')?.cancelledOn(day) ?? []).map(({ reason }) => reason.zh).join(),
  );
  return { airs: shown.map((day) => (day.length > 0 ? '1' : '-')).join(' '), reasons: reasons.join(' '), reports };
}

describe('a repeat', () => {
  test.each([
    ['a day', '2020-03-28', '1 1 - 1 1', '  不重播  '],
    ['days and a range', '[2020-03-14, 2020-03-21/2020-04-03]', '- - - 1 1', '不重播 运动会 不重播  '],
    ['a holiday', '清明', '1 1 1 - 1', '   清明节 '],
    ['a holiday in another language, and a closure', '[tomb-sweeping day, 运动会]', '1 - 1 - 1', ' 运动会  清明节 '],
  ])('except on %s', async (_, except, airs, reasons) => {
    expect(await saturdays(`{of: week, at: sat 10:00, except: ${except}}`)).toEqual({ airs, reasons, reports: [] });
  });

  test('of today or yesterday too', async () => {
    const grid = `${HEAD}  09:00-09:20: chinese\nrepeats:\n  - {of: today, from: 09:00-09:20, at: 14:00, except: 2020-03-11/2020-03-12}\n`;
    const { shown, reports } = await shownOn(['2020-03-10', '2020-03-11', '2020-03-13'], grid);
    expect({ airs: shown.map((day) => day.length), reports }).toEqual({ airs: [2, 1, 2], reports: [] });
  });

  test.each([
    ['2020-03-29', 'the repeat does not run on "2020-03-29" anyhow, so the exception has no effect; correct the day'],
    [
      '2020-03-29/2020-04-03',
      'the repeat does not run on "2020-03-29/2020-04-03" anyhow, so the exception has no effect; correct the day',
    ],
    ['清明书', 'no holiday or closure of the term is called "清明书"; did you mean "清明节"?'],
    ['2020-02-30', 'no holiday or closure of the term is called "2020-02-30"; write days as 2020-04-04'],
    ['2020-04-04/2020-03-28', 'the last day, 2020-03-28, is before the first, 2020-04-04'],
  ])('except on %s is refused', async (except, report) => {
    const { reports } = await saturdays(`{of: week, at: sat 10:00, except: ${except}}`);
    expect(reports).toEqual([`timetables/p1.yaml:7:39 ${report}`]);
  });
});
