import { expect, test } from 'vitest';
import { aNewProject, type SheetsOfProject } from './a-new-project.js';
import { type SheetPlan, table, WEEK, type Written } from './a-workbook.js';

const GRID: SheetPlan = {
  rows: [[...WEEK], ...table('8:05-8:25 语文 数学 英语 语文 数学\n8:35-8:55 数学 语文 语文 英语 语文')],
};
const TERM = '2026-03-02/2026-03-06';

interface Case {
  readonly beside: Readonly<Record<string, readonly (readonly Written[])[]>>;
  readonly answers?: SheetsOfProject['answers'];
  readonly says?: readonly string[];
  /** Of changes. */
  readonly changes?: readonly string[];
  /** Lines that the courses have. */
  readonly courses?: readonly string[];
  readonly teachers?: readonly string[];
}

const CHANGE = ['日期', '年级', '时间', '原课程', '改为', '代课教师', '新日期', '新时间', '原因'];

const CASES: Readonly<Record<string, Case>> = {
  'lessons with titles, numbers, teachers and files': {
    beside: {
      课题: [
        ['学科', '年级', '课次', '课题', '教师', '文件名', '时长'],
        ['语文', '初一', 2, '济南的冬天', '张敏', 'b.mp4', '18:30'],
        [null, null, 1, '春', '张敏', null, null],
      ],
    },
    courses: ['    - 春', '    - title: 济南的冬天', '      length: 18m30s', '      file: "b.mp4"'],
    teachers: ['chinese-j1: {name: 张敏, organisation: our-school}'],
  },
  'a lesson twice': {
    beside: {
      课题: [
        ['学科', '年级', '课次', '课题'],
        ['语文', '初一', 1, '春'],
        ['语文', '初一', 1, '夏'],
      ],
    },
    says: ['课题!D3 error lesson 1 is there twice'],
  },
  'lessons of a grade without a timetable': {
    beside: {
      课题: [
        ['学科', '年级', '课题'],
        ['语文', '初二', '春'],
      ],
    },
    says: [
      '课题!C2 error Junior 2 (Grade 8) has no timetable, so that it is not known when this is on; import its timetable too',
    ],
  },
  'teachers and where they work': {
    beside: {
      教师: [
        ['姓名', '学科', '年级', '学校'],
        ['张敏老师', '语文、英语', '初一、初二', '阳光中学'],
        ['李娜', '数学', '初一', null],
      ],
    },
    teachers: [
      'our-school: "school"',
      'school-1: 阳光中学',
      'chinese-j1: {name: 张敏, organisation: school-1}',
      'math-j1: {name: 李娜, organisation: our-school}',
    ],
  },
  'two teachers of one course': {
    beside: {
      教师: [
        ['姓名', '学科'],
        ['张敏', '语文'],
        ['李娜', '语文'],
      ],
    },
    says: [
      '教师!A3 error 张敏 teaches Chinese of Junior 1 (Grade 7) already; leave one of them, and name who stands in beside the lessons',
    ],
  },
  'changes of all kinds': {
    beside: {
      调课: [
        CHANGE,
        ['3月2日', '初一', '8:05', '语文', '数学', null, null, null, '外出'],
        ['2026-03-03', '初一', '8:05-8:25', null, '停课', null, null, null, '体检'],
        ['3月4日', '初一', '8:05', '英语', null, null, '3月5日', '8:05', '教研'],
        ['3月5日', '初一', '8:35', null, null, null, null, '10:00', '升旗'],
        ['3月6日', '初一', '', null, '停课', null, null, null, '运动会'],
      ],
    },
    changes: [
      '{on: 2026-03-02, at: 08:05, show: math, reason: 外出, rest: moves}',
      '{on: 2026-03-03, at: 08:05, cancel: true, reason: 体检, rest: moves}',
      '{on: 2026-03-04, at: 08:05, swap-with: 2026-03-05 08:05, reason: 教研}',
      '{on: 2026-03-05, at: 08:35, moved-to: 10:00, reason: 升旗}',
      '{on: 2026-03-06, off: true, reason: 运动会, rest: moves}',
    ],
  },
  'what was there is something else': {
    beside: { 调课: [CHANGE, ['3月2日', '初一', '8:05', '数学', '英语', null, null, null, null]] },
    says: ['调课!A2 error on 2026-03-02 08:05 the timetable has "Chinese", not what this row says was there'],
  },
  'a change of nothing': {
    beside: { 调课: [CHANGE, ['3月2日', '初一', '9:05', null, '英语', null, null, null, null]] },
    says: ['调课!A2 error nothing begins on 2026-03-02 09:05 in the timetable'],
  },
  'a change to nothing': {
    beside: { 调课: [CHANGE, ['3月2日', '初一', '8:05', '语文', null, null, null, null, '外出']] },
    says: ['调课!A2 error this row does not say what changes'],
  },
  'a stand-in needs somebody who approves it': {
    beside: {
      教师: [
        ['姓名', '学科'],
        ['张敏', '语文'],
      ],
      调课: [CHANGE, ['3月3日', '初一', '8:35', null, null, '赵强', null, null, '病假']],
    },
    says: [
      '播出.xlsx error Chinese of Junior 1 (Grade 7) has stand-ins or several teachers (张敏, 赵强); somebody has to approve it: write approved-by in import.yaml',
    ],
  },
  'a stand-in for the lesson of that day': {
    beside: {
      教师: [
        ['姓名', '学科'],
        ['张敏', '语文'],
      ],
      调课: [CHANGE, ['3月3日', '初一', '8:35', null, null, '赵强', null, null, '病假']],
    },
    answers: { 'approved-by': '教务处' },
    courses: [
      '    - {lessons: 2, teacher: chinese-j1-2, reason: 病假, approved-by: 教务处}',
      '    - title: 第 2 课',
      '      teacher: chinese-j1-2',
    ],
  },
};

test.each(Object.entries(CASES))('%s', async (_, { beside, answers, says = [], changes, courses, teachers }) => {
  const others = Object.fromEntries(Object.entries(beside).map(([name, rows]) => [name, { rows }]));
  const made = await aNewProject({ sheets: { 初一: GRID, ...others }, term: TERM, ...(answers && { answers }) });
  expect(made.says).toEqual(says);
  if (changes !== undefined) expect(made.linesOf('timetables/', 'changes')).toEqual(changes.map((line) => `- ${line}`));
  if (courses !== undefined) expect(made.linesOf('courses/', 'courses')).toEqual(expect.arrayContaining([...courses]));
  if (teachers !== undefined)
    expect(made.linesOf('teachers', 'organisations')).toEqual(expect.arrayContaining([...teachers]));
});
