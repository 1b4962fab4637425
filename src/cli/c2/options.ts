import type { OptionDefinitions } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';
import { readCount, readLength, readNumber } from '../read-options.js';
import { outOption } from '../shared-options.js';

/** Options of every subcommand. */
const c2Options = {
  '--zone <zones>': { zh: '只处理这些专区，用逗号分隔', en: 'these zones only, commas between', many: 'list' },
  ...outOption,
} as const satisfies OptionDefinitions;

export const orderOptions = {
  ...c2Options,
  '--anew': { zh: '台账已丢失：全部重新登记', en: 'the ledger is lost: register everything again' },
  '--dry-run': { zh: '只统计，不写文件', en: 'count, write nothing' },
} as const satisfies OptionDefinitions;
export type OrderOptions = OptionsOf<typeof orderOptions>;

export const sendOptions = {
  ...c2Options,
  '--retry': {
    zh: '以同一 CorrelateID 重发被拒或结果不明的工单',
    en: 'send refused and unclear orders again, same CorrelateID',
  },
  '--timeout <length>': { zh: '等待回复的时长', en: 'how long to wait for a reply', default: '30s', read: readLength },
} as const satisfies OptionDefinitions;
export type SendOptions = OptionsOf<typeof sendOptions>;

export const listenOptions = {
  ...c2Options,
  '--port <number>': {
    zh: '端口；0 为任意空闲端口',
    en: 'port; 0 for any that is free',
    required: true,
    read: readNumber,
  },
  '--host <address>': { zh: '监听的地址', en: 'address to listen on', default: '127.0.0.1' },
} as const satisfies OptionDefinitions;
export type ListenOptions = OptionsOf<typeof listenOptions>;

export const statusOptions = c2Options;
export type StatusOptions = OptionsOf<typeof statusOptions>;

export const settleOptions = {
  ...c2Options,
  '--order <number>': { zh: '工单号', en: 'number of the order', required: true, read: readCount },
  '--result <code>': { zh: '0 成功，-1 失败', en: '0 for done, -1 for failed', choices: ['0', '-1'], required: true },
} as const satisfies OptionDefinitions;
export type SettleOptions = OptionsOf<typeof settleOptions>;
