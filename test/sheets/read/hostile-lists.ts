import iconv from 'iconv-lite';
import { aWorkbook, type SheetPlan, type Written } from '../a-workbook.js';
import type { Hostile } from './hostile-files.js';

type Rows = readonly (readonly Written[])[];
const book =
  (rows: Rows, more: Omit<SheetPlan, 'rows'> = {}, sheet = '播出') =>
  () =>
    aWorkbook({ [sheet]: { rows, ...more } });

const HEAD = ['日期', '时间', '年级', '学科', '课号', '课题', '教师', '首播/重播'];
const ROW = ['2026-03-09', '9:00-9:20', '初一', '语文', 1, '春', '张敏', '首播'];
/** A list of one row that has something else in one of its columns. */
const list = (column: string, written: Written, ...more: Rows) =>
  book([HEAD, ROW.map((own, index) => (HEAD[index] === column ? written : own)), ...more]);
const refused = (bytes: () => Buffer, says: RegExp, file = 'a.xlsx'): Hostile => ({ file, bytes, says });
const csv = (rows: Rows) => () => Buffer.from(rows.map((row) => row.join(',')).join('\n'));
const LESSONS = ['年级', '学科', '课号', '课题', '时长'];
const CHANGES = ['日期', '年级', '时间', '原课程', '改为', '新日期', '新时间', '代课教师'];
const change = (...row: Rows[number]) => beside([CHANGES, row], '调课');
/** With a week grid that it goes with. */
const beside = (rows: Rows, sheet: string) => () =>
  aWorkbook({
    初一: {
      rows: [
        ['时间', '星期一', '星期二', '星期三', '星期四', '星期五'],
        ['9:00-9:20', '语文', '数学', '语文', '数学', '语文'],
      ],
    },
    [sheet]: { rows },
  });
const many = (count: number, row: (index: number) => readonly Written[]): Rows =>
  Array.from({ length: count }, (_, index) => row(index));

