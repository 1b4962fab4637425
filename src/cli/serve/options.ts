import type { OptionDefinitions } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';
import { readNumber } from '../read-options.js';
import { outOption } from '../shared-options.js';

export const serveOptions = {
  ...outOption,
  '--port <number>': {
    zh: '端口；0 为任意空闲端口',
    en: 'port; 0 for any that is free',
    default: '8000',
    read: readNumber,
  },
  '--host <address>': {
    zh: '监听的地址；不是本机地址时，别的机器也能看到整个版本',
    en: 'address to listen on; other than this machine’s own, others see the whole release too',
    default: '127.0.0.1',
  },
  '--watch': { zh: '切换版本后跟着换', en: 'follow the release that is on air' },
} as const satisfies OptionDefinitions;
export type ServeOptions = OptionsOf<typeof serveOptions>;
