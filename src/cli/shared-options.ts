import type { OptionDefinitions } from './command/definition.js';
import type { OptionsOf } from './command/options-of.js';

/** Options that several commands have. */
export const nowOption = {
  '--now <time>': {
    zh: '当作现在的时刻：项目时区的日期或时间，或带时差（默认取系统时钟）',
    en: 'take this for the present: a day or time on the project’s clock, or with an offset (default: the clock)',
  },
} as const satisfies OptionDefinitions;

/** Those of every command that compiles a project. */
export const projectOptions = {
  ...nowOption,
  '--media <folder>': {
    zh: '录像文件夹（或 AIRCLASS_MEDIA）；可重复',
    en: 'media folder (or AIRCLASS_MEDIA); may be repeated',
    many: 'repeated',
  },
  '--ffprobe <path>': { zh: '使用这个 ffprobe（或 AIRCLASS_FFPROBE）', en: 'use this ffprobe (or AIRCLASS_FFPROBE)' },
} as const satisfies OptionDefinitions;
export type ProjectOptions = OptionsOf<typeof projectOptions>;

export const outOption = {
  '--out <folder>': { zh: '发布文件夹', en: 'folder of the releases', default: 'out' },
} as const satisfies OptionDefinitions;

/** `--out` as a command to copy needs it. */
export function outWords(out: string): readonly string[] {
  return out === outOption['--out <folder>'].default ? [] : ['--out', out];
}

export const releaseOption = {
  '--release <id>': { zh: '版本（默认为 current）', en: 'release (default: the current one)' },
} as const satisfies OptionDefinitions;

/** A view of some zones. */
export const zoneOption = {
  '--zone <zones>': { zh: '只看这些专区，用逗号分隔', en: 'these zones only, commas between', many: 'list' },
} as const satisfies OptionDefinitions;

/** The folder of a project, as an argument. */
export const projectArgument = {
  term: '[project]',
  zh: '项目文件夹（默认当前文件夹）',
  en: 'project folder (default: this one)',
} as const;
