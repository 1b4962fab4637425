import { HOSTILE, zoneFile } from '../a-view.js';

/** A day with every kind of clip: a recording, filler, a still, a relay, time without a plan. */
export const everyClip = (playout: string, dayStart = '00:00', timeZone = 'Asia/Shanghai') => ({
  'project.yaml': `id: small\ntitle: x\ntime-zone: ${timeZone}\nday-start: "${dayStart}"\nmedia: {}\n`,
  'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [${JSON.stringify(HOSTILE)}, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n`,
  'programmes.yaml':
    'programmes:\n  think: {title: 想一想, kind: filler, file: "100% it\'s #1?.mp4"}\n  card: {title: 台标, kind: card, file: card.png}\n  news: {title: 新闻联播, kind: relay, source: "https://live.example/news.m3u8?a=1&b={x}"}\n  radio: {title: 广播, kind: relay, source: "udp://@239.1.1.1:5000"}\nfill: {after-lesson: {programmes: [think]}, off-hours: {programmes: [card]}}\n',
  'timetables/p1.yaml':
    'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n  19:00-19:30: news\n  20:00-20:10: radio\n',
  ...zoneFile(`{playout: ${playout}}`),
});

export const LENGTHS = { 'P1/chinese/01.mp4': 1_112_120, "100% it's #1?.mp4": 60_000, 'card.png': 0 };
