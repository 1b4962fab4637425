import { m3uReader } from '../../proof/channels/m3u.js';
import { onDemandOpens } from '../../proof/invariants/on-demand-opens.js';
import { onDemandReader } from '../../proof/on-demand/on-demand.js';
import type { Format } from './format.js';

export const onDemand: Format = {
  title: { zh: '点播目录', en: 'On-demand catalogue' },
  output: async () => (await import('../../outputs/on-demand/catalogue.js')).onDemandCatalogue,
  files: [
    {
      path: 'on-demand.json',
      reader: onDemandReader,
      schema: 'on-demand.schema.json',
      summary: { zh: '每一课及其开放、关闭时间', en: 'every lesson, and when it opens and closes' },
    },
    {
      path: 'on-demand.m3u',
      reader: m3uReader,
      schema: undefined,
      summary: { zh: 'M3U，设置了 url 时才有', en: 'M3U, where url is set' },
    },
  ],
  checks: [onDemandOpens],
  page: undefined,
};
