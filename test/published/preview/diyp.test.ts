import { expect, test } from 'vitest';
import { diyp } from '../../../src/published/preview/diyp.js';
import { filesFrom, guideOf, programme, remarksOf, shownBy } from './files.js';

const LIST =
  '#EXTM3U\n#EXTINF:-1 tvg-id="a.edu",甲\nhttps://a.example\n#EXTINF:-1 tvg-id="b.edu",乙\nhttps://b.example\n';
const day = (date: string, ...entries: readonly (readonly [string, string, string])[]): string =>
  JSON.stringify({ channel_name: '甲', date, epg_data: entries.map(([start, end, title]) => ({ start, end, title })) });

test('a channel is looked up by its name, a time on the local clock', () => {
  const view = diyp.preview(
    filesFrom({
      'channels.m3u': LIST,
      'diyp/甲/2020-03-09.json': day(
        '2020-03-09',
        ['00:00', '09:20', '语文'],
        ['09:20', '23:59', '停课不停学'],
        ['23:59', '24:00', '停课不停学'],
      ),
    }),
  );
  expect(shownBy(view)).toEqual({
    '- 甲': ['08 16:00-09 01:20 语文', '09 01:20-09 16:00 停课不停学'],
    '- 乙': [],
  });
  expect(remarksOf(view)).toEqual([
    'ignored 乙: diyp/ has no folder of this name: the channel is shown without programmes',
  ]);
});

test('what the guide says and these files cannot', () => {
  const view = diyp.preview(
    filesFrom({
      'channels.m3u': LIST.split('#EXTINF').slice(0, 2).join('#EXTINF'),
      'guide.xml': guideOf(
        programme('09:00', '09:20', '<title>语文</title>').replace('090000', '090030'),
        programme('09:20', '09:40', '<title>前一天</title>').replaceAll('20200309', '20200308'),
      ),
      'diyp/甲/2020-03-09.json': day('2020-03-09', ['00:00', '24:00', '语文']),
    }),
  );
  expect(remarksOf(view)).toEqual([
    'cut 甲: shown to the minute, without its seconds',
    'dropped 甲: its day has no file: it is not shown',
  ]);
});

const IDLE = 'nothing is shown as on air for part of the day';
const ONE = LIST.split('#EXTINF').slice(0, 2).join('#EXTINF');
const ALL = [
  'older apps',
  'newer apps',
  'the newest apps',
  'TVBox',
  'the bar of TVBox',
  'apps that compare the times as written',
];
const but = (...gone: readonly string[]) => ALL.filter((app) => !gone.includes(app));

test.each<[string, readonly (readonly [string, string, string])[], readonly string[]]>([
  [
    'a day up to 00:00',
    [
      ['00:00', '09:00', 'a'],
      ['09:00', '00:00', 'b'],
    ],
    but('newer apps', 'the newest apps'),
  ],
  ['a day of one entry', [['00:00', '00:00', 'a']], ALL],
  [
    'a hole',
    [
      ['00:00', '09:00', 'a'],
      ['09:02', '24:00', 'b'],
    ],
    ALL,
  ],
  [
    'a day up to 23:59',
    [
      ['00:00', '09:00', 'a'],
      ['09:00', '23:59', 'b'],
    ],
    ALL,
  ],
  [
    'a last minute up to 00:00',
    [
      ['00:00', '23:59', 'b'],
      ['23:59', '00:00', 'b'],
    ],
    but('newer apps', 'the newest apps'),
  ],
  [
    'a sound day',
    [
      ['00:00', '09:00', 'a'],
      ['09:00', '23:59', 'b'],
      ['23:59', '24:00', 'b'],
    ],
    [],
  ],
  [
    'entries out of order',
    [
      ['09:00', '24:00', 'b'],
      ['00:00', '09:00', 'a'],
    ],
    ['TVBox'],
  ],
])('what apps show as on air: %s', (_, entries, apps) => {
  const view = diyp.preview(
    filesFrom({ 'channels.m3u': ONE, 'diyp/甲/2020-03-09.json': day('2020-03-09', ...entries) }),
  );
  expect(remarksOf(view)).toEqual(apps.map((app) => `dropped 甲: ${app}: ${IDLE}`));
});

const SOUND = [
  ['00:00', '23:59', 'a'],
  ['23:59', '24:00', 'a'],
] as const;

test.each([
  ['Asia/Shanghai', '2020-03-09', false],
  ['Asia/Singapore', '2020-03-09', false],
  ['Europe/London', '2020-03-09', true],
  ['Asia/Urumqi', '2020-03-09', true],
])('TVBox takes the times for those of +08:00: %s', (timeZone, date, isShifted) => {
  const files = { 'channels.m3u': ONE, [`diyp/甲/${date}.json`]: day(date, ...SOUND) };
  expect(remarksOf(diyp.preview(filesFrom(files, timeZone)))).toEqual(
    isShifted ? ['ignored *: TVBox takes these times for those of +08:00: on another clock it shows them shifted'] : [],
  );
});

test('the text list names the channels where there is no M3U', () => {
  const files = {
    'channels.txt': '小学,#genre#\n甲,https://a.example#https://b.example\n',
    'diyp/甲/2020-03-09.json': day('2020-03-09', ...SOUND),
  };
  expect(shownBy(diyp.preview(filesFrom(files)))).toEqual({ '- 甲': ['08 16:00-09 16:00 a'] });
});

const seconds = (clock: string): number => Date.parse(`2020-03-09T${clock}+08:00`) / 1000;
test.each<[string, readonly (readonly [from: string, until: string])[], readonly string[]]>([
  [
    'a whole day',
    [
      ['00:00', '09:00:30'],
      ['09:00:30', '24:00'],
    ],
    [],
  ],
  [
    'less than a minute between',
    [
      ['00:00', '09:00:10'],
      ['09:00:30', '24:00'],
    ],
    [],
  ],
  ['a late start', [['00:05', '24:00']], [`dropped 甲: super-live: ${IDLE}`]],
  [
    'a hole',
    [
      ['00:00', '09:00'],
      ['09:05', '24:00'],
    ],
    [`dropped 甲: super-live: ${IDLE}`],
  ],
  ['an early end', [['00:00', '23:59']], [`dropped 甲: super-live: ${IDLE}`]],
])('super-live: %s', (_, entries, remarks) => {
  const program = entries.map(([from, until]) => ({ st: seconds(from), et: seconds(until) }));
  const view = diyp.preview(
    filesFrom({
      'channels.m3u': ONE,
      'diyp/甲/2020-03-09.json': day('2020-03-09', ...SOUND),
      'super-live/甲/2020-03-09.json': JSON.stringify({ 甲: { program } }),
    }),
  );
  expect(remarksOf(view)).toEqual(remarks);
});
