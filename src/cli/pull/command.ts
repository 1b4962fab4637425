import { command } from '../command/entry.js';
import { pullOptions } from './options.js';

export const pullCommand = command(
  {
    name: 'pull',
    text: {
      zh: '取上级的计划，先显示它在本地改变什么；--write 才换上',
      en: 'get the plan of the province or city; shows first what it changes here, and takes it with --write',
    },
    arguments: [
      {
        term: '[source]',
        zh: '版本、发布文件夹、项目文件夹或网址（默认上次取的地方）',
        en: 'release, folder of releases, project folder or address (default: where it was pulled from before)',
      },
    ],
    options: pullOptions,
    examples: [
      'airclass pull ../sichuan/out',
      'airclass pull https://tv.example/plan --into localities/wenjiang --write',
    ],
  },
  async () => (await import('./run.js')).pull,
);
