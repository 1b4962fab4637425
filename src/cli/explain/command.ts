import { command } from '../command/entry.js';

export const explainCommand = command(
  {
    name: 'explain',
    text: { zh: '说明一个问题的含义、原因和改法', en: 'what a problem means, why it matters, how to fix it' },
    arguments: [{ term: '[problem]', zh: '问题的 id（默认列出全部）', en: 'id of a problem (default: list them all)' }],
    examples: ['airclass explain', 'airclass explain airtime-overlap'],
  },
  async () => (await import('./run.js')).explain,
);
