import { readStart } from '../as-run/read-moment.js';
import type { OptionDefinitions } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';
import { readCount, readNumber } from '../read-options.js';
import { outOption } from '../shared-options.js';

export const channelOptions = {
  ...outOption,
  '--packages <folder>': {
    zh: 'airclass package 写入的文件夹',
    en: 'folder that airclass package wrote',
    default: 'packages',
  },
  '--port <number>': {
    zh: '端口；0 为任意空闲端口',
    en: 'port; 0 for any that is free',
    default: '8080',
    read: readNumber,
  },
  '--host <address>': {
    zh: '监听的地址；不是本机地址时，别的机器也能收看',
    en: 'address to listen on; other than this machine’s own, others can watch too',
    default: '127.0.0.1',
  },
  '--write <folder>': {
    zh: '不监听，把今后每一格的清单写成文件，供普通网页服务器用',
    en: 'serve nothing: write the playlists of the time to come as files, for a plain web server',
  },
  '--from <time>': {
    zh: '与 --write 连用：从此时起（默认现在）',
    en: 'with --write: from then on (default: now)',
    read: readStart,
  },
  '--hours <number>': {
    zh: '与 --write 连用：写多少小时',
    en: 'with --write: for how many hours',
    default: '24',
    read: readCount,
  },
} as const satisfies OptionDefinitions;
export type ChannelOptions = OptionsOf<typeof channelOptions>;
