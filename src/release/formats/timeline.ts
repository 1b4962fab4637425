import { timelineReader } from '../../proof/timeline/timeline.js';
import { zonesReader } from '../../proof/timeline/zones.js';
import type { ReleaseFormat } from './format.js';

export const timeline: ReleaseFormat = {
  title: { zh: '时间线', en: 'The timeline' },
  output: async () => (await import('../../outputs/timeline/timeline-tables.js')).timelineTables,
  files: [
    {
      path: 'timeline/<channel>.json',
      reader: timelineReader,
      schema: 'timeline.schema.json',
      summary: {
        zh: '一个频道的全部播出，各专区的文件由此而来',
        en: 'all airings of a channel, from which zones’ files are made',
      },
    },
    {
      path: 'timeline/zones.json',
      reader: zonesReader,
      schema: 'timeline-zones.schema.json',
      summary: { zh: '各专区如何转播', en: 'how each zone carries it' },
    },
  ],
  checks: [],
  page: undefined,
};
