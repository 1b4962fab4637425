import { SEVERITIES } from '../../diagnostics/problem.js';
import { REPORT_FORMATS } from '../../report/problems/index.js';
import { reportOption } from '../asked-report.js';
import type { OptionDefinitions } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';
import { manyOptions } from '../many/options.js';
import { readNumber } from '../read-options.js';
import { projectOptions } from '../shared-options.js';

export const checkOptions = {
  '--format <format>': { zh: '输出格式', en: 'what to print', choices: REPORT_FORMATS, default: 'pretty' },
  ...reportOption(REPORT_FORMATS),
  '--max-warnings <number>': { zh: '警告超过此数即失败', en: 'fail on more warnings than this', read: readNumber },
  '--only <problems>': { zh: '只看这些问题，用逗号分隔', en: 'these problems only, commas between', many: 'list' },
  '--severity <severity>': {
    zh: '只列出这一级及更严重的',
    en: 'print only what is as severe as this, or more so',
    choices: SEVERITIES,
  },
  '--expand': { zh: '逐条列出，不按种类合并警告', en: 'print each warning, not one of each kind with a count' },
  '--errors-first': {
    zh: '先列错误（默认最后，离提示符最近）',
    en: 'errors first (default: last, next to the prompt)',
  },
  '--changed-since <revision>': {
    zh: '只看与此 git 版本之后的改动有关的',
    en: 'only what changes since this git revision touch',
  },
  '--fix': {
    zh: '改好有把握的（全角符号、缩进、日期时刻写法、编码、文件名、键名等），先显示改动，不改变含义',
    en: 'fix what is certain (full-width signs, indentation, dates, encodings, names of files and keys …), after showing it; nothing changes its meaning',
  },
  '--dry-run': { zh: '与 --fix 合用：只显示会怎样改', en: 'with --fix: only show what would change' },
  '--watch': {
    zh: '文件一有改动就再检查，列出新的和解决了的问题、对观众的变化，直到被中断',
    en: 'check again after each change of a file: problems that are new and gone, what viewers would notice; until interrupted',
  },
  ...manyOptions,
  ...projectOptions,
} as const satisfies OptionDefinitions;
export type CheckOptions = OptionsOf<typeof checkOptions>;
