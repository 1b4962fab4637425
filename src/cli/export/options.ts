import type { OptionDefinitions } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';
import { readCount, readDay } from '../read-options.js';
import { projectOptions, zoneOption } from '../shared-options.js';

/** What can be exported, in the order in which it is written. */
export const EXPORTS = ['week', 'rundown', 'recordings', 'catalogue', 'changes'] as const;
export type Exported = (typeof EXPORTS)[number];

export const exportOptions = {
  '--to <folder>': { zh: '写到这个文件夹', en: 'folder that the spreadsheets are written into', required: true },
  '--what <kinds>': {
    zh: `只写这些，用逗号分隔：${EXPORTS.join('、')}`,
    en: `these only, commas between: ${EXPORTS.join(', ')}`,
    many: 'list',
  },
  '--from <day>': { zh: '第一天（默认今天）', en: 'first day (default: today)', read: readDay },
  '--days <number>': { zh: '天数（默认 7）', en: 'number of days (default: 7)', read: readCount },
  '--grade <grades>': { zh: '只写这些年级，用逗号分隔', en: 'these grades only, commas between', many: 'list' },
  ...zoneOption,
  '--replace': { zh: '取代已有的文件', en: 'replace files that are there already' },
  ...projectOptions,
} as const satisfies OptionDefinitions;
export type ExportOptions = OptionsOf<typeof exportOptions>;
