import { command } from '../command/entry.js';
import { followOptions } from './options.js';

export const followCommand = command(
  {
    name: 'follow',
    text: {
      zh: '跟着播出日志或监听结果，写出实际播出的节目单、当前节目和 EIT',
      en: 'writes guides, now and next and EIT as a playout log or the monitor says that air really is',
    },
    arguments: [
      {
        term: '<sources...>',
        zh: '播出日志（ffplayout 的或 CSV）、监听的 JSON 行；可写作 频道=文件 或 专区/频道=文件',
        en: 'playout logs (ffplayout’s, CSV) or the monitor’s JSON lines; also as channel=file or zone/channel=file',
      },
    ],
    options: followOptions,
    examples: [
      'airclass follow p1=/var/log/ffplayout/p1.log p2=/var/log/ffplayout/p2.log --zone telecom',
      'airclass follow monitor.jsonl --out /srv/out --once',
    ],
  },
  async () => (await import('./run.js')).follow,
);
