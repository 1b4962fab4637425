import parser from 'iptv-playlist-parser';
import { expect, test } from 'vitest';
import { channelList } from '../../../src/outputs/channels/channel-list.js';
import { aView, filesOf, textOf, zoneFile } from '../a-view.js';

const B = `\${(b)yyyyMMddHHmmss}`;
const E = `\${(e)yyyyMMddHHmmss}`;
const RTSP = 'rtsp://10.9.8.7:554/PLTV/88888888/224/3221225601/index.smil';
const MULTICAST = 'rtp://239.93.0.1:5140';

interface Written {
  /** YAML of `stream`. */
  readonly stream: string;
  /** More keys of the line-up's entry. */
  readonly more?: string;
  /** Of `outputs.channels`. */
  readonly channels: string;
}

async function lists({ stream, more = '', channels }: Written) {
  const lineup = `{p1: {number: 601, id: p1.edu.example, name: 一年级, stream: ${stream}${more}}}`;
  const view = await aView({ files: zoneFile(`{channels: ${channels}}`, lineup) });
  const read = (path: string) =>
    parser.parse(textOf(channelList, path, view)).items.map(({ url, catchup, name }) => ({
      name,
      url,
      ask: `${catchup.type} ${catchup.source}`,
    }));
  return { chinese: read('channels.m3u'), kodi: read('channels-kodi.m3u'), view };
}

