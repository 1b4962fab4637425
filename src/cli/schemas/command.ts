import { command } from '../command/entry.js';
import { projectArgument } from '../shared-options.js';

export const schemasCommand = command(
  {
    name: 'schemas',
    text: { zh: '更新项目里供编辑器用的模式', en: "renew a project's schemas for editors" },
    arguments: [projectArgument],
    examples: ['airclass schemas', 'airclass schemas schedules/my-school'],
  },
  async () => (await import('./run.js')).schemas,
);
