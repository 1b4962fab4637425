import { describe, expect, test } from 'vitest';
import { jellyfin } from '../../../src/published/preview/jellyfin.js';
import { kodi } from '../../../src/published/preview/kodi.js';
import { tvheadend } from '../../../src/published/preview/tvheadend.js';
import { filesFrom, guideOf, programme, remarksOf, shownBy } from './files.js';

const LIST = '#EXTM3U\n#EXTINF:-1 tvg-id="a.edu" tvg-chno="701",甲\nhttps://a.example\n';
const TIMED = programme('09:00', '09:20', '<title>one</title>');
const UNTIMED = [
  '<programme channel="a.edu"><title>x</title></programme>',
  '<programme start="20200309090000 +0800" channel="a.edu"><title>x</title></programme>',
  '<programme start="soon" stop="later" channel="a.edu"><title>x</title></programme>',
];

describe.each([jellyfin, kodi, tvheadend])('$name', (reader) => {
  test('shows no programme without times, and says so in both languages', () => {
    const preview = reader.preview(filesFrom({ 'guide.xml': guideOf(TIMED, ...UNTIMED), 'channels.m3u': LIST }));
    expect(Object.values(shownBy(preview))).toEqual([[expect.stringMatching(/^09 01:00-09 01:20 one/)]]);
    expect(preview.remarks.map(({ effect, channel }) => [effect, channel])).toEqual(
      UNTIMED.map(() => ['dropped', '甲']),
    );
    for (const { message } of preview.remarks) {
      expect(message.zh).toMatch(/开始|结束/);
      expect(message.en).toMatch(/start (?:or no|and) stop/);
    }
  });

  test('shows nothing of a zone without files', () => {
    expect(reader.preview(filesFrom({}))).toEqual({ channels: [], remarks: [] });
  });

  test('names the languages that are not shown', () => {
    const titles =
      '<title lang="zh">一</title><title lang="en">one</title><title>?</title><desc>a</desc><desc lang="bo">b</desc>';
    const { remarks } = reader.preview(
      filesFrom({ 'guide.xml': guideOf(programme('09:00', '09:20', titles)), 'channels.m3u': LIST }),
    );
    const isFirstOnly = reader !== tvheadend;
    expect(remarks.map(({ message }) => message)).toEqual(
      isFirstOnly
        ? [
            {
              zh: '只显示第一种语言的标题和说明；不显示 ?, bo, en',
              en: 'titles and descriptions are shown in their first language only; not in ?, bo, en',
            },
          ]
        : [],
    );
  });
});

test('Kodi lists an igmp address that it cannot play', () => {
  const list = (address: string) => LIST.replace('https://a.example', address);
  const preview = (address: string) =>
    kodi.preview(filesFrom({ 'guide.xml': guideOf(TIMED), 'channels.m3u': list(address) }));
  for (const address of ['igmp://239.1.1.1:1', 'IGMP://239.1.1.1:1']) {
    expect(remarksOf(preview(address))).toEqual([
      'ignored 甲: Kodi cannot open an igmp address: the channel is listed, and does not play',
    ]);
    expect(Object.keys(shownBy(preview(address)))).toEqual(['701 甲']);
  }
  expect(remarksOf(preview('https://igmp:1'))).toEqual([]);
});

test('Kodi orders by number, and counts on from the channel before where there is none', () => {
  const entry = (name: string, number: string) => `#EXTINF:-1 ${number},${name}\nhttps://${name}.example\n`;
  const list = `#EXTM3U\n${entry('c', 'tvg-chno="30"')}${entry('d', '')}${entry('a', 'tvg-chno="2"')}${entry('b', 'group-title="x"')}\n#EXTVLCOPT:x\nhttps://lost.example\n`;
  expect(Object.keys(shownBy(kodi.preview(filesFrom({ 'channels.m3u': list }))))).toEqual([
    '2 a',
    '3 b',
    '30 c',
    '31 d',
  ]);
});
