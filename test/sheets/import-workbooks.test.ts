import { describe, expect, test } from 'vitest';
import { DiagnosticList } from '../../src/diagnostics/diagnostic-list.js';
import { formatClock } from '../../src/model/format-time.js';
import { shippedVocabulary } from '../../src/model/vocabulary/shipped-vocabulary.js';
import { importWorkbooks } from '../../src/sheets/import-workbooks.js';
import type { Content } from '../../src/sheets/match/content.js';
import type { MappingFile } from '../../src/sheets/match/mapping.js';
import { Mapping } from '../../src/sheets/match/mapping.js';
import { readBytes } from '../../src/sheets/read/read-bytes.js';
import { expectBothLanguages } from '../a-project.js';
import { aWorkbook, type SheetPlan, table, WEEK, type Written } from './a-workbook.js';

interface Case {
  readonly sheets: Readonly<Record<string, SheetPlan>>;
  readonly mapping?: MappingFile['data'];
  /** `08:00-08:20 chinese math`, without the names of grades where there is one. */
  readonly rows?: readonly string[];
  /** `初一!C7 warning …` */
  readonly says?: readonly string[];
}

function mappingFile(data: MappingFile['data']): MappingFile {
  const span = { file: 'import.yaml', start: 0, end: 0 };
  return { kind: 'import', path: 'import.yaml', data, valueSpan: () => span, keySpan: () => span, leaves: () => [] };
}

function word(content: Content | undefined): string {
  if (content === undefined) return '~';
  if (content.kind === 'weeks') return `${word(content.odd)}|${word(content.even)}`;
  if (content.kind !== 'programme') return content.subject.id;
  const { id, title, kind } = content.programme;
  return id ?? `${kind}:${String(title)}`;
}

async function imported({ sheets, mapping }: Case) {
  const diagnostics = new DiagnosticList();
  const workbook = await readBytes('课表.xlsx', aWorkbook(sheets));
  const asked = new Mapping(mapping === undefined ? undefined : mappingFile(mapping));
  const { grids } = importWorkbooks(
    [workbook],
    { names: { vocabulary: shippedVocabulary }, mapping: asked },
    diagnostics,
  );
  const rows = grids.flatMap(({ grade, area, rows: laid }) =>
    laid.map(({ from, to, cells }) => {
      const words = area.days.map(({ weekday }) => word(cells.get(weekday)));
      const name = grids.length > 1 ? `${grade.id} ` : '';
      return `${name}${formatClock(from)}-${formatClock(to)} ${words.join(' ')}`;
    }),
  );
  const found = diagnostics.sorted();
  for (const { message } of found) expectBothLanguages(message);
  const says = found.map(({ severity, message, span }) => `${span.cell ?? span.file} ${severity} ${message.en}`);
  return { rows, says, questions: asked.questions };
}

const grid = (text: string): readonly (readonly Written[])[] => [[...WEEK], ...table(text)];
const TWO = ['08:05-08:25 chinese math chinese math chinese', '08:35-08:55 math chinese math chinese math'];
const TWO_ROWS = `8:05-8:25 语文 数学 语文 数学 语文
  8:35-8:55 数学 语文 数学 语文 数学`;

