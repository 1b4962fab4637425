import { diypReader } from '../../proof/diyp/diyp.js';
import { superLiveReader } from '../../proof/diyp/super-live.js';
import { boxRowsFollowGuide } from '../../proof/invariants/box-rows-follow-guide.js';
import { boxesFollowGuide } from '../../proof/invariants/boxes-follow-guide.js';
import type { Format } from './format.js';

export const diyp: Format = {
  title: { zh: '机顶盒应用的节目单', en: 'Guides of box apps' },
  output: async () => (await import('../../outputs/diyp/diyp-files.js')).diypFiles,
  files: [
    {
      path: 'diyp/<channel name>/<day>.json',
      reader: diypReader,
      schema: 'diyp.schema.json',
      summary: { zh: 'DIYP 影音及同类应用，一个频道的一天', en: 'a channel’s day for DIYP and similar apps' },
    },
    {
      path: 'super-live/<channel name>/<day>.json',
      reader: superLiveReader,
      schema: 'super-live.schema.json',
      summary: { zh: '超级直播，一个频道的一天', en: 'a channel’s day for super-live' },
    },
  ],
  checks: [boxesFollowGuide, boxRowsFollowGuide],
  page: 'box-apps.md',
};
