import { command } from '../command/entry.js';
import { projectArgument } from '../shared-options.js';
import { tonightOptions } from './options.js';

export const tonightCommand = command(
  {
    name: 'tonight',
    text: {
      zh: '今晚一切正常吗：各频道在播什么、录像、审片、专区、工单，以及要做的事和命令',
      en: 'is everything all right tonight: what is on air, recordings, zones, orders, and what to do, as commands',
    },
    arguments: [projectArgument],
    options: tonightOptions,
    examples: ['airclass tonight schedules/sichuan-2020-spring --out /srv/airclass/out', 'airclass tonight --watch'],
  },
  async () => (await import('./run.js')).showTonight,
);
