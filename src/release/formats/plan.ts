import { PLAN_FOLDER } from '../plan/plan-path.js';
import type { DescribedFile, FileSet } from './format.js';

/** For later builds; nothing on air depends on it. */
export const plan: FileSet<DescribedFile> = {
  title: { zh: '项目文件', en: 'The plan' },
  files: [
    {
      path: `${PLAN_FOLDER}<file>`,
      schema: undefined,
      summary: {
        zh: '编出这个版本的项目文件，供以后沿用；不对外提供',
        en: 'the project’s files that it was compiled from, for later builds; not for the public',
      },
    },
  ],
  checks: [],
  page: undefined,
};