/** Lists that are hostile, broken or wrong, each with what is said of it. */
export const HOSTILE_LISTS: Readonly<Record<string, Hostile>> = {
  'a head alone': refused(book([HEAD]), /names its columns and has no rows/),
  'a head twice and nothing else': refused(book([HEAD, HEAD]), /names its columns and has no rows/),
  'a day that does not exist': refused(list('日期', '2026-02-30'), /there is no such day/),
  'a thirteenth month': refused(list('日期', '2026-13-01'), /no such day|is not a date/),
  'a date of the year 9999': refused(list('日期', '9999-12-31'), /outside the term/),
  'a date before all calendars': refused(list('日期', '0001-01-01'), /there is no such day/),
  'a number as date': refused(list('日期', 46090), /is a number and no date/),
  'a negative number as date': refused(list('日期', -1), /is a number and no date|is not a date/),
  'a truth value as date': refused(list('日期', true), /is not a date/),
  'a date that may be two': refused(list('日期', '3/4'), /this may be .* or /),
  'a weekday that contradicts its date': refused(
    list('日期', '2026-03-09 星期二'),
    /is a Monday, but this says Tuesday/,
  ),
  'a word as date': refused(list('日期', '待定'), /is not a date/),
  'a date of 100,000 digits': refused(list('日期', '9'.repeat(30_000)), /is not a date/),
  'no date at all': refused(list('日期', null), /neither a date nor a weekday/),
  'hours that do not exist': refused(list('时间', '25:00-25:20'), /does not exist|not a time/),
  'an end before its start': refused(list('时间', '9:20-9:00'), /end is not after the start/),
  'a start alone': refused(list('时间', '9:00'), /how long|lesson-length|length/),
  'no time': refused(list('时间', null), /neither a time nor a period/),
  'a word as time': refused(list('时间', '下课后'), /is not a time|no time/),
  'three times in a cell': refused(list('时间', '9:00-9:20-9:40'), /times|is not/),
  'a number as time': refused(list('时间', 900), /is not a time|is a number|no time/),
  'a fraction beyond a day': refused(list('时间', 1.5), /is not a time|is a number|no time/),
  'a period without hours': refused(list('时间', '第3节'), /hours/),
  'a grade that is none': refused(list('年级', '九十年级'), /is not a grade/),
  'two grades in a cell': refused(list('年级', '初一初二'), /is not a grade/),
  'no grade': refused(list('年级', null), /has no grade|grade of .* is not known/),
  'a formula that runs a program as grade': refused(list('年级', "=cmd|'/c calc'!A1"), /is not a grade/),
  'a subject that is none': refused(list('学科', '占星'), /"占星" is not known/),
  'two subjects in a cell': refused(list('学科', '语文、数学'), /one cell has 2 things/),
  'a subject like a key of JavaScript': refused(list('学科', '__proto__'), /"__proto__" is not known/),
  'a subject of 30,000 characters': refused(list('学科', '语'.repeat(30_000)), /is not known/),
  'a subject that is an error': refused(list('学科', '#REF!'), /error/),
  'a subject that is a number': refused(list('学科', 42), /is a number/),
  'neither subject nor title': refused(
    list('学科', null, ['2026-03-10', '9:00-9:20', '初一']),
    /does not say what is on|is not known/,
  ),
  'a lesson number 0': refused(list('课号', 0), /is not the number of a lesson/),
  'a lesson number of a million': refused(list('课号', 1_000_000), /is not the number of a lesson/),
  'a broken lesson number': refused(list('课号', 1.5), /is not the number of a lesson/),
  'a lesson number in words': refused(list('课号', '最后一课'), /is not the number of a lesson/),
  'neither first run nor repeat': refused(list('首播/重播', '直播'), /should be 首播/),
  'a repeat of nothing': refused(list('首播/重播', '重播'), /which lesson is not known/),
  'one row twice': refused(book([HEAD, ROW, ROW]), /is there twice/),
  'rows that overlap': refused(list('时间', '9:10-9:30', ROW), /begins before another row/),
  'one lesson number with two titles': refused(
    book([HEAD, ROW, ['2026-03-10', '9:00-9:20', '初一', '语文', 1, '夏', null, null]]),
    /lesson 1 is on already/,
  ),
  'dates and weekdays': refused(
    book([
      ['日期', '星期', '时间', '年级', '学科'],
      ['2026-03-09', null, '9:00-9:20', '初一', '语文'],
      ['星期二', '星期二', '9:00-9:20', '初一', '语文'],
    ]),
    /rows of this grade have dates and others weekdays|is not a date/,
  ),
  'two columns of one sort': refused(
    book([
      [...HEAD, '上课日期'],
      [...ROW, '2026-03-10'],
    ]),
    /two columns have the same sort of content/,
  ),
  'two columns of one sort, one of them empty': refused(
    book([
      ['日期', '日期', ...HEAD.slice(1)],
      [null, ...ROW],
    ]),
    /two columns have the same sort of content/,
  ),
  'a list beside a grid of its grade': refused(beside([HEAD, ROW], '播出'), /has a timetable and a list too/),
  'all rows hidden': refused(book([HEAD, ROW], { hiddenRows: [1] }), /no timetable|hidden|has no rows/),
  'the column of times hidden': refused(book([HEAD, ROW], { hiddenColumns: [1] }), /no timetable|no time/),
  'a hidden sheet alone': refused(book([HEAD, ROW], { isHidden: true }), /no timetable|hidden/),
  'a formula without a result': refused(
    book([HEAD, ROW.map((own) => (own === '语文' ? null : own))], { formulas: { D2: 'X9' } }),
    /formula|is a number/,
  ),
  'a merge over all columns': refused(book([HEAD, ROW, ROW], { merges: ['A2:H3'] }), /./),
  'merges that cross': refused(book([HEAD, ROW, ROW], { merges: ['A1:B3', 'B2:C3'] }), /./),
  'a cell with a line break in its date': refused(list('日期', '2026-03-\n09\n2026-03-10'), /is not a date/),
  'control characters': refused(
    csv([HEAD, ROW.map((own) => (own === '语文' ? '语\u001b[2J文\u0000' : own))]),
    /not UTF-8/,
    'a.csv',
  ),
  'a command of a CI server': refused(
    csv([HEAD, ROW.map((own) => (own === '语文' ? '::set-env name=A::b' : own))]),
    /is not known/,
    'a.csv',
  ),
  'rows of other lengths': refused(
    csv([HEAD, ROW.slice(0, 3), [...ROW, '多', '余']]),
    /does not say what is on|two|twice/,
    'a.csv',
  ),
  'GBK read as Latin-1': refused(
    book([HEAD, ROW.map((own) => (own === '春' ? iconv.decode(iconv.encode('春天来了', 'gbk'), 'latin1') : own))]),
    /it may have been/,
  ),
  'titles that were lost': refused(list('课题', '????????'), /was opened in a wrong encoding/),
  'lessons of a grade without a timetable': refused(
    book([LESSONS, ['初一', '语文', 1, '春', '20分钟']]),
    /has no timetable/,
  ),
  'a lesson twice': refused(
    beside([LESSONS, ['初一', '语文', 1, '春', 20], ['初一', '语文', 1, '夏', 20]], '课题'),
    /lesson 1 is there twice/,
  ),
  'a lesson without a title': refused(
    beside([LESSONS, ['初一', '语文', 1, null, 20], ['初一', '语文', 2, '春', 20]], '课题'),
    /has no title/,
  ),
  'a lesson of a programme': refused(beside([LESSONS, ['初一', '大课间', 1, '春', 20]], '课题'), /is no course/),
  'a length that may be two': refused(beside([LESSONS, ['初一', '语文', 1, '春', '1:30']], '课题'), /may be|length/),
  'a length of a year': refused(beside([LESSONS, ['初一', '语文', 1, '春', 525_600]], '课题'), /length|long/),
  'a length below 0': refused(beside([LESSONS, ['初一', '语文', 1, '春', -20]], '课题'), /length|long/),
  'a teacher without a name': refused(
    beside(
      [
        ['姓名', '学科', '年级'],
        [null, '语文', '初一'],
      ],
      '教师',
    ),
    /has no name of a teacher/,
  ),
  'a teacher of no subject': refused(
    beside(
      [
        ['姓名', '学科', '年级'],
        ['张敏', '占星', '初一'],
      ],
      '教师',
    ),
    /"占星" is not known/,
  ),
  'two teachers of one course': refused(
    beside(
      [
        ['姓名', '学科', '年级'],
        ['张敏', '语文', '初一'],
        ['李强', '语文', '初一'],
      ],
      '教师',
    ),
    /teaches Chinese .* already/,
  ),
  'a change on a day without lessons': refused(
    change('2026-03-15', '初一', '9:00', null, '数学'),
    /no lessons on 2026-03-15/,
  ),
  'a change at no time of the timetable': refused(
    change('2026-03-09', '初一', '9:05', null, '数学'),
    /nothing begins on/,
  ),
  'a change of what is not there': refused(
    change('2026-03-09', '初一', '9:00', '数学', '英语'),
    /the timetable has "Chinese"/,
  ),
  'a change to the same': refused(change('2026-03-09', '初一', '9:00', '语文', '语文'), /is what is there/),
  'a change without anything new': refused(
    change('2026-03-09', '初一', '9:00', '语文', null),
    /does not say what changes/,
  ),
  'a change without a date': refused(change(null, '初一', '9:00', null, '数学'), /neither a date/),
  'a new date that does not exist': refused(
    change('2026-03-09', '初一', '9:00', null, null, '2026-02-30', '9:00'),
    /new date is not clear/,
  ),
  'a new time that is none': refused(
    change('2026-03-09', '初一', '9:00', null, null, null, '以后'),
    /new time is neither/,
  ),
  'a stand-in whom nobody approved': refused(
    change('2026-03-09', '初一', '9:00', null, null, null, null, '李强'),
    /has stand-ins .* approve it/,
  ),
  'a table of grades with a word that is none': refused(
    book([
      ['星期', '时间', '初一', '初二'],
      ['星期一', '9:00-9:20', '语文', '占星'],
    ]),
    /"占星" is not known/,
  ),
  'a table of grades without times': refused(
    book([
      ['星期', '时间', '初一', '初二'],
      ['星期一', null, '语文', '数学'],
    ]),
    /neither a time nor a period/,
  ),
  'sheet names with quotes and emoji': refused(
    book([HEAD.filter((name) => name !== '年级'), ROW.filter((_, index) => index !== 2)], {}, `a'b'😀`),
    /grade of "a'b'😀" is not known/,
  ),
  '100,000 rows without a grade': {
    file: 'a.csv',
    bytes: csv([HEAD, ...many(100_000, (index) => ['2026-03-09', '9:00-9:20', `x${index}`, '语文', '', '', '', ''])]),
    says: /"x0" is not a grade/,
    isHeavy: true,
  },
  '30,000 heads, one after the other': {
    file: 'a.csv',
    bytes: csv(many(30_000, (index) => (index % 2 === 0 ? HEAD : ['课题', ...HEAD.slice(1)]))),
    says: /./,
    isHeavy: true,
  },
};
