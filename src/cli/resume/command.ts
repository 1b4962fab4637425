import { command } from '../command/entry.js';
import { resumeOptions } from './options.js';

export const resumeCommand = command(
  {
    name: 'resume',
    text: {
      zh: '解除 rollback 之后的保持，下次构建照常发布',
      en: 'end the hold of a rollback: the next build publishes again',
    },
    options: resumeOptions,
    examples: ['airclass resume', 'airclass resume --out /srv/airclass/out'],
  },
  async () => (await import('./run.js')).resume,
);
