import { webFollowsGuide } from '../../proof/invariants/web-follows-guide.js';
import { webReader } from '../../proof/web/web.js';
import type { Format } from './format.js';

export const web: Format = {
  title: { zh: '网页节目单', en: 'Web guide' },
  output: async () => (await import('../../outputs/web/web-pages.js')).webPages,
  files: [
    {
      path: 'web/<page>.html',
      reader: webReader,
      schema: undefined,
      summary: { zh: '给学生、家长和老师看的网页', en: 'pages for pupils, parents and teachers' },
    },
  ],
  checks: [webFollowsGuide],
  page: 'web.md',
};
