import { DEVIATION_FORMATS } from '../../report/deviations/index.js';
import { reportOption } from '../asked-report.js';
import type { OptionDefinitions } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';
import { nowOption } from '../shared-options.js';

export const deviationsOptions = {
  '--all': {
    zh: '文件夹下的每一个项目；并核对各地同年级同课程是不是同一位教师',
    en: 'of every project below the folder; and whether the same course of a grade has the same teacher everywhere',
  },
  '--format <format>': { zh: '输出格式', en: 'what to print', choices: DEVIATION_FORMATS, default: 'table' },
  ...reportOption(DEVIATION_FORMATS),
  ...nowOption,
} as const satisfies OptionDefinitions;
export type DeviationsOptions = OptionsOf<typeof deviationsOptions>;
