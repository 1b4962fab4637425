import { adiReader } from '../../proof/adi/adi.js';
import { adiIndexReader } from '../../proof/adi/adi-index.js';
import { adiAssetsOnce } from '../../proof/invariants/adi-assets-once.js';
import { adiIndexAgrees } from '../../proof/invariants/adi-index-agrees.js';
import { feedsOpen } from '../../proof/invariants/feeds-open.js';
import type { Format } from './format.js';

export const adi: Format = {
  title: { zh: 'CableLabs ADI 1.1 包', en: 'CableLabs ADI 1.1 packages' },
  output: async () => (await import('../../outputs/feeds/adi/adi-packages.js')).adiPackages,
  files: [
    {
      path: 'adi/<grade>/<lesson>/ADI.XML',
      reader: adiReader,
      schema: undefined,
      summary: { zh: '一课的点播包', en: 'the package of one lesson' },
    },
    {
      path: 'adi/packages.json',
      reader: adiIndexReader,
      schema: 'adi-packages.schema.json',
      summary: { zh: '所有包及其版本、文件', en: 'every package, its version and its files' },
    },
  ],
  checks: [feedsOpen, adiAssetsOnce, adiIndexAgrees],
  page: 'feeds.md',
};
