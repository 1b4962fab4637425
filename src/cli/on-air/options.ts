import type { OptionDefinitions } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';
import { nowOption, outOption, releaseOption, zoneOption } from '../shared-options.js';

export const onAirOptions = {
  '--at <time>': {
    zh: '时刻：10:05、"2020-03-09 10:05"（项目时区），或带时差（默认现在）',
    en: '10:05, "2020-03-09 10:05" on the project’s clock, or with an offset (default: now)',
  },
  ...zoneOption,
  '--channel <channels>': {
    zh: '只看这些频道：项目中的名称、频道号或节目单 id',
    en: 'these channels only: the project’s name, a number, or an id of the guide',
    many: 'list',
  },
  ...releaseOption,
  ...outOption,
  '--format <format>': { zh: '输出格式', en: 'what to print', choices: ['pretty', 'json'], default: 'pretty' },
  ...nowOption,
} as const satisfies OptionDefinitions;
export type OnAirOptions = OptionsOf<typeof onAirOptions>;
