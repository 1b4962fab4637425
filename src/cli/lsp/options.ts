import type { OptionDefinitions } from '../command/definition.js';
import type { OptionsOf } from '../command/options-of.js';
import { projectOptions } from '../shared-options.js';

export const lspOptions = {
  '--stdio': {
    zh: '用标准输入输出与编辑器通信（只有这一种方式）',
    en: 'talk to the editor over standard input and output (the only way there is)',
  },
  ...projectOptions,
} as const satisfies OptionDefinitions;
export type LspOptions = OptionsOf<typeof lspOptions>;
