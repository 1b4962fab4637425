import { m3uReader } from '../../proof/channels/m3u.js';
import { textListReader } from '../../proof/channels/text-list.js';
import { xspfChannelsReader } from '../../proof/channels/xspf-channels.js';
import { listsAgree } from '../../proof/invariants/lists-agree.js';
import type { Format } from './format.js';

export const channels: Format = {
  title: { zh: '频道列表', en: 'Channel lists' },
  output: async () => (await import('../../outputs/channels/channel-list.js')).channelList,
  files: [
    {
      path: 'channels.m3u',
      reader: m3uReader,
      schema: undefined,
      summary: { zh: 'M3U，供国内播放器使用', en: 'M3U for Chinese players' },
    },
    {
      path: 'channels-kodi.m3u',
      reader: m3uReader,
      schema: undefined,
      summary: { zh: 'M3U，供 Kodi 使用', en: 'M3U for Kodi' },
    },
    {
      path: 'channels.txt',
      reader: textListReader,
      schema: undefined,
      summary: { zh: '机顶盒应用的文本列表', en: 'the text list of box apps' },
    },
    {
      path: 'channels.xspf',
      reader: xspfChannelsReader,
      schema: undefined,
      summary: { zh: 'XSPF，供 VLC 使用', en: 'XSPF for VLC' },
    },
  ],
  checks: [listsAgree],
  page: 'box-apps.md',
};
