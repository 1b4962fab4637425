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
  '--delimiter <sign>': {
    zh: 'CSV 的分隔符（默认自动查找，查不清就报错）',
    en: 'the delimiter of CSV files (default: found, or an error if it is not clear)',
    choices: [',', ';', 'tab', '|'],
  },
  '--reason <text>': {
    zh: '改动的原因，写进 changes（默认写表格的名称；导出的表格改后导回时，用于没有写原因的改动）',
    en: 'why, for the entries of changes (default: the name of the sheet; for an exported one, where its rows give no reason)',
  },
  ...nowOption,
  '--format <format>': { zh: '输出格式', en: 'what to print', choices: REPORT_FORMATS, default: 'pretty' },
  ...reportOption(REPORT_FORMATS),
} as const satisfies OptionDefinitions;
export type ImportOptions = OptionsOf<typeof importOptions>;
