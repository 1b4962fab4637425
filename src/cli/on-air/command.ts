import { command } from '../command/entry.js';
import { onAirOptions } from './options.js';

export const onAirCommand = command(
  {
    name: 'on-air',
    text: {
      zh: '某一时刻各频道在播什么、到几点、接着播什么、放的是哪个文件',
      en: 'what each channel shows at a time, until when, then what, and which file plays',
    },
    options: onAirOptions,
    examples: ['airclass on-air --channel p1', 'airclass on-air --at "2020-03-09 10:05" --zone telecom --format json'],
  },
  async () => (await import('./run.js')).answer,
);
