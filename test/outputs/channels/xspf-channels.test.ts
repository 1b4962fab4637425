import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { channelList } from '../../../src/outputs/channels/channel-list.js';
import { aView, filesOf, HOSTILE, textOf, zoneFile } from '../a-view.js';

const lineup = (name: string, more = '') =>
  `{p1: {number: 701, id: p1.edu.example, name: ${JSON.stringify(name)}, stream: "https://live.example/p1.m3u8?a=1&b=2"${more}}}`;

async function tracks(outputs: string, lines: string) {
  const text = textOf(channelList, 'channels.xspf', await aView({ files: zoneFile(outputs, lines) }));
  const { playlist } = new XMLParser({ isArray: (name) => name === 'track', parseTagValue: false }).parse(text);
  return playlist;
}

test('the formats that the zone names', async () => {
  const names = async (outputs: string) => [...filesOf(channelList, await aView({ files: zoneFile(outputs) })).keys()];
  expect(await names('{channels: {}}')).toEqual(['channels.m3u', 'channels-kodi.m3u']);
  expect(await names('{channels: {formats: [xspf]}}')).toEqual(['channels.xspf']);
  expect(await names('{channels: {formats: [m3u, xspf]}}')).toHaveLength(3);
});

test('a track a channel', async () => {
  const playlist = await tracks(
    '{channels: {formats: [xspf], group: 停课不停学}}',
    lineup('一年级', ', logo: "https://a.example/标 志.png"'),
  );
  expect(playlist.title).toBe('一区');
  expect(playlist.trackList.track).toEqual([
    {
      location: 'https://live.example/p1.m3u8?a=1&b=2',
      title: '一年级',
      image: 'https://a.example/%E6%A0%87%20%E5%BF%97.png',
      album: '停课不停学',
      trackNum: '701',
    },
  ]);
});

test('hostile names come back as they were', async () => {
  const playlist = await tracks('{channels: {formats: [xspf]}}', lineup(HOSTILE));
  expect(playlist.trackList.track[0].title).toBe(HOSTILE);
});
