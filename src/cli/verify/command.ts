import { command } from '../command/entry.js';
import { verifyOptions } from './options.js';

export const verifyCommand = command(
  {
    name: 'verify',
    text: { zh: '逐字节核对一个版本与其清单', en: 'every byte of a release against its manifest' },
    arguments: [{ term: '[release]', zh: '版本（默认为 current）', en: 'release (default: the current one)' }],
    options: verifyOptions,
    examples: ['airclass verify', 'airclass verify --public-key airclass.pub.pem --not-before 000012,2020-03-09'],
  },
  async () => (await import('./run.js')).verify,
);
