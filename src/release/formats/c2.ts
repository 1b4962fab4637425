import { c2ObjectsReader } from '../../proof/c2/c2-objects.js';
import { c2SendingReader } from '../../proof/c2/c2-sending.js';
import type { Format } from './format.js';

export const c2: Format = {
  title: { zh: 'C2 工单', en: 'C2 work orders' },
  output: async () => (await import('../../outputs/c2/work-order-state.js')).workOrderState,
  files: [
    {
      path: 'c2/objects.xml',
      reader: c2ObjectsReader,
      schema: undefined,
      summary: { zh: '运营商平台应有的全部对象', en: 'every object that the carrier should have' },
    },
    {
      path: 'c2/sending.json',
      reader: c2SendingReader,
      schema: 'c2-sending.schema.json',
      summary: { zh: '发送工单所需的设置', en: 'settings for sending' },
    },
  ],
  checks: [],
  page: 'c2.md',
};
