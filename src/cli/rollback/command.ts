import { command } from '../command/entry.js';
import { rollbackOptions } from './options.js';

export const rollbackCommand = command(
  {
    name: 'rollback',
    text: { zh: '让 current 回到上一个或指定的版本', en: 'point current to the release before, or to any' },
    options: rollbackOptions,
    examples: ['airclass rollback', 'airclass rollback --to 000012-3f2a9c81d04e'],
  },
  async () => (await import('./run.js')).rollback,
);
