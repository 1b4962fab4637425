import { describe, expect, test } from 'vitest';
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
    'a query without an address',
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

describe('one variant alone is compared with the guide, under each of a channel’s names', () => {
  const only = (variant: string) => ({
    'zones/one.yaml': MULTICAST['zones/one.yaml'].replace('[diyp, super-live]', `[${variant}]`),
  });
  const rows = (text: string, change: (rows: Record<string, string>[]) => void): string => {
    const day = JSON.parse(Buffer.from(text, 'latin1').toString());
    change(day.epg_data);
    return Buffer.from(JSON.stringify(day)).toString('latin1');
  };
  const DIFFERS = /^one\/guide\.xml:\d+: p1\.P1-\S+: DIYP’s 2020-03-09 differs/;
  /** Of rows that begin at these times. */
  const swap = (fields: readonly string[], one: string, other: string) => (text: string) =>
    rows(text, (all) => {
      const [first, second] = [one, other].map((start) => all.find((row) => row.start === start));
      if (first === undefined || second === undefined) throw new Error('no such rows');
      for (const field of fields) [first[field], second[field]] = [second[field] ?? '', first[field] ?? ''];
    });

  test.each<[string, variant: string, path: string, spoil: (text: string) => string, message: RegExp]>([
    ['titles of two lessons', 'diyp', '一年级', swap(['title', 'desc'], '09:00', '09:30'), DIFFERS],
    ['titles of two lessons', 'diyp', '1年级', swap(['title', 'desc'], '09:00', '09:30'), DIFFERS],
    ['descriptions of a lesson’s runs', 'diyp', '一年级', swap(['desc'], '09:00', '09:30'), /desc of 09:00 is/],
    [
      'a lesson’s end',
      'diyp',
      '小学一年级',
      (text) => text.replace('"end": "09:20"', '"end": "09:21"').replace('"start": "09:20"', '"start": "09:21"'),
      DIFFERS,
    ],
    [
      'an entry of an alias',
      'super-live',
      '1年级',
      (text) => text.replace(/\s*\{[^{}]*P1-chinese-01"[^{}]*\},/, ''),
      /^one\/guide\.xml:\d+: p1\.P1-chinese-01: the box apps’ guide differs/,
    ],
  ])('%s: %s/%s', async (_, variant, name, spoil, message) => {
    const { files, options } = await aRelease(only(variant));
    expect(await refusalOf(spoilt(files, `one/${variant}/${name}/2020-03-09.json`, spoil), options(out))).toMatch(
      message,
    );
  });

  test.each<[string, spoil: (text: string) => string]>([
    ['a time that is shown is another', (text) => text.replace('"showTime": "09:00"', '"showTime": "09:01"')],
    [
      'all of it is a day later',
      (text) => text.replace(/"(st|et)": (\d+)/g, (_, key, at) => `"${key}": ${+at + 86400}`),
    ],
    [
      'the first entry begins the day before',
      (text) =>
        text
          .replace(/"st": (\d+),\s*"et": \d+/, (found, at) => found.replace(at, `${at - 60}`))
          .replace(/"duration": (\d+)/, (_, length) => `"duration": ${+length + 60}`),
    ],
  ])('super-live alone: %s', async (_, spoil) => {
    const { files, options } = await aRelease(only('super-live'));
    expect(await refusalOf(spoilt(files, 'one/super-live/一年级/2020-03-09.json', spoil), options(out))).toMatch(
      /^one\/super-live\/一年级\/2020-03-09\.json: program\[\d+\] is faulty/,
    );
  });

  test('super-live alone: the entries of another channel', async () => {
    const second =
      '  p2: {number: 2, id: p2.one.example, name: 二年级, stream: "https://one.example/p2.m3u8"}\noutputs:';
    const { files, options } = await aRelease({
      'zones/one.yaml': only('super-live')['zones/one.yaml'].replace('outputs:', second),
      'timetables/p2.yaml': 'channel: p2\ngrade: P2\nfrom: 2020-03-09\nweek:\n  09:00-09:20: eyes\n',
    });
    const entries = (name: string) => {
      const day = files.find(({ file }) => file.path === `super-live/${name}/2020-03-09.json`);
      const text = Buffer.concat([...(day?.file.chunks() ?? [])].map((chunk) => Buffer.from(chunk))).toString('latin1');
      return /"program": [\s\S]*/.exec(text)?.[0] ?? '';
    };
    const spoil = (text: string) => text.replace(/"program": [\s\S]*/, () => entries('二年级'));
    expect(await refusalOf(spoilt(files, 'one/super-live/1年级/2020-03-09.json', spoil), options(out))).toMatch(
      /^one\/guide\.xml:\d+: p1\.\S+: the box apps’ guide differs/,
    );
  });

  test.each(['diyp', 'super-live'])('%s as it is', async (variant) => {
    const { files, options } = await aRelease(only(variant));
    expect((await publish(files, options(out))).isNew).toBe(true);
  });
});

test.each([
  ['Europe/Berlin', '2020-10-25', '06:00'],
  ['Europe/Berlin', '2020-03-29', '06:00'],
  ['Australia/Lord_Howe', '2020-04-05', '00:00'],
  ['Asia/Beirut', '2020-03-29', '00:00'],
])('%s from %s, when the clock changes', async (timeZone, day, dayStart) => {
  const { files, options } = await aRelease(
    {
      ...MULTICAST,
      'project.yaml': `id: small\ntitle: x\ntime-zone: ${timeZone}\nday-start: "${dayStart}"\n`,
      'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-12-20}\n',
      'timetables/p1.yaml':
        'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  01:30-03:30: eyes\n  09:00-09:20: chinese\n  23:50-00:10: eyes\n',
    },
    day,
  );
  expect((await publish(files, options(out))).isNew).toBe(true);
});
