import type { Problem } from '../diagnostics/problem.js';

export const sheetUnreadable: Problem = {
  id: 'sheet-unreadable',
  severity: 'error',
  summary: { zh: '表格文件无法读取', en: 'A spreadsheet cannot be read' },
  rationale: {
    zh: '文件损坏、过大、不是表格，或名称与内容不符。不猜其中的内容，也不写入任何文件。请按提示另存或改名后再导入。',
    en: 'The file is damaged, too large, no spreadsheet, or not what its name says. Nothing in it is guessed and nothing is written. Save it anew or rename it as the message says, and import it again.',
  },
};

export const sheetLocked: Problem = {
  id: 'sheet-locked',
  severity: 'error',
  summary: { zh: '工作簿有密码', en: 'A workbook has a password' },
  rationale: {
    zh: '有密码的工作簿读不出内容。请在表格软件中打开，去掉密码后另存一份再导入。',
    en: 'What is in a workbook with a password cannot be read. Open it, save a copy without the password, and import that.',
  },
};

export const sheetGarbled: Problem = {
  id: 'sheet-text-garbled',
  severity: 'error',
  summary: { zh: '表格中的文字是乱码', en: 'Texts of a spreadsheet are garbled' },
  rationale: {
    zh: '文字按错误的编码打开过又保存，播出的课名就会是乱码。请回到原来的文件，按正确的编码（UTF-8 或 GB18030）打开后另存。',
    en: 'A text was opened in the wrong encoding and saved; titles on air would be nonsense. Go back to the original file, open it in its own encoding (UTF-8 or GB18030), and save it anew.',
  },
};

export const sheetWithoutGrid: Problem = {
  id: 'sheet-without-grid',
  severity: 'error',
  summary: { zh: '表格中没有找到课表', en: 'A spreadsheet has no timetable' },
  rationale: {
    zh: '课表要有一行（或一列）写着星期一至星期五，旁边写着时刻，格子里写着课。请检查是否选错了文件；不需要的工作表在 import.yaml 的 sheets 中写 skip。',
    en: 'A timetable has a row (or a column) that names the weekdays, with the hours beside it and lessons in its cells. Check that this is the right file; for a sheet that is not needed write skip under sheets in import.yaml.',
  },
};

export const sheetGradeUnknown: Problem = {
  id: 'sheet-grade-unknown',
  severity: 'error',
  summary: { zh: '不知道是哪个年级的课表', en: 'A timetable does not say which grade it is for' },
  rationale: {
    zh: '工作表的名称和标题里没有（唯一的）年级。请在 import.yaml 的 sheets 中写明年级，不需要的写 skip；下次导入沿用。',
    en: 'Neither the name of the sheet nor its title names one grade. Write the grade under sheets in import.yaml, or skip if the sheet is not needed; the next import uses it too.',
  },
};

export const sheetWordUnknown: Problem = {
  id: 'sheet-word-unknown',
  severity: 'error',
  summary: { zh: '看不懂课表里的一个词', en: 'A word of a timetable is not known' },
  rationale: {
    zh: '格子里的词不是学科或节目的名称，也不是别名；猜错就会播错课。请在 import.yaml 的 cells 中写明它是哪门课或哪类节目；下次导入沿用。',
    en: 'The word is no name or alias of a subject or programme, and a wrong guess would put a wrong lesson on air. Write under cells in import.yaml which course or sort of programme it is; the next import uses it too.',
  },
};

export const sheetAnswerOpen: Problem = {
  id: 'sheet-answer-open',
  severity: 'error',
  summary: { zh: 'import.yaml 中有建议没有确认', en: 'A suggestion in import.yaml is not confirmed' },
  rationale: {
    zh: '以“?”结尾的是建议。请核对：对的删去问号，不对的改正，然后再导入一次。',
    en: 'What ends in "?" is a suggestion. Check it: delete the mark if it is right, correct it if it is not, and import again.',
  },
};

export const sheetAnswerWrong: Problem = {
  id: 'sheet-answer-wrong',
  severity: 'error',
  summary: { zh: 'import.yaml 中的写法看不懂', en: 'An answer in import.yaml is not understood' },
  rationale: {
    zh: 'sheets 写年级（与课表的标题一致）或 skip；cells 写学科、节目，{kind: 类别} 或 none；hours 写起止时刻。请改正后再导入。',
    en: 'Under sheets write a grade, the one that the title of the timetable has, or skip; under cells a subject, a programme, {kind: …} or none; under hours from when to when. Correct it and import again.',
  },
};

export const sheetTimeUnclear: Problem = {
  id: 'sheet-time-unclear',
  severity: 'error',
  summary: { zh: '课表一行的时刻不清楚', en: 'The time of a row of a timetable is not clear' },
  rationale: {
    zh: '没有时刻、只有开始时刻、时刻倒退或重叠，都会播错时间。请在表格中改正；只写“第几节”的，在 import.yaml 的 hours 中写明时刻；没有结束时刻的，写 lesson-length。',
    en: 'A row without a time, with its start alone, or with one that goes back or overlaps would be on air at a wrong time. Correct the sheet; where it only numbers the periods write their times under hours in import.yaml, where it has no ends write lesson-length.',
  },
};

