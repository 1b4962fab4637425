import { relayNotPlayed } from '../../src/rules/relay-not-played.js';
import { testRule, week } from './test-rule.js';

const zone = (formats: string) => ({
  'zones/one.yaml': `id: one\ntitle: 一区\nlineup:\n  p1: {number: 1, id: p1.edu, name: 一, stream: "https://a.example/1.m3u8"}\noutputs:\n  playout:\n    media-folder: /edu\n${formats}`,
});
const ALL = zone('    formats: [ffplayout, ffconcat, ersatztv, xspf]\n');
const news = (source: string) => ({
  'programmes.yaml': `programmes:\n  news: {title: 新闻, kind: relay, source: "${source}"}\n`,
});

testRule(relayNotPlayed, {
  'no relay': { files: ALL, reports: [] },
  'a relay that is not planned': { files: { ...ALL, ...news('https://a.example/news') }, reports: [] },
  'a relay over HTTPS': {
    files: { ...ALL, ...news('https://a.example/news'), ...week('19:00-19:30: news') },
    reports: [
      'zones/one.yaml:8:5 warning the ffconcat lists of zone "one" cannot play the relay "news": a still picture is shown instead',
    ],
  },
  'multicast, in a change, with the formats left out': {
    files: {
      ...zone(''),
      ...news('udp://@239.1.1.1:5000'),
      'timetables/p1.yaml':
        'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\nchanges:\n  - {on: 2020-03-10, at: "09:00", show: news, reason: x}\n',
    },
    reports: [
      'zones/one.yaml:6:3 warning the ffconcat lists of zone "one" cannot play the relay "news": a still picture is shown instead',
    ],
  },
  'multicast for ErsatzTV': {
    files: { ...zone('    formats: [ersatztv]\n'), ...news('udp://@239.1.1.1:5000'), ...week('19:00-19:30: news') },
    reports: [
      'zones/one.yaml:8:5 warning the ersatztv lists of zone "one" cannot play the relay "news": "udp://@239.1.1.1:5000" is neither HTTP nor RTSP; the slate is shown',
    ],
  },
  'formats that play it': {
    files: {
      ...zone('    formats: [ffplayout, xspf]\n'),
      ...news('udp://@239.1.1.1:5000'),
      ...week('19:00-19:30: news'),
    },
    reports: [],
  },
});
