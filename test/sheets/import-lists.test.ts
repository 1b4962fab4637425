import { expect, test } from 'vitest';
import { aNewProject, type SheetsOfProject } from './a-new-project.js';
import type { SheetPlan, Written } from './a-workbook.js';

interface Case extends SheetsOfProject {
  /** The lines of `week:` and `changes:`, without comments. */
  readonly timetable?: readonly string[];
  /** The lines of `courses:`. */
  readonly courses?: readonly string[];
  /** `播出!C7 error …`, without notes. */
  readonly says?: readonly string[];
}

const HEAD = ['日期', '时间', '年级', '学科', '课题'];

function list(...rows: readonly (readonly Written[])[]): SheetPlan {
  return { rows: [HEAD, ...rows] };
}

const MON = '2026-03-02';
const ONE = ['09:00-09:20: [chinese, ~, ~, ~, ~]'];

const CASES: Readonly<Record<string, Case>> = {
  'a row is a lesson with its title': {
    sheets: { 播出: list([MON, '9:00-9:20', '一年级', '语文', '春夏秋冬']) },
    timetable: ONE,
    courses: ['chinese:', '  teacher: chinese-teacher', '  lessons:', '    - 春夏秋冬'],
  },
  'columns in any order, in English, below a title': {
    sheets: {
      播出: {
        rows: [
          ['Schedule'],
          [],
          ['Title', 'Subject', 'Start', 'End', 'Grade', 'Date'],
          ['Spring', 'Chinese', '9:00', '9:20', 'P1', MON],
        ],
      },
    },
    timetable: ONE,
  },
  'a date for the rows below it': {
    sheets: {
      播出: {
        ...list([MON, '9:00-9:20', '一年级', '语文'], [null, '9:30-9:50', '一年级', '数学']),
        merges: ['A2:A3'],
      },
    },
    timetable: [...ONE, '09:30-09:50: [math, ~, ~, ~, ~]'],
  },
  'a blank date in a column that has one in each row': {
    sheets: {
      播出: list(
        [MON, '9:00-9:20', '一年级', '语文'],
        [MON, '9:30-9:50', '一年级', '数学'],
        [null, '10:00-10:20', '一年级', '数学'],
      ),
    },
    says: ['播出!A4 error this row has neither a date nor a weekday'],
  },
  'dates without a year, in the term': {
    sheets: { 播出: list(['3月2日', '9:00-9:20', '一年级', '语文'], ['3.3（周二）', '9:00-9:20', '一年级', '数学']) },
    term: '2026-03-02/2026-03-06',
    timetable: ['09:00-09:20: [chinese, math, ~, ~, ~]', '{on: 2026-03-04/2026-03-06, off: true}'].slice(0, 1),
  },
  'a date without a year and without a term': {
    sheets: { 播出: list(['3月2日', '9:00-9:20', '一年级', '语文']) },
    says: ['播出!A2 error the year is not known; write it as 2026-03-09, or name the term with --term'],
  },
  'day and month may change places': {
    sheets: { 播出: list(['9/3', '9:00-9:20', '一年级', '语文']) },
    term: '2026-03-01/2026-12-31',
    says: ['播出!A2 error this may be 2026-09-03 or 2026-03-09; write it as 2026-03-09'],
  },
  'a weekday that contradicts the date': {
    sheets: { 播出: list(['2026-03-02 星期二', '9:00-9:20', '一年级', '语文']) },
    says: ['播出!A2 error 2026-03-02 is a Monday, but this says Tuesday; correct one of them'],
  },
  'a day outside the term': {
    sheets: { 播出: list(['2026-03-09', '9:00-9:20', '一年级', '语文']) },
    term: '2026-03-02/2026-03-06',
    says: ['播出!A2 error 2026-03-09 is outside the term, 2026-03-02 to 2026-03-06'],
  },
  'a row twice': {
    sheets: { 播出: list([MON, '9:00-9:20', '一年级', '语文'], [MON, '9:00-9:20', '一年级', '语文']) },
    says: ['播出!B3 error this row is there twice; delete one of them'],
  },
  'rows that overlap': {
    sheets: { 播出: list([MON, '9:00-9:20', '一年级', '语文'], [MON, '9:10-9:30', '一年级', '数学']) },
    says: ['播出!B3 error this begins before another row (09:00-09:20) ends'],
  },
  'a day that differs from the week': {
    sheets: {
      播出: list(
        ...['02', '09', '16'].flatMap((day): Written[][] => [
          [`2026-03-${day}`, '9:00-9:20', '一年级', day === '09' ? '数学' : '语文', null],
          ...(day === '16' ? [] : [[`2026-03-${day}`, '9:30-9:50', '一年级', '英语', null]]),
          ...(day === '02' ? [[`2026-03-${day}`, '11:00-11:30', '一年级', '班会', null]] : []),
        ]),
      ),
    },
    timetable: [
      '09:00-09:20: [chinese, ~, ~, ~, ~]',
      '09:30-09:50: [english, ~, ~, ~, ~]',
      '- {on: 2026-03-02, at: 11:00, extra: class-meeting, length: 30m, reason: r}',
      '- {on: 2026-03-09, at: 09:00, show: math, reason: r, rest: moves}',
      '- {on: 2026-03-16, at: 09:30, cancel: true, reason: r, rest: moves}',
    ],
  },
  'odd and even weeks': {
    sheets: {
      播出: list(
        ...['02', '09', '16', '23'].map((day, index) => [
          `2026-03-${day}`,
          '9:00-9:20',
          '一年级',
          index % 2 === 0 ? '音乐' : '美术',
        ]),
      ),
    },
    timetable: ['09:00-09:20: [{odd: music, even: fine-art}, ~, ~, ~, ~]'],
  },
  'weekdays in place of dates': {
    sheets: {
      播出: {
        rows: [
          ['星期', '单双周', '节次', '时间', '学科'],
          ['周一', '单周', 1, '9:00-9:20', '音乐'],
          ['周一', '双周', 1, '9:00-9:20', '美术'],
          ['周三', null, 2, '9:30-9:50', '语文'],
        ],
      },
    },
    says: ['播出!A1 error the grade of "播出" is not known'],
  },
  'columns that are grades': {
    sheets: {
      播出: {
        rows: [
          ['星期', '时间', '一年级', '二年级'],
          ['周一', '9:00-9:20', '语文\n张敏', '数学'],
          [null, '9:30-9:50', '数学', '语文'],
          ['周二', '9:00-9:20', '英语', '语文'],
        ],
      },
    },
    timetable: ['09:00-09:20: [chinese, english, ~, ~, ~]', '09:30-09:50: [math, ~, ~, ~, ~]'],
  },
  'a lesson once more': {
    sheets: {
      播出: {
        rows: [
          ['日期', '时间', '年级', '学科', '课号', '课题'],
          [MON, '9:00-9:20', '一年级', '语文', 1, '春'],
          [MON, '15:00-15:20', '一年级', '语文', 1, '春'],
          ['2026-03-03', '9:00-9:20', '一年级', '语文', 2, '夏'],
        ],
      },
    },
    timetable: [
      '09:00-09:20: [chinese, chinese, ~, ~, ~]',
      '- {on: 2026-03-02, at: 15:00, extra: repeat chinese 1, length: 20m, reason: r}',
    ],
  },
  'a number with two titles': {
    sheets: {
      播出: {
        rows: [
          ['日期', '时间', '年级', '学科', '课号', '课题'],
          [MON, '9:00-9:20', '一年级', '语文', 1, '春'],
          [MON, '15:00-15:20', '一年级', '语文', 1, '夏'],
        ],
      },
    },
    says: [
      '播出!B3 error lesson 1 is on already, and here its title, file or teacher differs, or it is a first run; correct the number',
    ],
  },
};

test.each(Object.entries(CASES))('%s', async (_, one) => {
  const { says, linesOf } = await aNewProject(one);
  expect(says).toEqual(one.says ?? []);
  if (one.timetable !== undefined) expect(linesOf('timetables/', 'week')).toEqual(one.timetable);
  if (one.courses !== undefined) expect(linesOf('courses/', 'courses')).toEqual(one.courses);
});
