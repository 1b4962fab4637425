import { command } from '../command/entry.js';
import { projectArgument } from '../shared-options.js';
import { buildOptions } from './options.js';

export const buildCommand = command(
  {
    name: 'build',
    text: { zh: '检查、编译并发布全部专区', en: 'check, compile and publish every zone' },
    arguments: [projectArgument],
    options: buildOptions,
    examples: [
      'airclass build schedules/sichuan-2020-spring --from 2020-03-09',
      'airclass build --zone telecom,unicom --days 3 --dry-run',
    ],
  },
  async () => (await import('./run.js')).build,
);
