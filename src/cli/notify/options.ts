import type { OptionDefinitions } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';
import { readLength } from '../read-options.js';
import { nowOption, outOption } from '../shared-options.js';

export const notifyOptions = {
  '--from <release>': { zh: '从哪个版本起的变动', en: 'the release before the changes', default: 'previous' },
  '--to <release>': { zh: '到哪个版本为止的变动', en: 'the release with the changes', default: 'current' },
  '--recipient <ids>': { zh: '只通知这些对象，用逗号分隔', en: 'these recipients only, commas between', many: 'list' },
  '--dry-run': {
    zh: '演练：逐字节显示发给谁、发什么，什么也不发送',
    en: 'show what would be sent to whom, byte for byte, and send nothing',
  },
  '--retry': {
    zh: '上次结果不明的也再发一次（对方可能已经收到）',
    en: 'also send again what may have arrived the last time',
  },
  '--again': {
    zh: '已经发送过的也再发一次；须用 --recipient 写明给谁',
    en: 'send once more what was sent; --recipient must say to whom',
  },
  '--anew': { zh: '台账已丢失：从头记起', en: 'the ledger is lost: begin a new one' },
  '--timeout <length>': {
    zh: '每次发送最多等多久',
    en: 'how long to wait for each receiver',
    default: '15s',
    read: readLength,
  },
  ...outOption,
  ...nowOption,
} as const satisfies OptionDefinitions;
export type NotifyOptions = OptionsOf<typeof notifyOptions>;
