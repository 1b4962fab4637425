import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { playoutLists } from '../../../src/outputs/playout/playout-lists.js';
import { mediaAddress, playoutAddress } from '../../../src/outputs/playout/playout-source.js';
import { aView, HOSTILE, textOf } from '../a-view.js';
import { everyClip, LENGTHS } from './listed-project.js';

interface Track {
  readonly location: string;
  readonly title: string;
  readonly annotation: string;
  readonly duration: string;
  readonly extension: { readonly 'vlc:option': readonly string[] };
}

async function tracksOf(dayStart = '00:00', day = '2020-03-09'): Promise<readonly Track[]> {
  const view = await aView({
    files: everyClip('{media-folder: /data/edu, formats: [xspf]}', dayStart),
    lengths: LENGTHS,
    from: day,
  });
  const text = textOf(playoutLists, `playout/p1/xspf/${day}.xspf`, view);
  const parser = new XMLParser({ isArray: (name) => ['track', 'vlc:option'].includes(name), parseTagValue: false });
  return parser.parse(text).playlist.trackList.track;
}

test('every kind of item', async () => {
  const rows = (await tracksOf()).map(({ location, annotation, duration, extension }) =>
    [location, annotation.slice(11), duration, ...extension['vlc:option']].join(' '),
  );
  expect(rows).toEqual([
    'file:///data/edu/card.png 00:00:00+08:00 p1.card.20200309T000000 32400000 image-duration=32400.000',
    'file:///data/edu/P1/chinese/01.mp4 09:00:00+08:00 p1.P1-chinese-01 1112120 stop-time=1112.120',
    'file:///data/edu/100%25%20it%27s%20%231%3F.mp4 09:18:32.120+08:00 p1.P1-chinese-01 60000 stop-time=60.000',
    'file:///data/edu/100%25%20it%27s%20%231%3F.mp4 09:19:32.120+08:00 p1.P1-chinese-01 27880 stop-time=27.880',
    'file:///data/edu/airclass-slate.png 09:20:00+08:00 p1.between.20200309T092000 34800000 image-duration=34800.000',
    'https://live.example/news.m3u8?a=1&b=%7Bx%7D 19:00:00+08:00 p1.news.20200309T190000 1800000 run-time=1800.000',
    'file:///data/edu/airclass-slate.png 19:30:00+08:00 p1.between.20200309T193000 1800000 image-duration=1800.000',
    'udp://@239.1.1.1:5000 20:00:00+08:00 p1.radio.20200309T200000 600000 run-time=600.000',
    'file:///data/edu/card.png 20:10:00+08:00 p1.card.20200309T201000 13800000 image-duration=13800.000',
  ]);
});

test('titles come back as they were, and the day is whole', async () => {
  const tracks = await tracksOf();
  expect(tracks[1]?.title).toBe(`小学一年级语文：${HOSTILE}`);
  expect(tracks.reduce((sum, { duration }) => sum + Number(duration), 0)).toBe(24 * 3_600_000);
});

test('what runs over the start of the day goes on in the middle of its file', async () => {
  const [track] = await tracksOf('09:10');
  expect(track?.extension['vlc:option']).toEqual(['start-time=600.000', 'stop-time=1112.120']);
  expect(track?.duration).toBe('512120');
});

test.each([
  ['udp://@239.1.1.1:5000', 'udp://@239.1.1.1:5000'],
  ['Studio 1\\<main>.sdp', 'Studio%201%5C%3Cmain%3E.sdp'],
  ["it's", 'it%27s'],
])('a relay from %s is %s', (source, address) => {
  const span = { file: '', start: 0, end: 0 };
  const spans = { span, formatsSpan: span, mediaFolderSpan: span, probeHintSpan: span };
  const clip = { kind: 'relay', item: 'x', source, in: 0, out: 1, sourceLength: undefined } as const;
  const settings = { formats: [], days: 3, probeHint: undefined, mediaFolder: '/data', ...spans };
  expect(playoutAddress(clip, settings)).toBe(address);
});

test.each([
  ['/data/edu/', 'a b/一.mp4', 'file:///data/edu/a%20b/%E4%B8%80.mp4'],
  ['D:\\edu', '1.mp4', 'file:///D:/edu/1.mp4'],
  ['\\\\server\\share', '1.mp4', 'file://server/share/1.mp4'],
  ['media', 'a:b.mp4', 'media/a%3Ab.mp4'],
  ['smb://server/share', '1?.mp4', 'smb://server/share/1%3F.mp4'],
])('in the folder %s, %s is %s', (mediaFolder, file, address) => {
  expect(mediaAddress(file, { mediaFolder })).toBe(address);
});
