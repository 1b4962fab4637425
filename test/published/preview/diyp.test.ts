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
      'diyp/甲/2020-03-09.json': day('2020-03-09', ['00:00', '09:20', '语文'], ['09:20', '23:59', '停课不停学']),
    }),
  );
  expect(shownBy(view)).toEqual({
    '- 甲': ['08 16:00-09 01:20 语文', '09 01:20-09 15:59 停课不停学'],
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
      'diyp/甲/2020-03-09.json': day('2020-03-09', ['00:00', '23:59', '语文']),
    }),
  );
  expect(remarksOf(view)).toEqual([
    'cut 甲: shown to the minute, without its seconds',
    'dropped 甲: its day has no file: it is not shown',
  ]);
});

const IDLE = 'nothing is shown as on air for part of the day';
test.each([
  [
    'a day up to midnight',
    [
      ['00:00', '09:00', 'a'],
      ['09:00', '00:00', 'b'],
    ],
    ['older apps', 'TVBox'],
  ],
  ['a day of one entry', [['00:00', '00:00', 'a']], ['older apps', 'newer apps', 'TVBox']],
  [
    'a hole',
    [
      ['00:00', '09:00', 'a'],
      ['09:02', '23:59', 'b'],
    ],
    ['older apps', 'newer apps', 'TVBox'],
  ],
  [
    'a sound day',
    [
      ['00:00', '09:00', 'a'],
      ['09:00', '23:59', 'b'],
    ],
    [],
  ],
  [
    'entries out of order',
    [
      ['09:00', '23:59', 'b'],
      ['00:00', '09:00', 'a'],
    ],
    ['TVBox'],
  ],
] as const)('what apps show as on air: %s', (_, entries, apps) => {
  const view = diyp.preview(
    filesFrom({
      'channels.m3u': LIST.split('#EXTINF').slice(0, 2).join('#EXTINF'),
      'diyp/甲/2020-03-09.json': day('2020-03-09', ...entries),
    }),
  );
  expect(remarksOf(view)).toEqual(apps.map((app) => `dropped 甲: ${app}: ${IDLE}`));
});
