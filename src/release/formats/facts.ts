import { FACTS } from '../facts-path.js';
import type { DescribedFile, FileSet } from './format.js';

/** For later builds; nothing on air depends on it. */
export const facts: FileSet<DescribedFile> = {
  title: { zh: '读回的内容', en: 'Facts' },
  files: [
    {
      path: FACTS,
      schema: undefined,
      summary: {
        zh: '从各文件读回的内容，供以后的构建核对；不必对外提供',
        en: 'what was read in the files, for the checks of later builds; it need not be published',
      },
    },
  ],
  checks: [],
  page: undefined,
};
