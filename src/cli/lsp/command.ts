import { command } from '../command/entry.js';
import { lspOptions } from './options.js';

export const lspCommand = command(
  {
    name: 'lsp',
    text: {
      zh: '编辑器用的语言服务器：边写边检查、补全、跳转、改名',
      en: 'language server for editors: checks, completes, jumps and renames as you type',
    },
    options: lspOptions,
    examples: ['airclass lsp --stdio', 'airclass lsp --stdio --media /mnt/recordings'],
  },
  async () => (await import('./run.js')).lsp,
);
