import type { Problem } from '../diagnostics/problem.js';
import { takesProblems } from '../load/takes/problems.js';
import {
  deviationWithoutReason,
  inStepBroken,
  planBlockCut,
  planCellChanged,
  planChannelShared,
  planLacks,
} from './takes-problems.js';

export const unknownReference: Problem = {
  id: 'unknown-reference',
  severity: 'error',
  summary: { zh: '引用了不存在的名称', en: 'A name is used that is not defined' },
  rationale: {
    zh: '教师、单位、课程、节目、频道、年级、学科、主题和限值都必须先定义。请改正拼写，或补上定义。',
    en: 'Teachers, organisations, courses, programmes, channels, grades, subjects, themes and limit profiles must be defined. Correct the spelling, or add the definition.',
  },
};

export const definedTwice: Problem = {
  id: 'defined-twice',
  severity: 'error',
  summary: { zh: '同一名称定义了两次', en: 'One name is defined twice' },
  rationale: {
    zh: '工具不猜测哪一个算数。大小写不同的名称也视为相同。请合并或改名。',
    en: 'The tool does not guess which one counts; names that differ only in case are the same. Merge them, or rename one.',
  },
};

export const cellNotUnderstood: Problem = {
  id: 'cell-not-understood',
  severity: 'error',
  summary: { zh: '看不懂课表里的一格', en: 'A timetable cell cannot be understood' },
  rationale: {
    zh: '一格可以是：~（空）、课程 chinese、指定的课 chinese 12、重播 repeat chinese 12、节目 eye-exercises；共用频道先写年级：P1 chinese。',
    en: 'A cell is ~ for empty, a course (chinese), one lesson (chinese 12), a repeat (repeat chinese 12) or a programme (eye-exercises); on a shared channel the grade comes first (P1 chinese).',
  },
};

export const nameMeansEmpty: Problem = {
  id: 'name-means-empty',
  severity: 'error',
  summary: { zh: '课程或节目的名称在课表里表示空格', en: 'A course or programme has a name that means an empty cell' },
  rationale: {
    zh: '课表里的 none、空、无和横线都表示空格，这样的课程或节目永远排不进去。请换一个名称。',
    en: 'In a timetable none, 空, 无 and dashes mean an empty cell, so such a course or programme could never be shown. Choose another name.',
  },
};

export const gridColumns: Problem = {
  id: 'grid-columns',
  severity: 'error',
  summary: { zh: '一行的格数与上课的星期数不符', en: 'A row does not have one cell per weekday' },
  rationale: {
    zh: '列表里每个上课日一格，空格写 ~；若每天相同，只写一个词。上课日见 calendar.yaml 的 weekdays。',
    en: 'A list has one cell for each weekday of calendar.yaml, ~ for an empty one. Write a single word if every day is the same.',
  },
};

export const textNeedsQuotes: Problem = {
  id: 'text-needs-quotes',
  severity: 'warning',
  summary: { zh: '没有引号的文字会被别的 YAML 程序读错', en: 'Another YAML reader would misread an unquoted text' },
  rationale: {
    zh: '按 YAML 1.1 读取的程序（如 PyYAML）把 No 读成假、3:20 读成 200、2020-03-09 读成日期。本工具按 YAML 1.2 读取，不受影响；请加引号，以便别的程序也读得对。',
    en: 'Readers of YAML 1.1, such as PyYAML, take No for false, 3:20 for 200 and 2020-03-09 for a date. This tool reads YAML 1.2 and is not affected; put the text in quotes for other readers.',
  },
};

export const endBeforeStart: Problem = {
  id: 'end-before-start',
  severity: 'error',
  summary: { zh: '结束不晚于开始', en: 'An end is not after its start' },
  rationale: {
    zh: '请检查两个时刻或日期的先后；当天的结束写 24:00。跨零点的时段写成 23:50-00:10 或 23:50-24:10，最长 12 小时。',
    en: 'Check the order of the two times or days; the end of a day is written 24:00. A slot across midnight is written 23:50-00:10 or 23:50-24:10, and lasts at most 12 hours.',
  },
};

