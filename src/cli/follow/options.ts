import { readTimeZone } from '../as-run/read-log-settings.js';
import type { OptionDefinitions } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';
import { readLength } from '../read-options.js';
import { outOption } from '../shared-options.js';

export const followOptions = {
  ...outOption,
  '--to <folder>': {
    zh: '写到这里，每个专区一个文件夹（默认发布文件夹下的 live）',
    en: 'write here, one folder per zone (default: live in the folder of the releases)',
  },
  '--zone <zones>': { zh: '只写这些专区，用逗号分隔', en: 'write these zones only, commas between', many: 'list' },
  '--channel <channel>': { zh: '不写频道的日志属于这个频道', en: 'what logs without channels are of' },
  '--filler <path>': {
    zh: '另一个垫片文件，或以 / 结尾的文件夹；可重复',
    en: 'one more filler file, or a folder that ends in /; may be repeated',
    many: 'repeated',
  },
  '--silence <length>': {
    zh: '多久没有新内容就改用计划',
    en: 'after how long without a line the plan is shown instead',
    default: '2m',
    read: readLength,
  },
  '--log-time-zone <zone>': {
    zh: '日志时钟的时区（默认为项目时区）',
    en: 'zone of the log’s clock (default: the project’s)',
    read: readTimeZone,
  },
  '--once': { zh: '写一次就结束，用于定时任务', en: 'write once and end, for cron' },
} as const satisfies OptionDefinitions;
export type FollowOptions = OptionsOf<typeof followOptions>;
