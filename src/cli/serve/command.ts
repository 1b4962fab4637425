import { command } from '../command/entry.js';
import { serveOptions } from './options.js';

export const serveCommand = command(
  {
    name: 'serve',
    text: {
      zh: '在本机上预览整个版本：网页、节目单、列表',
      en: 'preview a whole release on this machine: pages, guides, lists',
    },
    arguments: [{ term: '[release]', zh: '版本（默认为 current）', en: 'release (default: the current one)' }],
    options: serveOptions,
    examples: ['airclass serve', 'airclass serve --watch --port 8080'],
  },
  async () => (await import('./run.js')).serve,
);
