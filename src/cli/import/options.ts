import { REPORT_FORMATS } from '../../report/problems/index.js';
import { reportOption } from '../asked-report.js';
import type { OptionDefinitions } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';
import { initOptions } from '../init/options.js';
import { nowOption } from '../shared-options.js';

export const importOptions = {
  '--into <folder>': {
    zh: '项目的文件夹；已有的项目只改动，写成 changes',
    en: 'folder of the project; one that exists is changed by entries of changes',
    default: '.',
  },
  '--write': { zh: '写入文件；不加则只列出问题和将要写的文件', en: 'write the files; without it they are only listed' },
  '--dry-run': { zh: '只列出，不写（默认）', en: 'list them, write nothing (the default)' },
  '--term <from/to>': initOptions['--term <from/to>'],
  '--name <name>': initOptions['--name <name>'],
  '--zones <zones>': initOptions['--zones <zones>'],
  '--week <day>': {
    zh: '导入到已有的项目时，周课表是哪一周的（这一周的任一天）',
    en: 'the week (any day of it) that a week grid is for, where the project exists',
  },
  '--from <day>': {
    zh: '导入到已有的项目时，没有日期的课表从哪天起一直用：写成另一个课表文件；新的年级从这天起',
    en: 'for a project that exists: the day from which a week without dates holds, which becomes another timetable file; from when a new grade begins',
  },
  '--delimiter <sign>': {
    zh: 'CSV 的分隔符（默认自动查找，查不清就报错）',
    en: 'the delimiter of CSV files (default: found, or an error if it is not clear)',
    choices: [',', ';', 'tab', '|'],
  },
  '--reason <text>': {
    zh: '改动的原因，写进 changes，用于表格里没有写原因的行；已有的项目缺了原因就问，不能问时不写',
    en: 'why, for the entries of changes whose rows give no reason; where a project that exists lacks it, it is asked, and where it cannot be asked nothing is written',
  },
  ...nowOption,
  '--format <format>': { zh: '输出格式', en: 'what to print', choices: REPORT_FORMATS, default: 'pretty' },
  ...reportOption(REPORT_FORMATS),
} as const satisfies OptionDefinitions;
export type ImportOptions = OptionsOf<typeof importOptions>;
