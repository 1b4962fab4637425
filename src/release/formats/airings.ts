import { airingsReader } from '../../proof/airings/airings.js';
import { airingsFollowGuide } from '../../proof/invariants/airings-follow-guide.js';
import type { Format } from './format.js';

export const airings: Format = {
  title: { zh: '播出表', en: 'Table of airings' },
  output: async () => (await import('../../outputs/airings/airings-table.js')).airingsTable,
  files: [
    {
      path: 'airings.csv',
      reader: airingsReader,
      schema: undefined,
      summary: {
        zh: '每次播出一行，供 Excel 等表格软件使用',
        en: 'one row per lesson or programme on air, for Excel and the like',
      },
    },
  ],
  checks: [airingsFollowGuide],
  page: undefined,
};
