import { command } from '../command/entry.js';
import { projectArgument } from '../shared-options.js';
import { packageOptions } from './options.js';

export const packageCommand = command(
  {
    name: 'package',
    text: {
      zh: '把录像切成直播频道的分段，每份内容只做一次',
      en: 'packages recordings as segments for linear channels, once each',
    },
    arguments: [projectArgument],
    options: packageOptions,
    examples: [
      'airclass package schedules/sichuan-2020-spring --media /data/edu --to /data/packages',
      'airclass package --size 1920x1080',
    ],
  },
  async () => (await import('./run.js')).packageRecordings,
);