const CASES: Readonly<Record<string, Case>> = {
  'a plain week': { sheets: { 初一: { rows: grid(TWO_ROWS) } }, rows: TWO },
  'a sheet for each grade': {
    sheets: {
      初一: { rows: grid('8:00-8:20 语文 数学 英语 语文 数学') },
      初二: { rows: grid('8:00-8:20 物理 数学 英语 语文 数学') },
    },
    rows: ['J1 08:00-08:20 chinese math english chinese math', 'J2 08:00-08:20 physics math english chinese math'],
  },
  'the grade from the title above': {
    sheets: { Sheet1: { rows: [['初一年级课程表'], ...grid(TWO_ROWS)], merges: ['A1:F1'] } },
    rows: TWO,
  },
  'days down': {
    sheets: {
      初一: {
        rows: [
          ['节次', '8:05-8:25', '8:35-8:55'],
          ...['一', '二', '三', '四', '五'].map((day, index) => [
            `星期${day}`,
            index % 2 === 0 ? '语文' : '数学',
            index % 2 === 0 ? '数学' : '语文',
          ]),
        ],
      },
    },
    rows: TWO,
  },
  'two grades on one sheet, one below the other': {
    sheets: {
      课表: {
        rows: [
          ['初一课表'],
          ...grid('8:00-8:20 语文 数学 英语 语文 数学'),
          [],
          ['初二课表'],
          ...grid('9:00-9:20 物理 - - - -'),
        ],
      },
    },
    rows: ['J1 08:00-08:20 chinese math english chinese math', 'J2 09:00-09:20 physics ~ ~ ~ ~'],
  },
  'two grades side by side': {
    sheets: {
      课表: {
        rows: [
          ['初一课表', null, null, null, null, null, null, '初二课表'],
          [...WEEK, null, ...WEEK],
          ['8:00-8:20', '语文', '数学', '英语', '语文', '数学', null, '9:00-9:20', '物理', null, null, null, null],
        ],
      },
    },
    rows: ['J1 08:00-08:20 chinese math english chinese math', 'J2 09:00-09:20 physics ~ ~ ~ ~'],
  },
  'a double lesson is one in each row': {
    sheets: { 初一: { rows: grid(TWO_ROWS.replace('8:35-8:55 数学', '8:35-8:55 -')), merges: ['B2:B3'] } },
    rows: [TWO[0] ?? '', '08:35-08:55 chinese chinese math chinese math'],
    says: ['初一!B2 info this merged cell is shown once in each of the rows that it covers'],
  },
  'a lesson of two days': {
    sheets: { 初一: { rows: grid('8:00-8:20 语文 - 英语 - 数学'), merges: ['B2:C2'] } },
    rows: ['08:00-08:20 chinese chinese english ~ math'],
  },
  'a break across the week, with its time and without': {
    sheets: {
      初一: {
        rows: grid(
          '8:00-8:20 语文 语文 语文 语文 语文\n8:20-8:30 课间 - - - -\n8:30-8:50 数学 数学 数学 数学 数学\n大课间\n9:20-9:40 英语 英语 英语 英语 英语\n午休',
        ),
        merges: ['B3:F3', 'A5:F5'],
      },
    },
    rows: [
      '08:00-08:20 chinese chinese chinese chinese chinese',
      '08:20-08:30 break break break break break',
      '08:30-08:50 math math math math math',
      '08:50-09:20 long-break long-break long-break long-break long-break',
      '09:20-09:40 english english english english english',
    ],
    says: [
      '初一!A5 info "大课间" has no time; between its neighbours it is 08:50-09:20',
      '初一!A7 error "午休" has no time, and there is none between its neighbours; write one, or delete the row',
    ],
  },
  'an afternoon on a clock of twelve hours, where the sheet says so': {
    sheets: {
      初一: {
        rows: [
          ['', '时间', '一', '二', '三', '四', '五'],
          ['上午', '8:00-8:20', '语文', '语文', '语文', '语文', '语文'],
          ['下午', '1:30-1:50', '数学', '数学', '数学', '数学', '数学'],
        ],
      },
    },
    rows: ['08:00-08:20 chinese chinese chinese chinese chinese', '13:30-13:50 math math math math math'],
    says: ['初一!B3 info 01:30 of the afternoon or evening ("下午") is read as 13:30'],
  },
  'parts of the day in rows of their own': {
    sheets: {
      初一: {
        rows: [[...WEEK], ['上午'], ['8:00-8:20', '语文'], ['下午'], ['1:30-1:50', '数学']],
        merges: ['A2:F2', 'A4:F4'],
      },
    },
    rows: ['08:00-08:20 chinese ~ ~ ~ ~', '13:30-13:50 math ~ ~ ~ ~'],
    says: ['初一!A5 info 01:30 of the afternoon or evening ("下午") is read as 13:30'],
  },
  'and where it does not': {
    sheets: { 初一: { rows: grid('8:00-8:20 语文 - - - -\n1:30-1:50 数学 - - - -') } },
    rows: ['08:00-08:20 chinese ~ ~ ~ ~'],
    says: ['初一!A3 error 01:30 is before the 08:00 of the row above; write times of the afternoon as 13:30'],
  },
  'rows that overlap': {
    sheets: { 初一: { rows: grid('8:00-8:20 语文 - - - -\n8:10-8:30 数学 - - - -') } },
    rows: ['08:00-08:20 chinese ~ ~ ~ ~'],
    says: ['初一!A3 error 08:10 is before the row above (08:00-08:20) ends'],
  },
  'numbers of periods, with a table of hours beside the grid': {
    sheets: {
      初一: {
        rows: [
          ['节次', '一', '二', '三', '四', '五', null, '作息'],
          ['第一节', '语文', '数学', '语文', '数学', '语文', null, '第1节', '8:05-8:25'],
          ['第二节', '数学', '语文', '数学', '语文', '数学', null, '第2节', '8:35-8:55'],
        ],
      },
    },
    rows: TWO,
    says: ['初一!H1 warning "作息" is not used'],
  },
  'numbers of periods, with hours in import.yaml': {
    sheets: { 初一: { rows: grid(TWO_ROWS.replace('8:05-8:25', '第1节').replace('8:35-8:55', '第2节')) } },
    mapping: { hours: { 1: '8:05-8:25', 2: '8:35-8:55' } },
    rows: TWO,
  },
  'numbers of periods alone': {
    sheets: { 初一: { rows: grid('第1节 语文 - - - -') } },
    rows: [],
    says: ['初一!A2 error period 1 has no time; write it under hours in import.yaml, such as 1: 08:05-08:25'],
  },
  'starts alone, with the length in import.yaml': {
    sheets: { 初一: { rows: grid(TWO_ROWS.replace('-8:25', '').replace('-8:55', '')) } },
    mapping: { 'lesson-length': '20m' },
    rows: TWO,
  },
  'starts and ends in columns of their own, as real times': {
    sheets: {
      初一: {
        rows: [
          ['开始', '结束', '一', '二', '三', '四', '五'],
          [485 / 1440, 505 / 1440, '语文', '数学', '语文', '数学', '语文'],
          [515 / 1440 - 1e-8, 535 / 1440, '数学', '语文', '数学', '语文', '数学'],
        ],
        formats: { A2: 'h:mm', B2: 'h:mm', A3: 'h:mm', B3: 'h:mm' },
      },
    },
    rows: TWO,
  },
  'odd and even weeks': {
    sheets: { 初一: { rows: grid('8:00-8:20 音乐(单)/美术(双) - - - -') } },
    rows: ['08:00-08:20 music|fine-art ~ ~ ~ ~'],
  },
  'notes below, and a telephone number': {
    sheets: { 初一: { rows: [...grid(TWO_ROWS), ['注：周五大扫除，下午不上课'], [], ['电话', 12_345_678]] } },
    rows: TWO,
    says: [
      '初一!A4 warning "注：周五大扫除，下午不上课" is not used',
      '初一!A6 warning "电话" is not used',
      '初一!B6 warning "12345678" is not used',
    ],
  },
  'a note in the middle, which names hours': {
    sheets: {
      初一: {
        rows: [
          [...WEEK],
          ['8:05-8:25', '语文', '数学', '语文', '数学', '语文'],
          ['注：1. 周一第二节与第一节连堂；2. 8:30 整队。'],
          ['8:35-8:55', '数学', '语文', '数学', '语文', '数学'],
        ],
      },
    },
    rows: TWO,
    says: ['初一!A3 warning "注：1. 周一第二节与第一节连堂；2. 8:30 整队。" is not used'],
  },
  'a row of dates below the weekdays, which stops the import until import.yaml lists it': {
    sheets: {
      初一: { rows: [[...WEEK], [null, '3月2日', '3月3日', '3月4日', '3月5日', '3月6日'], ...grid(TWO_ROWS).slice(1)] },
    },
    mapping: { unused: ['初一!B2:F2'] },
    rows: TWO,
    says: [
      '初一!B2 info 5 cells of the timetable are listed under unused in import.yaml and were not imported: 3月2日, 3月3日, 3月4日, 3月5日, 3月6日',
    ],
  },
  'notes that were looked at': {
    sheets: { 初一: { rows: [...grid(TWO_ROWS), ['注：周五大扫除，下午不上课'], [], ['电话', 12_345_678]] } },
    mapping: { unused: ['初一!A4', '初一!A6:B9'] },
    rows: TWO,
  },
  'a hidden column of last term, a hidden row, a hidden sheet': {
    sheets: {
      初一: {
        rows: [
          ['时间', '旧', '一', '二', '三', '四', '五'],
          ['8:05-8:25', '体育', '语文', '数学', '语文', '数学', '语文'],
          ['8:30-8:35', null, '体育', '体育', '体育', '体育', '体育'],
          ['8:35-8:55', '体育', '数学', '语文', '数学', '语文', '数学'],
        ],
        hiddenColumns: [1],
        hiddenRows: [2],
      },
      旧: { rows: [['旧']], isHidden: true },
    },
    rows: TWO,
    says: [
      '初一!B1 warning this column is hidden and was not imported',
      '初一!A3 warning this row is hidden and was not imported',
      '旧 warning this sheet is hidden and was not imported',
    ],
  },
  'comments, in the grid and beside it': {
    sheets: { 初一: { rows: grid(TWO_ROWS), comments: { B2: '3月9日由李娜代课', H9: '看这里' } } },
    rows: TWO,
    says: [
      '初一!B2 warning the comment "3月9日由李娜代课" does not go into the timetable',
      '初一!H9 warning the comment "看这里" does not go into the timetable',
    ],
  },
  'a word that nobody knows': {
    sheets: { 初一: { rows: grid('8:00-8:20 语文阅读 天文 - - -') } },
    rows: ['08:00-08:20 ~ ~ ~ ~ ~'],
    says: ['初一!B2 error "语文阅读" is not known; is it "语文"?', '初一!C2 error "天文" is not known'],
  },
  'and what import.yaml says of it': {
    sheets: { 初一: { rows: grid('8:00-8:20 语文阅读 天文 看图 - -') } },
    mapping: { cells: { 语文阅读: '语文', 天文: { kind: 'activity' }, 看图: 'none' } },
    rows: ['08:00-08:20 chinese activity:天文 ~ ~ ~'],
  },
  'answers that are open, or wrong': {
    sheets: { 初一: { rows: grid('8:00-8:20 语文阅读 天文 - - -') } },
    mapping: { cells: { 语文阅读: '语文?', 天文: '占星' } },
    rows: ['08:00-08:20 ~ ~ ~ ~ ~'],
    says: [
      'import.yaml error what "语文阅读" is has not been confirmed',
      'import.yaml error write the name of a subject or programme, {kind: …}, or none',
    ],
  },
  'a sheet whose grade nobody knows is asked for together with its words': {
    sheets: { Sheet1: { rows: grid('8:00-8:20 天文 - - - -') } },
    rows: [],
    says: ['Sheet1!B1 error the grade of the timetable "Sheet1" is not known', 'Sheet1!B2 error "天文" is not known'],
  },
  'sheets that import.yaml names or skips': {
    sheets: {
      Sheet1: { rows: grid(TWO_ROWS) },
      初二: { rows: grid('9:00-9:20 天文 - - - -') },
      说明: { rows: [['说明']] },
    },
    mapping: { sheets: { Sheet1: '初一', 初二: 'skip', 说明: 'skip' } },
    rows: TWO,
  },
  'two timetables for one grade': {
    sheets: { '初一(1)班': { rows: grid(TWO_ROWS) }, '初一(2)班': { rows: grid(TWO_ROWS) } },
    rows: TWO,
    says: ['初一(2)班!B1 error there is another timetable for Junior 1 (Grade 7)'],
  },
  'two courses in a cell, two teachers for a course': {
    sheets: { 初一: { rows: grid('8:00-8:20 语文/数学 英语(张敏) 英语(李娜) - -') } },
    rows: ['08:00-08:20 ~ english english ~ ~'],
    says: [
      '初一!B2 error one cell has 2 things: 语文, 数学; leave one of them in the sheet',
      '初一!C2 info "张敏" is read as the teacher',
      '初一!D2 error two teachers for "English": 张敏 and 李娜; leave one in the sheet, and write the other as a stand-in of the course',
    ],
  },
  'a week that begins on Sunday': {
    sheets: {
      初一: {
        rows: [
          ['时间', '星期日', ...WEEK.slice(1), '星期六'],
          ['8:00-8:20', '语文', '数学', '英语', '数学', '英语', '数学', '音乐'],
          ['9:00-9:20', '语文'],
        ],
      },
    },
    rows: ['08:00-08:20 chinese math english math english math music', '09:00-09:20 chinese ~ ~ ~ ~ ~ ~'],
  },
  'days out of order': {
    sheets: {
      初一: {
        rows: [
          ['时间', '星期二', '星期一', '星期三', '星期四', '星期五'],
          ['8:00-8:20', '语文', '数学', '英语', '数学', '英语'],
        ],
      },
    },
    rows: ['08:00-08:20 math english math english'],
    says: [
      '初一!B1 error this day is out of the order of a week that begins on Monday or Sunday; put the days in order, or list the cell under unused in import.yaml if it is not part of the timetable',
      '初一!A2 info "语文" is the name of this row and does not go into the timetable',
    ],
  },
  'days in English': {
    sheets: {
      P3: {
        rows: [
          ['Time', 'Mon', 'Tues', 'Wed', 'Thurs', 'Fri'],
          ['8:00-8:20', '语文', '数学', '英语', '数学', '英语'],
        ],
      },
    },
    rows: ['08:00-08:20 chinese math english math english'],
  },
  'weekdays that are merged over two rows': {
    sheets: {
      初一: {
        rows: [[...WEEK], [], ...grid(TWO_ROWS).slice(1)],
        merges: [...'ABCDEF'].map((name) => `${name}1:${name}2`),
      },
    },
    rows: TWO,
  },
  'a heading that is merged with some of the days only is theirs': {
    sheets: {
      初一: { rows: grid('8:00-8:20 语文 数学 - - -\n升旗 - - - - -\n9:00-9:20 语文 数学 - - -'), merges: ['A3:C3'] },
    },
    rows: ['08:00-08:20 chinese math ~ ~ ~', '09:00-09:20 chinese math ~ ~ ~'],
    says: ['初一!A3 error this row has no time'],
  },
  'a heading with a time that is merged with some of the days only': {
    sheets: { 初一: { rows: grid('8:00-8:20 语文 数学 - - -\n升旗8:30-8:50 - - 数学 - -'), merges: ['A3:C3'] } },
    rows: ['08:00-08:20 chinese math ~ ~ ~', '08:30-08:50 ~ ~ math ~ ~'],
    says: [
      '初一!A3 info "升旗" is the name of this row and does not go into the timetable',
      '初一!A3 error "升旗8:30-8:50" is not known; is it "升旗仪式"?',
    ],
  },
  'a hidden row that says 下午 is not of the rows below it': {
    sheets: { 初一: { rows: [[...WEEK], ['8:00-8:20', '语文'], ['下午'], ['8:40-9:00', '数学']], hiddenRows: [2] } },
    rows: ['08:00-08:20 chinese ~ ~ ~ ~', '08:40-09:00 math ~ ~ ~ ~'],
    says: ['初一!A3 warning this row is hidden and was not imported'],
  },
  'what is hidden where the days go down': {
    sheets: {
      初一: {
        rows: [
          ['节次', '8:05-8:25', '8:30-8:35', '8:35-8:55'],
          ...['一', '二', '三', '四'].map((day) => [`星期${day}`, '语文', '体育', '数学']),
        ],
        hiddenRows: [3],
        hiddenColumns: [2],
      },
    },
    rows: ['08:05-08:25 chinese chinese chinese', '08:35-08:55 math math math'],
    says: [
      '初一!C1 warning this column is hidden and was not imported',
      '初一!A4 warning this row is hidden and was not imported',
    ],
  },
  'each sheet has hours of its own': {
    sheets: {
      初一: {
        rows: [
          ['节次', '一', '二', '三'],
          ['第1节', '语文', '数学', '语文', null, '第1节', '8:05-8:25'],
        ],
      },
      高一: {
        rows: [
          ['节次', '一', '二', '三'],
          ['第1节', '语文', '数学', '语文', null, '第1节', '7:50-8:30'],
        ],
      },
    },
    rows: ['J1 08:05-08:25 chinese math chinese', 'S1 07:50-08:30 chinese math chinese'],
  },
  'hours of summer and of winter': {
    sheets: {
      初一: {
        rows: [
          ['节次', '一', '二', '三'],
          ['第1节', '语文', '数学', '语文'],
        ],
      },
      作息: {
        rows: [
          ['第1节', '8:05-8:25', '第1节', '8:35-8:55'],
          ['第2节', '9:05-9:25'],
        ],
      },
    },
    rows: [],
    says: [
      '初一!A2 error tables of hours give two times for this period; write the time beside the lessons, or list the table that does not apply under unused in import.yaml',
      '作息!A2 warning "第2节" is not used',
      '作息!B2 warning "9:05-9:25" is not used',
    ],
  },
  'hours of winter that import.yaml lists, and hidden ones': {
    sheets: {
      初一: {
        rows: [
          ['节次', '一', '二', '三'],
          ['第1节', '语文', '数学', '语文'],
        ],
      },
      作息: {
        rows: [
          ['第1节', '7:05-7:25'],
          ['第1节', '8:05-8:25', '第1节', '8:35-8:55'],
        ],
        hiddenRows: [0],
      },
    },
    mapping: { unused: ['作息!C1:D9'] },
    rows: ['08:05-08:25 chinese math chinese'],
    says: ['作息!A1 warning "第1节" is not used', '作息!B1 warning "7:05-7:25" is not used'],
  },
  'lessons after a row at which the grid is over': {
    sheets: { 初一: { rows: grid('8:00-8:20 语文 - - - -\n班会\n9:00-9:20 数学 - - - -'), merges: ['A3:F3'] } },
    rows: ['08:00-08:20 chinese ~ ~ ~ ~'],
    says: [
      '初一!A3 warning "班会" is not used',
      '初一!A3 error the timetable is over at this row, which has no time, and yet lessons with times follow; write a time, or list the row under unused in import.yaml',
      '初一!A4 warning "9:00-9:20" is not used',
      '初一!B4 warning "数学" is not used',
    ],
  },
  'and where import.yaml lists that row': {
    sheets: { 初一: { rows: grid('8:00-8:20 语文 - - - -\n班会\n9:00-9:20 数学 - - - -'), merges: ['A3:F3'] } },
    mapping: { unused: ['初一!A3'] },
    rows: ['08:00-08:20 chinese ~ ~ ~ ~', '09:00-09:20 math ~ ~ ~ ~'],
  },
  'rows of lessons that import.yaml lists, as the notes that were there before': {
    sheets: { 初一: { rows: grid(TWO_ROWS) } },
    mapping: { unused: ['初一!A3:G9'] },
    rows: [TWO[0] ?? ''],
    says: [
      '初一!B3 info 5 cells of the timetable are listed under unused in import.yaml and were not imported: 数学, 语文, 数学, 语文, 数学',
    ],
  },
  'comments on a title, a weekday, a time, a note': {
    sheets: {
      Sheet1: {
        rows: [['初一年级课程表'], ...grid(TWO_ROWS), ['注：周五大扫除']],
        comments: { A1: '一', B2: '二', A3: '三', A5: '四' },
      },
    },
    rows: TWO,
    says: [
      'Sheet1!A1 warning the comment "一" does not go into the timetable',
      'Sheet1!B2 warning the comment "二" does not go into the timetable',
      'Sheet1!A3 warning the comment "三" does not go into the timetable',
      'Sheet1!A5 warning "注：周五大扫除" is not used',
      'Sheet1!A5 warning the comment "四" does not go into the timetable',
    ],
  },
  'a timetable without lessons': {
    sheets: { 初一: { rows: grid('8:00-8:20 / - - - -') } },
    rows: ['08:00-08:20 ~ ~ ~ ~ ~'],
    says: ['初一!B1 error this timetable has no lessons'],
  },
  'a timetable without rows': {
    sheets: { 初一: { rows: [[...WEEK]] } },
    rows: [],
    says: ['初一!B1 error this timetable has no lessons'],
  },
  'all timetables skipped': {
    sheets: { 初一: { rows: grid(TWO_ROWS) } },
    mapping: { sheets: { '初一!B1': 'skip' } },
    rows: [],
    says: ['课表.xlsx error every timetable is skipped in import.yaml, and there is none to import'],
  },
  'all sheets skipped': {
    sheets: { 初一: { rows: grid(TWO_ROWS) } },
    mapping: { sheets: { 初一: 'skip' } },
    rows: [],
    says: ['课表.xlsx error every timetable is skipped in import.yaml, and there is none to import'],
  },
  'an answer of another year, under a title of this one': {
    sheets: { Sheet1: { rows: [['初二年级课程表'], ...grid(TWO_ROWS)] } },
    mapping: { sheets: { Sheet1: '初一' } },
    rows: TWO,
    says: [
      'import.yaml error the title of the timetable says "Junior 2 (Grade 8)", but this is "初一"; correct one of them',
    ],
  },
  'a row with lessons and no time': {
    sheets: { 初一: { rows: grid(`${TWO_ROWS}\n- 英语 英语 英语 英语 英语`) } },
    rows: TWO,
    says: ['初一!B4 error this row has no time'],
  },
  'Saturdays too': {
    sheets: {
      初一: {
        rows: [
          [...WEEK, '星期六'],
          ['8:00-8:20', '语文', null, null, null, null, '数学'],
        ],
      },
    },
    rows: ['08:00-08:20 chinese ~ ~ ~ ~ math'],
  },
};

describe('a sheet, its rows, and what is said of it', () => {
  test.each(Object.entries(CASES))('%s', async (_, one) => {
    const { rows, says } = await imported(one);
    expect(rows).toEqual(one.rows ?? []);
    expect(says).toEqual(one.says ?? []);
  });
});

test('what has to be asked has its best suggestion', async () => {
  const { questions } = await imported({
    sheets: {
      课表: { rows: [['初一和初二'], ...grid('8:00 语文阅读 天文 - - -\n8:40 语文 - - - -\n第3节 语文 - - - -')] },
    },
  });
  expect(questions).toEqual([
    { section: 'sheets', key: '课表', suggestion: 'J1', place: 'B2' },
    { section: 'hours', key: '3', suggestion: '', place: '课表!A5' },
    { section: 'lesson-length', key: '', suggestion: '40m', place: '课表!A3' },
  ]);
});
