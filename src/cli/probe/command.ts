import { command } from '../command/entry.js';
import { projectArgument } from '../shared-options.js';
import { probeOptions } from './options.js';

export const probeCommand = command(
  {
    name: 'probe',
    text: {
      zh: '测量录像，写入 media.lock.json，列出每课录像的备播情况',
      en: 'measures recordings, writes media.lock.json, prints the table',
    },
    arguments: [projectArgument],
    options: probeOptions,
    examples: [
      'airclass probe schedules/sichuan-2020-spring --media /data/edu --due 7d',
      'airclass probe --sign-off P1-chinese-01 P1-chinese-02 --by 省电教馆',
    ],
  },
  async () => (await import('./run.js')).probe,
);
