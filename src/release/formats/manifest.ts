import { manifestText, parseManifest } from '../manifest.js';
import type { DescribedFile, FileSet } from './format.js';

interface ManifestFormat extends FileSet<DescribedFile> {
  readonly write: typeof manifestText;
  readonly read: typeof parseManifest;
}

/** Written when all other files have been read back, and then read back itself. */
export const manifest: ManifestFormat = {
  title: { zh: '清单', en: 'The manifest' },
  write: manifestText,
  read: parseManifest,
  files: [
    {
      path: 'manifest.json',
      schema: 'manifest.schema.json',
      summary: {
        zh: '每个文件的大小与 SHA-256，最后写入',
        en: 'size and SHA-256 of every file, written last',
      },
    },
  ],
  checks: [],
  page: undefined,
};
