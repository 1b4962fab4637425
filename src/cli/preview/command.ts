import { command } from '../command/entry.js';
import { previewOptions } from './options.js';

export const previewCommand = command(
  {
    name: 'preview',
    text: {
      zh: '从播放器的角度看一个版本：它保留、截断、丢弃或改名什么',
      en: 'a release as a player sees it: what it keeps, cuts, drops or renames',
    },
    arguments: [{ term: '[release]', zh: '版本（默认为 current）', en: 'release (default: the current one)' }],
    options: previewOptions,
    examples: ['airclass preview --as kodi', 'airclass preview --as diyp --zone mobile --format json'],
  },
  async () => (await import('./run.js')).preview,
);
