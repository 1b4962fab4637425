import { command } from '../command/entry.js';
import { initOptions } from './options.js';

export const initCommand = command(
  {
    name: 'init',
    text: { zh: '写一个马上能编译的小项目', en: 'write a small project that builds at once' },
    arguments: [
      { term: '[folder]', zh: '新项目的文件夹（默认当前文件夹）', en: 'folder of the new project (default: this one)' },
    ],
    options: initOptions,
    examples: [
      'airclass init schedules/my-school',
      'airclass init schedules/my-county --takes schedules/province --grades P1,P2',
      'airclass init --grades P1-P3 --term 2026-09-01/2027-01-20 --zones telecom,mobile',
    ],
  },
  async () => (await import('./run.js')).init,
);