export const makeUpDayTwice: Problem = {
  id: 'make-up-day-twice',
  severity: 'error',
  summary: { zh: '同一补课日有两种写法', en: 'A make-up day is decided twice' },
  rationale: {
    zh: '同一天按星期几上课，在 make-up-days 和放假安排中写得不同，工具不猜测哪一个算数。请改成一致，或删去一处。',
    en: 'The make-up-days and a list of holidays name different weekdays for one day, and the tool does not guess which counts. Make them agree, or take one out.',
  },
};

export const dayOfAnotherYear: Problem = {
  id: 'day-of-another-year',
  severity: 'error',
  summary: { zh: '放假安排中的日期不属于该年', en: 'A list of holidays has a day of another year' },
  rationale: {
    zh: '多半是复制上一年的文件后没有改日期。请改正日期或 year；元旦假期可从上一年 12 月开始。',
    en: 'Mostly last year’s file was copied and a date was not changed. Correct the date or the year; holidays of New Year may begin in the December before.',
  },
};

export const holidaysFileTwice: Problem = {
  id: 'holidays-file-twice',
  severity: 'warning',
  summary: { zh: '同一放假安排文件列了两次', en: 'A file of holidays is listed twice' },
  rationale: { zh: '第二次不起作用，请删去。', en: 'The second time has no effect; take it out.' },
};

export const holidaysFileUnused: Problem = {
  id: 'holidays-file-unused',
  severity: 'warning',
  summary: { zh: '放假安排文件没有用到', en: 'A file of holidays is not used' },
  rationale: {
    zh: '文件在项目中，但 calendar.yaml 的 holidays 没有列出它，其中的假期不起作用。请列出，或移出项目。',
    en: 'The file is in the project and the holidays of calendar.yaml do not list it, so its days have no effect. List it, or move it out of the project.',
  },
};

export const rowsCollide: Problem = {
  id: 'rows-collide',
  severity: 'error',
  summary: { zh: '同一份课表有两行在同一天同时开始', en: 'Two rows of one timetable start together on a day' },
  rationale: {
    zh: '一个时刻只能有一行。请合并，或改动其中一行的时间。',
    en: 'A time has one row. Merge them, or move one.',
  },
};

export const textEmpty: Problem = {
  id: 'text-empty',
  severity: 'error',
  summary: { zh: '文字为空', en: 'A text is empty' },
  rationale: {
    zh: '去掉空白和不可见字符后什么也没有，节目单会出现空标题。请写明文字。',
    en: 'Nothing is left once blanks and invisible characters are removed, so a guide would show an empty title. Write the text.',
  },
};

export const nameNotUnique: Problem = {
  id: 'name-not-unique',
  severity: 'error',
  summary: { zh: '一个名称有几个人或几样东西在用', en: 'One name belongs to several people or things' },
  rationale: {
    zh: '教师、单位、节目和主题可以写名称，但名称须是唯一的；重名时工具不猜是哪一个，请写标识。',
    en: 'Teachers, organisations, programmes and themes may be written by name where only one has it. The tool does not guess which of several is meant: write the id.',
  },
};

export const mailNotSet: Problem = {
  id: 'mail-not-set',
  severity: 'error',
  summary: { zh: '有人收邮件，却没有写怎样发', en: 'Mail is to be sent, but the file does not say how' },
  rationale: {
    zh: '请在 notify.yaml 里写 mail：server 是存放邮件服务器的环境变量的名称，from 是发件人。',
    en: 'Write mail in notify.yaml: server is the name of the environment variable with the mail server, from is the sender.',
  },
};

export const modelProblems: readonly Problem[] = [
  cellNotUnderstood,
  dayOfAnotherYear,
  definedTwice,
  deviationWithoutReason,
  endBeforeStart,
  gridColumns,
  holidaysFileTwice,
  holidaysFileUnused,
  mailNotSet,
  makeUpDayTwice,
  nameNotUnique,
  nameMeansEmpty,
  inStepBroken,
  planBlockCut,
  planCellChanged,
  planChannelShared,
  planLacks,
  ...Object.values(takesProblems),
  rowsCollide,
  textEmpty,
  textNeedsQuotes,
  unknownReference,
];
