import { describe, expect, test } from 'vitest';
import { expandCalendar } from '../../src/calendar/expand-calendar.js';
import { DiagnosticList } from '../../src/diagnostics/diagnostic-list.js';
import { aProject } from '../a-project.js';

async function calendarOf(yaml: string) {
  const { project, reports } = await aProject({ 'calendar.yaml': yaml });
  if (project === undefined) throw new Error(reports.join('\n'));
  return { calendar: expandCalendar(project, new DiagnosticList()), reports };
}

const spring = 'term: {first-day: 2020-03-09, last-day: 2020-07-10}\nholidays: CN\n';

describe('what a day teaches', () => {
  test.each([
    ['2020-03-09', 'mon', 'an ordinary day'],
    ['2020-03-14', undefined, 'a Saturday'],
    ['2020-04-06', undefined, 'Qingming, a Monday off'],
    ['2020-04-26', 'fri', 'a worked Sunday that follows Friday'],
    ['2020-05-09', undefined, 'a worked Saturday without lessons'],
    ['2020-05-06', undefined, 'a closure'],
    ['2020-06-28', 'thu', 'the last make-up day'],
  ])('%s teaches %s: %s', async (day, taught, _why) => {
    const { calendar, reports } = await calendarOf(
      `${spring}make-up-days: {2020-04-26: fri, 2020-05-09: off, 2020-06-28: thu}\nclosures: [{from: 2020-05-06, to: 2020-05-06}]\n`,
    );
    expect(calendar.weekdayTaught(day)).toBe(taught);
    expect(reports.filter((report) => report.startsWith('calendar'))).toEqual([]);
  });

  test('a grade has its own first and last day', async () => {
    const { calendar } = await calendarOf(
      `term: {first-day: 2020-03-09, last-day: 2020-03-31}\ngrades: {S3: {first-day: 2020-03-02, last-day: 2020-03-20}}\n`,
    );
    const days = ['2020-03-02', '2020-03-09', '2020-03-23'];
    expect(days.map((day) => [calendar.isInTerm('S3', day), calendar.isInTerm('P1', day)])).toEqual([
      [true, false],
      [true, true],
      [false, true],
    ]);
    expect([calendar.first, calendar.last]).toEqual(['2020-03-02', '2020-03-31']);
  });

  test('a grade may go on when the others have ended', async () => {
    const { calendar } = await calendarOf(
      'term: {first-day: 2020-03-09, last-day: 2020-03-31}\ngrades: {P1: {last-day: 2020-03-20}, S3: {last-day: 2020-04-10}}\n',
    );
    expect([calendar.first, calendar.last]).toEqual(['2020-03-09', '2020-04-10']);
  });

  test.each([
    ['2020-03-08', 0],
    ['2020-03-09', 1],
    ['2020-03-15', 1],
    ['2020-03-16', 2],
  ])('%s is in teaching week %i', async (day, week) => {
    const { calendar } = await calendarOf('term: {first-day: 2020-03-11, last-day: 2020-07-10}\n');
    expect(calendar.teachingWeek(day)).toBe(week);
  });
});

describe('what the calendar reports', () => {
  test.each([
    [
      `${spring}make-up-days: {2020-04-26: fri, 2020-05-09: off}\n`,
      'calendar.yaml:2:11 2020-06-28 is an official make-up workday, but nothing says whose weekday it teaches; add "2020-06-28: fri" (or off) to make-up-days',
    ],
    [
      'term: {first-day: 2020-04-20, last-day: 2020-04-26}\nholidays: CN\n',
      'calendar.yaml:2:11 2020-04-26 is an official make-up workday, but nothing says whose weekday it teaches; add "2020-04-26: fri" (or off) to make-up-days',
    ],
    [
      'term: {first-day: 2099-03-03, last-day: 2099-03-07}\nholidays: CN\n',
      'calendar.yaml:2:11 the State Council has not announced the holidays of 2099, or this program does not know them yet; 2099-03-03 to 2099-03-07 is planned without any: add them once they are out',
    ],
    [
      'term: {first-day: 2020-03-09, last-day: 2020-03-20}\nmake-up-days: {2020-04-26: fri}\n',
      'calendar.yaml:2:16 make-up day 2020-04-26 is outside the term, 2020-03-09 to 2020-03-20',
    ],
    [
      'term: {first-day: 2020-03-09, last-day: 2020-03-20}\nmake-up-days: {2020-03-14: sat}\n',
      'calendar.yaml:2:16 make-up day 2020-03-14 follows "sat", but the calendar teaches only mon, tue, wed, thu, fri',
    ],
    [
      'term: {first-day: 2020-03-20, last-day: 2020-03-09}\n',
      'calendar.yaml:1:41 the last day, 2020-03-09, is before the first, 2020-03-20',
    ],
  ])('%j', async (yaml, report) => {
    const { reports } = await aProject({ 'calendar.yaml': yaml });
    expect(reports.filter((line) => line.startsWith('calendar'))).toEqual([report]);
  });

  test.each([
    [
      'a make-up day on which the school is closed',
      `${spring}make-up-days: {2020-05-09: off, 2020-06-28: off}\nclosures: [{from: 2020-04-26, to: 2020-04-26}]\n`,
    ],
    ['make-up days are the official list’s own', 'term: {first-day: 2020-03-09, last-day: 2020-07-10}\nholidays: []\n'],
  ])('nothing of %s', async (_, yaml) => {
    const { reports } = await aProject({ 'calendar.yaml': yaml });
    expect(reports.filter((line) => line.startsWith('calendar'))).toEqual([]);
  });
});
