import { command } from '../command/entry.js';
import { releasesOptions } from './options.js';

export const releasesCommand = command(
  {
    name: 'releases',
    text: { zh: '列出发布文件夹里的各个版本', en: 'the releases of a folder' },
    options: releasesOptions,
    examples: ['airclass releases', 'airclass releases --out /srv/guides'],
  },
  async () => (await import('./run.js')).releases,
);
