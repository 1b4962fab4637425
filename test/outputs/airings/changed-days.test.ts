import { expect, test } from 'vitest';
import { publish } from '../../../src/release/publish.js';
import { writer } from '../../../src/release/writers.js';
import { aRelease } from '../../release/a-release.js';
import { out, ownOutFolder } from '../../release/out-folder.js';
import { aView, zoneFile } from '../a-view.js';

ownOutFolder();

const lessons = (title: string) => `[${Array.from({ length: 15 }, (_, index) => `${title}${index + 1}`).join(', ')}]`;

const FILES = {
  ...zoneFile('{airings: {days: 14, past-days: 0}}'),
  'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-20}\nmake-up-days: {2020-03-14: fri}\n',
  'programmes.yaml':
    'programmes:\n  eyes: {title: 眼操, kind: exercise}\n  pause: {title: 休息, kind: break}\n  news: {title: 通知, kind: announcement}\n',
  'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: ${lessons('语')}}\n  math: {teacher: li, lessons: ${lessons('数')}}\n`,
  'timetables/p1.yaml': `channel: p1
grade: P1
from: 2020-03-09
week:
  09:00-09:20: chinese
  09:30-09:50: [{odd: math, even: eyes}, ~, math, ~, ~]
  10:00-10:10: pause
  10:10-10:30: math
repeats:
  - {of: week, at: sun 08:00, except: 2020-03-22}
changes:
  - {on: 2020-03-09, at: 09:00, swap-with: 10:10, reason: 录像晚到}
  - {on: 2020-03-10, at: 09:00, insert: news, length: 5m, reason: 通知}
  - {on: 2020-03-11, off: true, rest: stays, reason: 校庆}
  - {on: 2020-03-12, at: 10:10, moved-to: 10:40, length: 30m, reason: 讲座}
  - {on: 2020-03-12, at: 16:00, extra: chinese, length: 20m, reason: 补课}
  - {on: 2020-03-13, at: 09:00, cancel: true, rest: moves, reason: 停电}
  - {on: 2020-03-16, as: wed, reason: 调课}
  - {on: 2020-03-17, swap-with: 2020-03-18, reason: 运动会}
  - {on: 2020-03-19, at: 09:00, swap-with: 2020-03-20 10:10, reason: 会议}
`,
  'changes.yaml': 'changes:\n  - {on: 2020-03-20, at: 10:00, insert: news, length: 10m, reason: 全省通知}\n',
};

/** Worked out by hand from the timetable above, not by the program. */
const BY_HAND = `
2020-03-09 09:00 09:20 数1 first
2020-03-09 09:30 09:50 数2 first
2020-03-09 10:00 10:10 休息 programme
2020-03-09 10:10 10:30 语1 first
2020-03-10 09:00 09:05 通知 programme
2020-03-10 09:05 09:25 语2 first
2020-03-10 10:00 10:10 休息 programme
2020-03-10 10:10 10:30 数3 first
2020-03-12 09:00 09:20 语4 first
2020-03-12 10:00 10:10 休息 programme
2020-03-12 10:40 11:10 数6 first
2020-03-12 16:00 16:20 语5 first
2020-03-13 10:00 10:10 休息 programme
2020-03-13 10:10 10:30 数7 first
2020-03-14 09:00 09:20 语6 first
2020-03-14 10:00 10:10 休息 programme
2020-03-14 10:10 10:30 数8 first
2020-03-15 08:00 08:20 数1 repeat
2020-03-15 08:20 08:40 数2 repeat
2020-03-15 08:40 09:00 语1 repeat
2020-03-15 09:00 09:20 语2 repeat
2020-03-15 09:20 09:40 数3 repeat
2020-03-15 09:40 10:00 语4 repeat
2020-03-15 10:00 10:30 数6 repeat
2020-03-15 10:30 10:50 语5 repeat
2020-03-15 10:50 11:10 数7 repeat
2020-03-15 11:10 11:30 语6 repeat
2020-03-15 11:30 11:50 数8 repeat
2020-03-16 09:00 09:20 语7 first
2020-03-16 09:30 09:50 数9 first
2020-03-16 10:00 10:10 休息 programme
2020-03-16 10:10 10:30 数10 first
2020-03-17 09:00 09:20 语8 first
2020-03-17 09:30 09:50 数11 first
2020-03-17 10:00 10:10 休息 programme
2020-03-17 10:10 10:30 数12 first
2020-03-18 09:00 09:20 语9 first
2020-03-18 10:00 10:10 休息 programme
2020-03-18 10:10 10:30 数13 first
2020-03-19 09:00 09:20 数14 first
2020-03-19 10:00 10:10 休息 programme
2020-03-19 10:10 10:30 数15 first
2020-03-20 09:00 09:20 语10 first
2020-03-20 10:00 10:10 通知 programme
2020-03-20 10:10 10:30 语11 first
`;

test('the table of two weeks with every kind of change is what a person works out', async () => {
  const file = [...writer.files(await aView({ files: FILES }))].find(({ path }) => path.endsWith('.csv'));
  const text = Buffer.concat([...(file?.chunks() ?? [])].map((chunk) => Buffer.from(chunk))).toString();
  const [head = '', ...rows] = text.slice(1).split('\r\n').slice(0, -1);
  const columns = ['day', 'start', 'stop', 'title', 'run'].map((name) => head.split(',').indexOf(name));
  const described = rows.map((row) =>
    columns.map((column) => row.split(',')[column]?.replace(/^(\d\d:\d\d):00$/, '$1')).join(' '),
  );
  expect(described).toEqual(BY_HAND.trim().split('\n'));
});

test('every format of such weeks is read back, and tells the same', async () => {
  const calendar = `${FILES['calendar.yaml']}holidays: [{from: 2020-03-14, to: 2020-03-15, name: 植树节}]\n`;
  const timetable = FILES['timetables/p1.yaml'].replace('except: 2020-03-22', 'except: [2020-03-22, 植树节]');
  const outputs =
    '{xmltv: {days: 14, past-days: 0}, channels: {formats: [m3u, xspf]}, playout: {media-folder: /edu, formats: [ffplayout, ffconcat, ersatztv, xspf]}, diyp: {days: 14, past-days: 0, variants: [diyp, super-live]}, airings: {days: 14, past-days: 0}, on-demand: {url: "https://vod.example/{lesson}.mp4"}, feeds: {calendar: {}}}';
  const { files, options } = await aRelease({
    ...FILES,
    ...zoneFile(outputs),
    'calendar.yaml': calendar,
    'timetables/p1.yaml': timetable,
  });
  expect((await publish(files, options(out))).isNew).toBe(true);
});
