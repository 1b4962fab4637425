import type { OptionDefinitions } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';
import { readNumber } from '../read-options.js';
import { nowOption, outOption } from '../shared-options.js';

export const tonightOptions = {
  ...outOption,
  '--until <time>': {
    zh: '看到几点：sign-off（这个播出日结束），或 23:00',
    en: 'how far to look: sign-off (the end of this broadcast day), or 23:00',
    default: 'sign-off',
  },
  '--format <format>': { zh: '输出格式', en: 'what to print', choices: ['text', 'json'], default: 'text' },
  '--watch': { zh: '一直显示，随时更新，直到被中断', en: 'keep showing it, renewed, until interrupted' },
  '--max-warnings <number>': {
    zh: '今晚之后要做的事超过此数，退出码也是 1',
    en: 'exit with 1 also where more than this is to be done later than tonight',
    read: readNumber,
  },
  '--public-key <file>': {
    zh: '用这个 ed25519 公钥（PEM）核对签名',
    en: 'check the signature with this ed25519 key (PEM)',
  },
  ...nowOption,
  '--media <folder>': {
    zh: '录像文件夹（或 AIRCLASS_MEDIA）；可重复',
    en: 'media folder (or AIRCLASS_MEDIA); may be repeated',
    many: 'repeated',
  },
} as const satisfies OptionDefinitions;
export type TonightOptions = OptionsOf<typeof tonightOptions>;
