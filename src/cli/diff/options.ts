import { DIFF_FORMATS } from '../../report/diff/index.js';
import type { OptionDefinitions } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';
import { readDay } from '../read-options.js';
import { outOption, projectOptions, zoneOption } from '../shared-options.js';

export const diffOptions = {
  ...zoneOption,
  '--grade <grades>': { zh: '只看这些年级，用逗号分隔', en: 'these grades only, commas between', many: 'list' },
  '--from <day>': { zh: '只看这一天起的变化', en: 'changes from this day on only', read: readDay },
  '--format <format>': { zh: '输出格式', en: 'what to print', choices: DIFF_FORMATS, default: 'pretty' },
  '--notice <folder>': {
    zh: '另写给学校的通知：每种语言一个文件夹，每年级一张：HTML、Markdown、纯文本、短信',
    en: 'also write the notice to schools: a folder per language; per grade HTML, Markdown, a text and an SMS',
  },
  '--expand': {
    zh: '逐条列出每次播出的变化，不把顺延合为一句',
    en: 'list the change of every airing, where one sentence would stand for many',
  },
  '--exit-code': { zh: '有变化时退出码为 1', en: 'exit with 1 where something changes' },
  ...outOption,
  ...projectOptions,
} as const satisfies OptionDefinitions;
export type DiffOptions = OptionsOf<typeof diffOptions>;
