import { command } from '../command/entry.js';
import { projectArgument } from '../shared-options.js';
import { notifyOptions } from './options.js';

export const notifyCommand = command(
  {
    name: 'notify',
    text: {
      zh: '把变动通知发到群里和邮箱（notify.yaml）；同一通知不发两次',
      en: 'send the notice of changes to chat groups and mail boxes (notify.yaml); nothing is sent twice',
    },
    arguments: [projectArgument],
    options: notifyOptions,
    examples: [
      'airclass notify schedules/sichuan-2020-spring --dry-run',
      'airclass notify --from previous --to current --recipient p1-parents',
    ],
  },
  async () => (await import('./run.js')).notify,
);
