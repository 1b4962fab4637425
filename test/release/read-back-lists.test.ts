import { expect, test } from 'vitest';
import { publish } from '../../src/release/publish.js';
import { aRelease, spoilt } from './a-release.js';
import { out, ownOutFolder } from './out-folder.js';
import { refusalOf } from './refusal-of.js';

ownOutFolder();

/** Multicast, HTTP after it, RTSP for looking back, a gateway, other names. */
const MULTICAST = {
  'zones/one.yaml': `id: one
title: {zh: 区, en: Zone}
lineup:
  p1: {number: 1, id: p1.one.example, name: 一年级, aliases: [小学一年级, 1年级], stream: ["rtp://239.93.0.1:5140", "https://one.example/p1.m3u8?a=1,2"]}
outputs:
  xmltv: {days: 3, past-days: 0}
  channels:
    formats: [m3u, txt, xspf]
    catch-up: {days: 7, dialect: playseek, source: "rtsp://tvod.example/PLTV/{number}/index.smil"}
    proxy: {live: "http://192.168.1.1:5140/rtp/", fcc: "10.0.0.1:8027"}
  diyp: {days: 2, past-days: 0, variants: [diyp, super-live]}
`,
};
const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, () => to);

test('a zone with two addresses and aliases is published', async () => {
  const { files, options } = await aRelease(MULTICAST);
  expect((await publish(files, options(out))).isNew).toBe(true);
  const paths = files.map(({ file }) => file.path);
  for (const name of ['一年级', '小学一年级', '1年级']) {
    expect(paths).toContain(`diyp/${name}/2020-03-09.json`);
    expect(paths).toContain(`super-live/${name}/2020-03-10.json`);
  }
});

test.each<[string, path: string, spoil: (text: string) => string, message: RegExp]>([
  [
    'an address that another list lacks',
    'channels.txt',
    replace('https://one', 'https://two'),
    /its channel 1 "一年级" is not that of/,
  ],
  [
    'addresses in another order',
    'channels.txt',
    replace(/,(rtp[^#]+)#(https[^#]+)/, ',https://one.example/p1.m3u8?a=1%2C2#rtp://239.93.0.1:5140'),
    /is not that of channels/,
  ],
  ['a list without its group', 'channels.txt', replace(',#genre#', ''), /^one\/channels\.txt:1: a faulty line/],
  ['a comma in an address', 'channels.txt', replace('%2C', ','), /^one\/channels\.txt:2: a faulty line/],
  ['a label after an address', 'channels.txt', replace('5140#', '5140$1#'), /^one\/channels\.txt:2: a faulty line/],
  ['an end that is missing', 'channels.txt', replace(/\n$/, ''), /the last line is not complete/],
  [
    'a whole address that is appended',
    'channels-kodi.m3u',
    replace('catchup="default"', 'catchup="append"'),
    /a faulty #EXTINF line/,
  ],
  [
    'a query that stands alone',
    'channels.m3u',
    replace(/catchup-source="[^?]+/, 'catchup-source="'),
    /a faulty #EXTINF line/,
  ],
  [
    'the day of an alias that differs',
    'super-live/1年级/2020-03-09.json',
    (text) => text.replace(/"t": "[^"]+"/, '"t": "x"'),
    /^one\/super-live\/1年级\S+: it is not the same day as in diyp/,
  ],
  [
    'the day of an alias under another name',
    'diyp/1年级/2020-03-09.json',
    replace(/"channel_name": "[^"]+"/, '"channel_name": "x"'),
    /its channel is x/,
  ],
])('%s', async (_, path, spoil, message) => {
  const { files, options } = await aRelease(MULTICAST);
  expect(await refusalOf(spoilt(files, `one/${path}`, spoil), options(out))).toMatch(message);
});
