import type { OptionDefinitions } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';
import { outOption } from '../shared-options.js';
import { readNotBefore } from './not-before.js';

export const verifyOptions = {
  ...outOption,
  '--without-plan': {
    zh: '版本是从网站等处取回的，没有 plan/ 和 facts.jsonl（项目文件不对外发布）',
    en: 'it was fetched from where it is published, without plan/ and facts.jsonl (the project’s files are not public)',
  },
  '--public-key <file>': {
    zh: '另核对清单的签名（ed25519 公钥，PEM）',
    en: 'and its signature, with this ed25519 public key (PEM)',
  },
  '--not-before <release>': {
    zh: '不接受更早的版本：序号、版本号或首日，可用逗号分隔',
    en: 'refuse what is older: a number, a release, a first day, or several with commas',
    many: 'list',
    read: readNotBefore,
  },
} as const satisfies OptionDefinitions;
export type VerifyOptions = OptionsOf<typeof verifyOptions>;
