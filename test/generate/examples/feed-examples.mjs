import { outlet, P1, P2, SECOND, week, zone } from './example-files.mjs';

const CATCH_UP = 'outputs:\n  channels: {catch-up: {days: 7, dialect: playseek}}\n';
const HINT = 'probe-hint: {pixel-format: yuv420p, audio-channels: 2}';
const playout = (formats) => `outputs:\n  playout: {media-folder: /data/edu, formats: ${formats}}\n`;

export const feedExamples = {
  'address-not-clean': outlet(
    '4:88',
    zone(P1.replace('}', ', logo: "https://live.example/台 标.png"}')),
    zone(P1.replace('}', ', logo: "https://live.example/台%20标.png"}')),
  ),
  'name-not-for-file': outlet(
    '4:37',
    zone(P1.replace('一年级', '一年级/语文'), 'outputs: {diyp: {}}\n'),
    zone(P1.replace('一年级', '一年级语文'), 'outputs: {diyp: {}}\n'),
  ),
  'catch-up-not-asked': outlet(
    '4:50',
    zone(P1.replace('https://live.example/p1.m3u8', 'udp://@239.1.1.1:5000'), CATCH_UP),
    zone(
      P1.replace(
        'https://live.example/p1.m3u8"',
        'udp://@239.1.1.1:5000", catch-up: "rtsp://tvod.example/PLTV/1/index.smil"',
      ),
      CATCH_UP,
    ),
  ),
  'alias-taken': outlet(
    '5:42',
    zone(`${P1}\n  ${SECOND.replace('name: 一年级', 'name: 二年级, aliases: [一年级]')}`),
    zone(`${P1}\n  ${SECOND.replace('name: 一年级', 'name: 二年级, aliases: [小学二年级]')}`),
    P2,
  ),
  'name-like-a-number': outlet(
    '4:42',
    zone(P1.replace('name: 一年级', 'name: 一年级, aliases: ["7"]')),
    zone(P1.replace('name: 一年级', 'name: 一年级, aliases: [1年级]')),
  ),
  'address-unused': outlet(
    '4:92',
    zone(P1.replace('}', ', catch-up: "rtsp://tvod.example/PLTV/1/index.smil"}'), 'outputs:\n  channels: {}\n'),
    zone(P1.replace('}', ', catch-up: "rtsp://tvod.example/PLTV/1/index.smil"}'), CATCH_UP),
  ),
  'catch-up-address-odd': outlet(
    '4:92',
    zone(P1.replace('}', ', catch-up: "http://tvod.example/{begin}/{end}/p1.m3u8"}'), CATCH_UP),
    zone(
      P1.replace('}', ', catch-up: "http://tvod.example/{begin}/{end}/p1.m3u8"}'),
      CATCH_UP.replace('playseek', 'template'),
    ),
  ),
  'media-folder-relative': outlet(
    '6:48',
    zone(P1, 'outputs:\n  playout: {formats: [ersatztv], media-folder: edu}\n'),
    zone(P1, 'outputs:\n  playout: {formats: [ersatztv], media-folder: /data/edu}\n'),
  ),
  'probe-hint-unused': outlet('6:60', zone(P1, playout(`[ffplayout], ${HINT}`)), zone(P1, playout('[ffplayout]'))),
  'relay-not-played': outlet(
    '6:38',
    zone(P1, playout('[ffplayout, ffconcat]')),
    zone(P1, playout('[ffplayout, xspf]')),
    {
      'programmes.yaml':
        'programmes:\n  news: {title: 新闻联播, kind: relay, source: "https://live.example/news.m3u8"}\n',
      'timetables/p1.yaml': week('09:00-09:20: chinese', '19:00-19:30: news'),
    },
  ),
  'zone-id-taken': outlet('1:5', zone(P1).replace('id: one', 'id: report'), zone(P1)),
  'zone-without-channels': outlet('1:5', 'id: one\ntitle: 一区\nlineup: {}\noutputs: {}\n', zone(P1)),
};
