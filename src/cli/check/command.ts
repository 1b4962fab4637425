import { command } from '../command/entry.js';
import { projectArgument } from '../shared-options.js';
import { checkOptions } from './options.js';

export const checkCommand = command(
  {
    name: 'check',
    text: { zh: '列出项目的全部问题', en: 'everything that is wrong with a project' },
    arguments: [projectArgument],
    options: checkOptions,
    examples: [
      'airclass check schedules/sichuan-2020-spring',
      'airclass check --format github --report junit=out/junit.xml --max-warnings 0',
      'airclass check --fix --dry-run',
    ],
  },
  async () => (await import('./run.js')).check,
);
