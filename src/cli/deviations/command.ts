import { command } from '../command/entry.js';
import { projectArgument } from '../shared-options.js';
import { deviationsOptions } from './options.js';

export const deviationsCommand = command(
  {
    name: 'deviations',
    text: {
      zh: '列出地方与上级计划的不同之处：谁、什么、从哪天起、为什么',
      en: 'what localities do otherwise than the plan that they take: who, what, since when, why',
    },
    arguments: [projectArgument],
    options: deviationsOptions,
    examples: [
      'airclass deviations localities/wenjiang',
      'airclass deviations --all localities --report html=out/deviations.html',
    ],
  },
  async () => (await import('./run.js')).deviations,
);
