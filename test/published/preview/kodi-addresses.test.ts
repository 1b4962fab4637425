import { describe, expect, test } from 'vitest';
import { channelList } from '../../../src/outputs/channels/channel-list.js';
import { kodi } from '../../../src/published/preview/kodi.js';
import { aView, textOf, zoneFile } from '../../outputs/a-view.js';
import { filesFrom, remarksOf } from './files.js';

const IGMP = 'ignored 一年级: Kodi cannot open an igmp address: the channel is listed, and does not play';

/** The zone's own list for Kodi, seen as Kodi sees it. */
async function previewOf(stream: string, channels = '{}') {
  const lineup = `{p1: {number: 601, id: p1.edu.example, name: 一年级, stream: ${stream}}}`;
  const view = await aView({ files: zoneFile(`{channels: ${channels}}`, lineup) });
  const guide = '<tv><channel id="p1.edu.example"><display-name>一年级</display-name></channel></tv>';
  return kodi.preview(
    filesFrom({ 'channels-kodi.m3u': textOf(channelList, 'channels-kodi.m3u', view), 'guide.xml': guide }),
  );
}

describe('several live addresses in Kodi', () => {
  test.each<[string, stream: string, channels: string, remarks: readonly string[]]>([
    ['igmp alone', '"igmp://239.1.1.1:5000"', '{}', [IGMP]],
    ['igmp in capitals', '"IGMP://239.1.1.1:5000"', '{}', [IGMP]],
    ['several of igmp', '["igmp://239.1.1.1:5000", "igmp://239.1.1.2:5000"]', '{}', [IGMP]],
    ['another one after igmp', '["igmp://239.1.1.1:5000", "rtp://239.1.1.1:5000"]', '{}', []],
    ['igmp after another one', '["https://a.example/1", "igmp://239.1.1.1:5000"]', '{}', []],
    ['igmp, which a gateway opens', '"igmp://239.1.1.1:5000"', '{proxy: {live: "http://gw:4022/udp/"}}', []],
    ['multicast', '["udp://@239.1.1.1:5000", "https://a.example/1"]', '{}', []],
  ])('%s', async (_, stream, channels, remarks) => {
    const view = await previewOf(stream, channels);
    // However many addresses there are, Kodi has one channel.
    expect(view.channels.map(({ name, number }) => `${number} ${name}`)).toEqual(['601 一年级']);
    expect(remarksOf(view)).toEqual(remarks);
  });
});
