import { UsageError } from '../../diagnostics/usage-error.js';
import type { Confirmation } from '../../monitor/events/steady-state.js';
import type { OptionDefinitions, OptionName } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';
import { readCount, readLength } from '../read-options.js';
import { outOption, zoneOption } from '../shared-options.js';

export const monitorOptions = {
  ...outOption,
  ...zoneOption,
  '--channel <channels>': {
    zh: '只听这些频道，用逗号分隔',
    en: 'these channels only, commas between',
    many: 'list',
  },
  '--interval <length>': {
    zh: '每个流多久听一次',
    en: 'time between samples of a stream',
    default: '30s',
    read: readLength,
  },
  '--listen <length>': { zh: '每次听多久', en: 'length of a sample', default: '12s', read: readLength },
  '--at-once <number>': { zh: '同时最多听几个流', en: 'samples at once', default: '4', read: readCount },
  '--agree <n/m>': {
    zh: '最近 m 次中有 n 次一致，状态才改变',
    en: 'a state changes once n of the last m samples agree',
    default: '2/3',
    read: readAgree,
  },
  '--tolerance <length>': {
    zh: '早晚在此之内算按编单',
    en: 'how early or late a lesson may be',
    default: '5s',
    read: readLength,
  },
  '--apart <length>': {
    zh: '各专区之间相差在此之内算同步',
    en: 'how far zones may be apart',
    default: '3s',
    read: readLength,
  },
  '--allow-host <hosts>': {
    zh: '流可以指向的其他主机（含端口），用逗号分隔',
    en: 'other hosts (with ports) that streams may lead to, commas between',
    many: 'list',
  },
  '--multicast': { zh: '也听 udp、rtp 组播', en: 'listen to multicast (udp, rtp) too' },
  '--timeout <length>': { zh: '一次样本的时限', en: 'time limit of one sample', default: '30s', read: readLength },
  '--once': {
    zh: '每个流听到有 n 次一致为止，有故障退出码为 1（供 CI 和 cron）',
    en: 'listen until n samples of each agree; exit with 1 where anything is wrong (for CI and cron)',
  },
  '--for <length>': { zh: '听这么久就结束（排练）', en: 'end after this time (a rehearsal)', read: readLength },
  '--format <format>': { zh: '输出格式', en: 'what to print', choices: ['wall', 'json'], default: 'wall' },
  '--log <file>': { zh: '把每次样本作为一行 JSON 追加到文件', en: 'append each sample to a file, as one line of JSON' },
  '--page <file>': { zh: '随时更新的网页', en: 'a page that is kept up to date' },
  '--junit <file>': { zh: '结束时写 JUnit 报告', en: 'a JUnit report at the end' },
} as const satisfies OptionDefinitions;
export type MonitorOptions = OptionsOf<typeof monitorOptions>;

function readAgree(text: string, option: OptionName): Confirmation {
  const [, needed, of] = /^(\d{1,2})\/(\d{1,2})$/.exec(text) ?? [];
  if (Number(needed) >= 1 && Number(needed) <= Number(of)) return { needed: Number(needed), of: Number(of) };
  throw new UsageError({
    zh: `${option} 应如 2/3（3 次中有 2 次），“${text}”不是`,
    en: `${option} takes such as 2/3 (2 of 3), not "${text}"`,
  });
}
