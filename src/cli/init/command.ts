import { command } from '../command/entry.js';

export const initCommand = command(
  {
    name: 'init',
    text: { zh: '写一个马上能编译的小项目', en: 'write a small project that builds at once' },
    arguments: [
      { term: '[folder]', zh: '新项目的文件夹（默认当前文件夹）', en: 'folder of the new project (default: this one)' },
    ],
    examples: ['airclass init schedules/my-school', 'airclass init'],
  },
  async () => (await import('./run.js')).init,
);
