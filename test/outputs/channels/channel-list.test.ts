import parser from 'iptv-playlist-parser';
import { describe, expect, test } from 'vitest';
import { channelList } from '../../../src/outputs/channels/channel-list.js';
import { aView, filesOf, HOSTILE, textOf, zoneFile } from '../a-view.js';

const CATCH_UP = (dialect: string, clock: string) =>
  `{channels: {catch-up: {days: 7, dialect: ${dialect}, clock: ${clock}}}}`;
const lineup = (stream: string, more = '') =>
  `{p1: {number: 701, id: p1.edu.example, name: 一年级, stream: ${JSON.stringify(stream)}${more}}}`;

async function lists(outputs: string, stream = 'https://live.example/p1.m3u8', more = '') {
  const view = await aView({ files: zoneFile(outputs, lineup(stream, more)) });
  return { chinese: textOf(channelList, 'channels.m3u', view), kodi: textOf(channelList, 'channels-kodi.m3u', view) };
}

test('a list is a header with the guide, and two lines a channel', async () => {
  const outputs =
    '{channels: {group: {zh: 停课不停学, en: TV classroom}, guide-url: "https://epg.example/guide.xml.gz"}}';
  const { chinese, kodi } = await lists(outputs, 'rtp://239.1.1.1:5000', ', logo: "https://a.example/1.png"');
  expect(chinese).toBe(`#EXTM3U x-tvg-url="https://epg.example/guide.xml.gz" url-tvg="https://epg.example/guide.xml.gz"
#EXTINF:-1 tvg-id="p1.edu.example" tvg-name="一年级" tvg-chno="701" tvg-logo="https://a.example/1.png" group-title="停课不停学",一年级
rtp://239.1.1.1:5000
`);
  expect(kodi).toBe(chinese);
});

test('no list where the zone has no such output', async () => {
  expect(filesOf(channelList, await aView({ files: zoneFile('{}') })).size).toBe(0);
});

describe('catch-up', () => {
  const B = `\${(b)yyyyMMddHHmmss}`;
  const E = `\${(e)yyyyMMddHHmmss}`;
  const [BU, EU] = [B.replace('}', '|UTC}'), E.replace('}', '|UTC}')];
  test.each([
    ['playseek', 'local', `?playseek=${B}-${E}`, '?playseek={utc:YmdHMS}-{utcend:YmdHMS}', ''],
    ['playseek', 'utc', `?playseek=${BU}-${EU}`, '?playseek={utc:YmdHMS}-{utcend:YmdHMS}', '8'],
    ['tvdr', 'local', `?tvdr=${B}-${E}`, '?tvdr={utc:YmdHMS}-{utcend:YmdHMS}', ''],
    ['tvdr', 'utc', `?tvdr=${BU}GMT-${EU}GMT`, '?tvdr={utc:YmdHMS}GMT-{utcend:YmdHMS}GMT', '8'],
    ['starttime', 'local', `?starttime=${B}&endtime=${E}`, '?starttime={utc:YmdHMS}&endtime={utcend:YmdHMS}', ''],
    ['starttime', 'utc', `?starttime=${BU}&endtime=${EU}`, '?starttime={utc:YmdHMS}&endtime={utcend:YmdHMS}', '8'],
  ])('%s, %s clock', async (dialect, clock, chineseQuery, kodiQuery, correction) => {
    const { chinese, kodi } = await lists(CATCH_UP(dialect, clock));
    expect(chinese).toContain(` catchup="append" catchup-days="7" catchup-source="${chineseQuery}",一年级\n`);
    const corrected = correction && ` catchup-correction="${correction}"`;
    expect(kodi).toContain(` catchup="append" catchup-days="7" catchup-source="${kodiQuery}"${corrected},一年级\n`);
  });

  test.each([
    ['https://a.example/p1.m3u8?k=v', '&playseek='],
    ['https://a.example/p1?', 'playseek='],
    ['https://a.example/p1?k=v&', 'playseek='],
  ])('a stream that has a query: %s', async (stream, start) => {
    const { chinese } = await lists(CATCH_UP('playseek', 'local'), stream);
    expect(chinese).toContain(`catchup-source="${start}`);
    expect(chinese.split('\n')[2]).toBe(stream);
  });
});

test('hostile names stay in one line and in their attribute', async () => {
  const name = JSON.stringify(`${HOSTILE} catchup="x"`);
  const files = zoneFile(
    `{channels: {group: ${name}, guide-url: "https://epg.example/g.xml?catchup=1,2"}}`,
    `{p1: {number: 701, id: p1.edu.example, name: ${name}, stream: "https://a.example/1?media=1,2", logo: "https://a.example/l.png?media=1"}}`,
  );
  const text = textOf(channelList, 'channels.m3u', await aView({ files }));
  const shown = `& < > ＂ ' ]]> ， ； #EXTINF:-1 media＝＂x＂ %0A \\ 🎓 catchup＝＂x＂`;
  expect(text.split('\n').length).toBe(4);
  const { items, header } = parser.parse(text);
  expect(header.attrs['x-tvg-url']).toBe('https://epg.example/g.xml?catchu%70=1%2C2');
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    name: shown,
    url: 'https://a.example/1?media=1,2',
    tvg: { id: 'p1.edu.example', name: shown, logo: 'https://a.example/l.png?medi%61=1' },
    group: { title: shown },
  });
  expect(text.split('\n')[1]).not.toMatch(/(media|catchup)=/);
});
