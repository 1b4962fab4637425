import { command } from '../command/entry.js';
import { rollbackOptions } from './options.js';

export const rollbackCommand = command(
  {
    name: 'rollback',
    text: {
      zh: '让 current 回到上一个或指定的版本，并保持到课表改动或 resume',
      en: 'point current to the release before, or to any, and hold it there',
    },
    options: rollbackOptions,
    examples: [
      'airclass rollback --dry-run',
      'airclass rollback --reason "wrong lesson"',
      'airclass rollback --to 000012-3f2a9c81d04e',
    ],
  },
  async () => (await import('./run.js')).rollback,
);