export const sheetCellUnclear: Problem = {
  id: 'sheet-cell-unclear',
  severity: 'error',
  summary: { zh: '课表一格的内容不清楚', en: 'A cell of a timetable is not clear' },
  rationale: {
    zh: '一格写了两门课、公式没有结果、是错误值，或只有数字和日期。请在表格中改正，或在 import.yaml 的 cells 中写明含义。',
    en: 'The cell has two courses, a formula without a result, an error, or a number or date alone. Correct it in the sheet, or write what it means under cells in import.yaml.',
  },
};

export const sheetDateUnclear: Problem = {
  id: 'sheet-date-unclear',
  severity: 'error',
  summary: { zh: '列表一行的日期不清楚', en: 'The date of a row of a list is not clear' },
  rationale: {
    zh: '没有日期、没有这一天、不知道年份或月日的次序、与星期不符、不在学期内，都会播错日子。请在表格中写成 2026-03-09，或用 --term 写明学期。',
    en: 'A row without a date, or with one that does not exist, has no year, may be read in two ways, contradicts its weekday or is outside the term would be on air on a wrong day. Write it as 2026-03-09, or name the term with --term.',
  },
};

export const sheetRowUnclear: Problem = {
  id: 'sheet-row-unclear',
  severity: 'error',
  summary: { zh: '列表一行的内容不清楚', en: 'A row of a list is not clear' },
  rationale: {
    zh: '缺少年级、学科或时刻，或与另一行重复、同时播出、互相矛盾的行，不能导入，也不会略去。请按提示在表格中改正这一格。',
    en: 'A row that lacks its grade, subject or time, or repeats, overlaps or contradicts another one cannot be imported and is not left out. Correct the cell in the sheet as the message says.',
  },
};

export const sheetGradeTwice: Problem = {
  id: 'sheet-grade-twice',
  severity: 'error',
  summary: { zh: '一个年级有两份课表', en: 'A grade has two timetables' },
  rationale: {
    zh: '一个年级一个频道，只能有一份课表。请在 import.yaml 的 sheets 中把多余的写成 skip。',
    en: 'A grade has one channel and one timetable. Write skip under sheets in import.yaml for those that are not meant.',
  },
};

export const sheetCellUnused: Problem = {
  id: 'sheet-cell-unused',
  severity: 'warning',
  summary: { zh: '表格中的一格没有用到', en: 'A cell of a spreadsheet is not used' },
  rationale: {
    zh: '备注、电话、第二张表等不会写进课表；其中可能有调课、停课的说明。请逐条核对，不需要的列在 import.yaml 的 unused 中，以后不再提示。',
    en: 'Notes, phone numbers, a second table do not go into the timetable, but may speak of changes or days off. Look at each, and list those that are not needed under unused in import.yaml: they are not reported again.',
  },
};

export const sheetHidden: Problem = {
  id: 'sheet-hidden',
  severity: 'warning',
  summary: { zh: '表格中有隐藏的内容', en: 'A spreadsheet hides something' },
  rationale: {
    zh: '隐藏的行、列和工作表多是旧内容，不导入。若其中有要播的课，请取消隐藏后再导入。',
    en: 'Hidden rows, columns and sheets are mostly stale and are not imported. If something in them is to go on air, unhide it and import again.',
  },
};

export const sheetComment: Problem = {
  id: 'sheet-comment',
  severity: 'warning',
  summary: { zh: '格子上有批注', en: 'A cell has a comment' },
  rationale: {
    zh: '批注常写着代课或改期，不会写进课表。请读一遍，需要的写成教师、代课或改动。',
    en: 'A comment often names a stand-in or another day; it does not go into the timetable. Read it, and write a teacher, a stand-in or a change where one is needed.',
  },
};

export const sheetReadSo: Problem = {
  id: 'sheet-read-so',
  severity: 'info',
  summary: { zh: '表格的一处这样理解', en: 'How a place of a spreadsheet was read' },
  rationale: {
    zh: '表格没有明说，而意思只有一种可能：分隔符、编码、下午的时刻、连堂、没有写时刻的课间；或 import.yaml 略去了课表中的格子。请看一眼是否如此。',
    en: 'The sheet does not say it in so many words, and only one reading is possible: delimiter, encoding, times of an afternoon, double lessons, breaks without a time; or import.yaml leaves cells of the timetable out. Have a look whether it is right.',
  },
};

/** Of reading spreadsheets. */
export const sheetProblems: readonly Problem[] = [
  sheetUnreadable,
  sheetLocked,
  sheetGarbled,
  sheetWithoutGrid,
  sheetGradeUnknown,
  sheetWordUnknown,
  sheetAnswerOpen,
  sheetAnswerWrong,
  sheetTimeUnclear,
  sheetCellUnclear,
  sheetDateUnclear,
  sheetRowUnclear,
  sheetGradeTwice,
  sheetCellUnused,
  sheetHidden,
  sheetComment,
  sheetReadSo,
];
