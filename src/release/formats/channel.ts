import { channelListReader } from '../../proof/channel/channel-list.js';
import { channelsFollowGuide } from '../../proof/invariants/channels-follow-guide.js';
import type { Format } from './format.js';

export const channel: Format = {
  title: { zh: '不用播出服务器的频道', en: 'Channels without a playout server' },
  output: async () => (await import('../../outputs/channel/channel-lists.js')).channelLists,
  files: [
    {
      path: 'channel/<channel>.json',
      reader: channelListReader,
      schema: 'channel-list.schema.json',
      summary: {
        zh: '频道何时播哪个录像，airclass channel 由此组成 HLS',
        en: 'which recording the channel plays when; airclass channel makes HLS of it',
      },
    },
  ],
  checks: [channelsFollowGuide],
  page: 'on-air.md',
};
