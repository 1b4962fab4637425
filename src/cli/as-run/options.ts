import { AS_RUN_FORMATS } from '../../report/as-run/index.js';
import { reportOption } from '../asked-report.js';
import type { OptionDefinitions } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';
import { outOption, releaseOption } from '../shared-options.js';
import { readTimeZone, readTolerance } from './read-log-settings.js';
import { readEnd, readStart } from './read-moment.js';

export const asRunOptions = {
  ...outOption,
  ...releaseOption,
  '--zone <zone>': { zh: '日志出自这个专区', en: 'the log is of this zone' },
  '--channel <channels>': {
    zh: '只比对这些频道；日志不写频道时即指它',
    en: 'these channels only; what a log without channels is of',
    many: 'list',
  },
  '--from <time>': {
    zh: '从此时起（默认从日志开头）',
    en: 'from then on (default: as the log begins)',
    read: readStart,
  },
  '--to <time>': {
    zh: '到此时止；写日期则含当天',
    en: 'up to then; a day is included (default: log’s end)',
    read: readEnd,
  },
  '--tolerance <length>': {
    zh: '容差：相差不超过此值算按计划（默认 1.2s）',
    en: 'what passes for as planned (default: 1.2s)',
    read: readTolerance,
  },
  '--authorised <file>': { zh: '授权变更（CSV）', en: 'authorised changes (CSV)' },
  '--filler <path>': {
    zh: '另一个垫片文件，或以 / 结尾的文件夹；可重复',
    en: 'one more filler file, or a folder that ends in /; may be repeated',
    many: 'repeated',
  },
  '--log-time-zone <zone>': {
    zh: '日志时钟的时区（默认为项目时区）',
    en: 'zone of the log’s clock (default: the project’s)',
    read: readTimeZone,
  },
  '--format <format>': { zh: '输出格式', en: 'what to print', choices: AS_RUN_FORMATS, default: 'pretty' },
  ...reportOption(AS_RUN_FORMATS),
} as const satisfies OptionDefinitions;
export type AsRunOptions = OptionsOf<typeof asRunOptions>;
