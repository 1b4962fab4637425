import { command } from '../command/entry.js';
import { projectArgument } from '../shared-options.js';
import { monitorOptions } from './options.js';

export const monitorCommand = command(
  {
    name: 'monitor',
    text: {
      zh: '听各专区的直播流，与编单对照：播的是不是那一课、早晚几秒、黑屏、静帧、无声、收不到、专区不同步',
      en: 'listens to the streams of all zones and compares them with the plan: lesson, seconds late, black, frozen, silent',
    },
    arguments: [projectArgument],
    options: monitorOptions,
    examples: [
      'airclass monitor schedules/sichuan-2020-spring --out /srv/airclass/out --log /var/log/airclass/monitor.jsonl',
      'airclass monitor --once --junit monitor.xml',
    ],
  },
  async () => (await import('./run.js')).monitor,
);