test.each<[string, Written, chinese: readonly string[], kodi: string]>([
  [
    'multicast, and RTSP for looking back',
    { stream: `"${MULTICAST}"`, more: `, catch-up: "${RTSP}"`, channels: '{catch-up: {days: 7, dialect: playseek}}' },
    [`${MULTICAST} default ${RTSP}?playseek=${B}-${E}`],
    `${MULTICAST} default ${RTSP}?playseek={utc:YmdHMS}-{utcend:YmdHMS}`,
  ],
  [
    'the zone’s address for looking back',
    {
      stream: `"${MULTICAST}"`,
      channels:
        '{catch-up: {days: 7, dialect: tvdr, clock: utc, source: "rtsp://a.example/PLTV/{number}/{channel}/{id}?k=v"}}',
    },
    [
      `${MULTICAST} default rtsp://a.example/PLTV/601/p1/p1.edu.example?k=v&tvdr=${B.replace('}', '|UTC}')}GMT-${E.replace('}', '|UTC}')}GMT`,
    ],
    `${MULTICAST} default rtsp://a.example/PLTV/601/p1/p1.edu.example?k=v&tvdr={utc:YmdHMS}GMT-{utcend:YmdHMS}GMT`,
  ],
  [
    'a channel’s own address comes before the zone’s',
    {
      stream: `"${MULTICAST}"`,
      more: `, catch-up: "${RTSP}"`,
      channels: '{catch-up: {days: 7, dialect: starttime, source: "rtsp://a.example/{number}"}}',
    },
    [`${MULTICAST} default ${RTSP}?starttime=${B}&endtime=${E}`],
    `${MULTICAST} default ${RTSP}?starttime={utc:YmdHMS}&endtime={utcend:YmdHMS}`,
  ],
  [
    'a template says where the times go',
    {
      stream: '"udp://@239.93.0.1:5140"',
      more: ', catch-up: "http://a.example/tvod/{begin}/{end}/p1.m3u8"',
      channels: '{catch-up: {days: 7, dialect: template}}',
    },
    [`udp://@239.93.0.1:5140 default http://a.example/tvod/${B}/${E}/p1.m3u8`],
    'udp://@239.93.0.1:5140 default http://a.example/tvod/{utc:YmdHMS}/{utcend:YmdHMS}/p1.m3u8',
  ],
  [
    'several addresses: what can be asked is asked',
    {
      stream: `["${MULTICAST}", "https://a.example/p1.m3u8"]`,
      channels: '{catch-up: {days: 7, dialect: playseek}}',
    },
    [
      `${MULTICAST} default https://a.example/p1.m3u8?playseek=${B}-${E}`,
      `https://a.example/p1.m3u8 append ?playseek=${B}-${E}`,
    ],
    `${MULTICAST} default https://a.example/p1.m3u8?playseek={utc:YmdHMS}-{utcend:YmdHMS}`,
  ],
  [
    'Kodi gets the first that it can open',
    { stream: '["igmp://239.1.1.1:5000", "rtp://239.1.1.1:5000", "https://a.example/1"]', channels: '{}' },
    ['igmp://239.1.1.1:5000  ', 'rtp://239.1.1.1:5000  ', 'https://a.example/1  '],
    'rtp://239.1.1.1:5000  ',
  ],
  [
    'a gateway with fast channel change, after',
    {
      stream: `"${MULTICAST}"`,
      more: `, catch-up: "${RTSP}"`,
      channels:
        '{catch-up: {days: 7, dialect: playseek}, proxy: {live: "http://192.168.1.1:5140/rtp/", fcc: "10.0.0.1:8027", catch-up: "http://192.168.1.1:5140/rtsp/"}}',
    },
    [MULTICAST, 'http://192.168.1.1:5140/rtp/239.93.0.1:5140?fcc=10.0.0.1:8027'].map(
      (address) =>
        `${address} default http://192.168.1.1:5140/rtsp/10.9.8.7:554/PLTV/88888888/224/3221225601/index.smil?playseek=${B}-${E}`,
    ),
    `${MULTICAST} default http://192.168.1.1:5140/rtsp/10.9.8.7:554/PLTV/88888888/224/3221225601/index.smil?playseek={utc:YmdHMS}-{utcend:YmdHMS}`,
  ],
  [
    'a gateway first',
    {
      stream: '["igmp://239.1.1.1:5000", "https://a.example/1"]',
      channels: '{proxy: {live: "http://gw:4022/udp/", order: first}}',
    },
    ['http://gw:4022/udp/239.1.1.1:5000  ', 'igmp://239.1.1.1:5000  ', 'https://a.example/1  '],
    'http://gw:4022/udp/239.1.1.1:5000  ',
  ],
  [
    'a gateway only',
    {
      stream: '["udp://@239.1.1.1:5000", "https://a.example/1"]',
      channels: '{proxy: {live: "http://gw:4022/udp/", order: only}}',
    },
    ['http://gw:4022/udp/239.1.1.1:5000  ', 'https://a.example/1  '],
    'http://gw:4022/udp/239.1.1.1:5000  ',
  ],
])('%s', async (_, written, chinese, kodi) => {
  const found = await lists(written);
  const shown = (items: typeof found.kodi) => items.map(({ url, ask }) => `${url} ${ask}`);
  expect(shown(found.chinese)).toEqual(chinese);
  expect(shown(found.kodi)).toEqual([kodi]);
  expect(new Set([...found.chinese, ...found.kodi].map(({ name }) => name))).toEqual(new Set(['一年级']));
});

test('the text list of box apps', async () => {
  const lineup =
    '{p1: {number: 1, id: p1.edu, name: "一年级, #1 $甲|", stream: ["rtp://239.1.1.1:5000", "https://a.example/1?a=1,2$x#y|z"]}}';
  const view = await aView({
    files: zoneFile('{channels: {formats: [txt], group: "停课, #不停学"}}', lineup),
  });
  expect([...filesOf(channelList, view).keys()]).toEqual(['channels.txt']);
  expect(textOf(channelList, 'channels.txt', view)).toBe(
    '停课， ＃不停学,#genre#\n一年级， ＃1 ＄甲|,rtp://239.1.1.1:5000#https://a.example/1?a=1%2C2%24x%23y%7Cz\n',
  );
  const plain = await aView({ files: zoneFile('{channels: {formats: [txt]}}') });
  expect(textOf(channelList, 'channels.txt', plain)).toMatch(/^一区,#genre#\n/);
});
